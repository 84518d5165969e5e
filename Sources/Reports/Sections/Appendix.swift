import Elections
import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// Every constituency in a line.
  func appendix() throws -> [Report.Block] {
    let answer = try ask(PlacingsRequest.self)
    let mark = answer.basisMark
    let columns: [PrintedColumn<PlacingsRow>] = [
      .constituency(\.constituency, \.code, width: .fit), .words(\.winnerName, "Elected"), former(mark),
      .party(\.winner, "", in: library, name: \.code.text), share(\.winnerShare), change(\.winnerChange, mark),
      .words(\.second?.text, "", width: .fit), share(\.secondShare), change(\.secondChange, mark),
      .votes(\.majority, "Majority"), share(\.turnout, "Turnout"),
    ]
    let former =
      English.clause(
        "“Before” is the party that won the seat in ", baseline, ", in bold where the seat changed hands. ")
    return [
      .partBreak,
      .heading(1, "All constituencies", id: "appendix"),
      .paragraph(
        Report.Prose(
          "The \(Number.count(answer.rows.count)) constituencies by name, each with the two parties or persons "
            + "that had most votes, their shares of valid votes and the changes in percentage points. "
            + "\(former)The majority is in votes.")),
      .table(
        Report.Table(
          caption: caption(
            "The first two and the turnout in every constituency", "General election of \(changing(answer))", answer),
          columns: columns.map(\.column),
          bands: [
            Report.Band("", span: 3), Report.Band("Winner", span: 3), Report.Band("Second", span: 3),
            Report.Band("", span: 2),
          ],
          rows: zip(answer.rows, columns.rows(answer.rows)).map { row, cells in
            var cells = cells
            cells.anchor = Self.anchor(of: row)
            return cells
          }, notes: answer.basisNotes, density: .compact)),
    ]
  }

  /// The party that won the seat in the baseline, in bold where another has it now.
  private func former(_ mark: String) -> PrintedColumn<PlacingsRow> {
    PrintedColumn(column: Report.TableColumn(.marked("Before", mark), .fit)) { row in
      Report.Cell(row.former?.text ?? Number.missing, bold: row.former != row.winner)
    }
  }

  /// The name of a constituency's row, for the index.
  static func anchor(of row: PlacingsRow) -> String { "seat-\(row.code)" }

  /// A column of shares without their unit, which the head says.
  private func share(_ value: @escaping (PlacingsRow) -> Double?, _ head: String = "%") -> PrintedColumn<PlacingsRow> {
    PrintedColumn(column: .numeric(Report.Prose(head))) { row in
      Report.Cell(value(row).map { Number.decimal($0 * 100) } ?? Number.missing)
    }
  }

  /// A column of changes without their unit.
  private func change(_ value: @escaping (PlacingsRow) -> Double?, _ mark: String) -> PrintedColumn<PlacingsRow> {
    PrintedColumn(column: .numeric(.marked("±", mark))) { row in
      Report.Cell(value(row).map { Number.signedDecimal($0 * 100) } ?? Number.missing)
    }
  }
}
