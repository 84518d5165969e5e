import Queries
import Report
import Wording

extension ElectionReport {
  /// Who voted.
  func turnout() throws -> [Report.Block] {
    let answer = try ask("turnouts")
    let rows = answer.table.records.filter { $0.number("turnout") != nil }
    let columns: [Newsroom.PrintedColumn] = [
      .words("Constituency", "constituency"), .number("Electorate", "electorate"), .number("Turnout", "turnout"),
      .number("Change", "turnout_change", mark: answer.basisMark),
    ]
    func table(_ title: String, _ rows: [Record]) -> Report.Column {
      Report.Column(
        span: 6,
        [
          .table(
            Report.Table(
              caption: caption(title, "Valid votes as a share of the electorate, \(changing(answer))", answer),
              columns: columns.columns,
              rows: columns.rows(rows), notes: answer.basisNotes))
        ])
    }
    return [
      .pageBreak,
      .heading(1, "Turnout", id: "turnout"),
      .paragraph(Report.Prose(try turnoutSentence())),
      try picture("turnout"),
      .heading(2, "Highest and lowest", id: "turnout-extremes"),
      .columns([
        table("The ten highest turnouts", Array(rows.prefix(10))),
        table("The ten lowest turnouts, the lowest first", rows.suffix(10).reversed()),
      ]),
    ]
  }

  private func turnoutSentence() throws -> String {
    guard let row = try newsroom.elections().first(where: { $0.count("election") == election }) else { return "" }
    let text =
      "Of an electorate of \(row.reading("electorate")), \(row.reading("valid_votes")) cast a valid vote: a turnout of "
      + "\(row.reading("turnout"))."
    return row.number("invalid_votes") == nil ? text : text + " \(row.reading("invalid_votes")) ballots were rejected."
  }
}
