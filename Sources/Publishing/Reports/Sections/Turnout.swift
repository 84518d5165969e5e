import Queries
import Report
import Wording

extension ElectionReport {
  /// Who voted.
  func turnout() throws -> [Report.Block] {
    let answer = try ask("turnouts")
    let rows = answer.table.records.filter { $0.number("turnout") != nil }
    let columns: [Newsroom.PrintedColumn] = [
      .words("Constituency", "constituency"), .number("Electorate", "electorate"),
      .number("Valid votes", "valid_votes"),
      .number("Turnout", "turnout"), .number("Change", "turnout_change"),
    ]
    func table(_ title: String, _ rows: [Record]) -> Report.Block {
      .table(
        Report.Table(
          caption: caption(title, "Valid votes as a share of the electorate", answer), columns: columns.columns,
          rows: columns.rows(rows)))
    }
    return [
      .pageBreak,
      .heading(1, "Turnout", id: "turnout"),
      .paragraph(Report.Prose(try turnoutSentence())),
      try picture("turnout"),
      .heading(2, "Highest and lowest", id: "turnout-extremes"),
      table("The ten highest turnouts", Array(rows.prefix(10))),
      table("The ten lowest turnouts, the lowest first", rows.suffix(10).reversed()),
    ]
  }

  private func turnoutSentence() throws -> String {
    guard let row = try newsroom.elections().first(where: { $0.count("election") == election }) else { return "" }
    var text = "\(row.reading("valid_votes")) valid votes were cast by an electorate of \(row.reading("electorate")), "
    text += "a turnout of \(row.reading("turnout")). "
    if row.number("invalid_votes") != nil { text += "\(row.reading("invalid_votes")) ballots were rejected." }
    return text
  }
}
