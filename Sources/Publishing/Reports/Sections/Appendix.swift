import Queries
import Report
import Wording

extension ElectionReport {
  /// Every constituency in a line.
  func appendix() throws -> [Report.Block] {
    let answer = try ask("contests")
    let columns: [Newsroom.PrintedColumn] = [
      .words("Constituency", "constituency", weight: 2.2), .words("Elected", "winner_name", weight: 1.6),
      newsroom.party("Result", "winner"),
      Newsroom.PrintedColumn(column: Report.TableColumn("", .fit)) { row in Report.Cell(gainText(row)) },
      newsroom.party("Second", "second"), .number("Majority", "majority"), .number("Share", "majority_share"),
      .number("Electorate", "electorate"), .number("Turnout", "turnout"),
    ]
    return [
      .pageBreak,
      .heading(1, "All constituencies", id: "appendix"),
      .paragraph(
        Report.Prose(
          "The \(Number.count(answer.table.records.count)) constituencies by name. "
            + (baseline.map { "Gains are from the winner of \($0)." } ?? ""))),
      .table(
        Report.Table(
          caption: caption("Winner, majority and turnout in every constituency", "General election", answer),
          columns: columns.columns, rows: columns.rows(answer.table.records), density: .compact)),
    ]
  }

  /// "hold", "gain from Lab", nothing without a baseline.
  private func gainText(_ row: Record) -> String {
    let label = row.text("result")
    return label.hasPrefix(row.text("winner") + " ") ? String(label.dropFirst(row.text("winner").count + 1)) : label
  }
}
