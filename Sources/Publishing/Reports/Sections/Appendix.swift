import Queries
import Report
import Wording

extension ElectionReport {
  /// Every constituency in a line.
  func appendix() throws -> [Report.Block] {
    let answer = try ask("placings")
    let rows = answer.table.records
    let mark = answer.basisMark
    let columns: [Library.PrintedColumn] = [
      .words("Constituency", "constituency", width: .fit), .words("Elected", "winner_name"), former(mark),
      library.party("", "winner", name: \.code), bare("%", "winner_share"), bare("±", "winner_change", mark: mark),
      .words("", "second", width: .fit), bare("%", "second_share"), bare("±", "second_change", mark: mark),
      .number("Majority", "majority"),
      bare("Turnout", "turnout"),
    ]
    let former =
      baseline.map { "“Before” is the party that won the seat in \($0), in bold where the seat changed hands. " } ?? ""
    return [
      .partBreak,
      .heading(1, "All constituencies", id: "appendix"),
      .paragraph(
        Report.Prose(
          "The \(Number.count(rows.count)) constituencies by name, each with the two parties or persons that had most votes, "
            + "their shares of valid votes and the changes in percentage points. \(former)The majority is in votes.")),
      .table(
        Report.Table(
          caption: caption(
            "The first two and the turnout in every constituency", "General election of \(changing(answer))", answer),
          columns: columns.columns,
          bands: [
            Report.Band("", span: 3), Report.Band("Winner", span: 3), Report.Band("Second", span: 3),
            Report.Band("", span: 2),
          ],
          rows: zip(rows, columns.rows(rows)).map { row, cells in
            var cells = cells
            cells.anchor = Self.anchor(of: row)
            return cells
          }, notes: answer.basisNotes, density: .compact)),
    ]
  }

  /// The party that won the seat in the baseline, in bold where another has it now.
  private func former(_ mark: String) -> Library.PrintedColumn {
    Library.PrintedColumn(column: Report.TableColumn(.marked("Before", mark), .fit)) { row in
      Report.Cell(row.text("former").isEmpty ? "—" : row.text("former"), bold: row.text("former") != row.text("winner"))
    }
  }

  /// The name of a constituency's row, for the index.
  static func anchor(of row: Record) -> String { "seat-\(row.text("code"))" }

  /// A column of shares or changes without their unit, which the head says.
  private func bare(_ head: String, _ column: String, mark: String = "") -> Library.PrintedColumn {
    Library.PrintedColumn(column: .number(.marked(head, mark))) { row in
      guard let value = row.number(column) else { return Report.Cell(Number.missing) }
      let isChange = column.hasSuffix("change")
      return Report.Cell(isChange ? Number.signedDecimal(value * 100) : Number.decimal(value * 100))
    }
  }
}
