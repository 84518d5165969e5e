import Queries
import Report
import Wording

extension ElectionReport {
  /// Every constituency in a line.
  func appendix() throws -> [Report.Block] {
    let answer = try ask("contests")
    let result = Newsroom.PrintedColumn(column: Report.TableColumn(.marked("Result", answer.basisMark), .fit)) { row in
      let label = row.text("result")
      return Report.Cell(label.isEmpty ? row.text("winner") : label, chip: newsroom.look(row.text("winner")).colour)
    }
    let columns: [Newsroom.PrintedColumn] = [
      .words("Constituency", "constituency", width: .fit), result, .words("Elected", "winner_name"),
      newsroom.party("Second", "second", name: \.code), .number("votes", "majority"),
      .number("share", "majority_share"),
      .number("Electorate", "electorate"), .number("Turnout", "turnout"),
    ]
    let declared = baseline.map { "A gain is a seat that another party won in \($0). " } ?? ""
    return [
      .pageBreak,
      .heading(1, "All constituencies", id: "appendix"),
      .paragraph(
        Report.Prose(
          "The \(Number.count(answer.table.records.count)) constituencies by name. \(declared)Parties are abbreviated as "
            + "in the lists of seats changing hands; the majority is in votes and as a share of valid votes.")),
      .table(
        Report.Table(
          caption: caption(
            "Result, majority and turnout in every constituency",
            "General election of \(election)" + (baseline.map { "; gains from \($0)" } ?? ""), answer),
          columns: columns.columns,
          bands: [Report.Band("", span: 4), Report.Band("Majority", span: 2), Report.Band("", span: 2)],
          rows: columns.rows(answer.table.records), notes: answer.basisNotes, density: .compact)),
    ]
  }
}
