import Queries
import Report
import Wording

extension ElectionReport {
  /// Every constituency in a line.
  func appendix() throws -> [Report.Block] {
    let answer = try ask("placings")
    let rows = answer.table.records
    let mark = answer.basisMark
    func share(_ party: String, _ share: String, _ change: String) -> [Newsroom.PrintedColumn] {
      [newsroom.party("", party, name: \.code), bare("%", share), bare("±", change, mark: mark)]
    }
    let columns: [Newsroom.PrintedColumn] =
      [
        .words("Constituency", "constituency", width: .flexible(1.5)), .words("Elected", "winner_name"),
        gain(mark), .number("Majority", "majority"),
      ] + share("winner", "winner_share", "winner_change") + share("second", "second_share", "second_change")
      + share("third", "third_share", "third_change") + [bare("%", "turnout"), bare("±", "turnout_change", mark: mark)]
    let from = baseline.map { "“From” is the party that won the seat in \($0) where it was another, else the seat was held. " } ?? ""
    return [
      .pageBreak,
      .heading(1, "All constituencies", id: "appendix"),
      .paragraph(
        Report.Prose(
          "The \(Number.count(rows.count)) constituencies by name, each with the three parties or persons that had most votes, "
            + "their shares of valid votes and the changes in percentage points. \(from)The majority is in votes.")),
      .table(
        Report.Table(
          caption: caption(
            "The first three and the turnout in every constituency", "General election of \(changing(answer))", answer),
          columns: columns.columns,
          bands: [
            Report.Band("", span: 4), Report.Band("Winner", span: 3), Report.Band("Second", span: 3),
            Report.Band("Third", span: 3), Report.Band("Turnout", span: 2),
          ],
          rows: zip(rows, columns.rows(rows)).map { row, cells in
            var cells = cells
            cells.anchor = Self.anchor(of: row)
            return cells
          }, notes: answer.basisNotes, density: .compact)),
    ]
  }

  /// The party that the seat was won from; "hold" where it was the winner's own.
  private func gain(_ mark: String) -> Newsroom.PrintedColumn {
    let party = newsroom.party("From", "gained_from", name: \.code, mark: mark)
    return Newsroom.PrintedColumn(column: party.column) { row in
      row.text("gained_from").isEmpty && baseline != nil ? Report.Cell("hold") : party.cell(row)
    }
  }

  /// The name of a constituency's row, for the index.
  static func anchor(of row: Record) -> String { "seat-\(row.text("code"))" }

  /// A column of shares or changes without their unit, which the head says.
  private func bare(_ head: String, _ column: String, mark: String = "") -> Newsroom.PrintedColumn {
    Newsroom.PrintedColumn(column: .number(.marked(head, mark))) { row in
      guard let value = row.number(column) else { return Report.Cell(Number.missing) }
      let isChange = column.hasSuffix("change")
      return Report.Cell(isChange ? Number.signedDecimal(value * 100) : Number.decimal(value * 100))
    }
  }
}
