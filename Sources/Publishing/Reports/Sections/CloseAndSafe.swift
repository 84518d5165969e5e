import Queries
import Report
import Wording

extension ElectionReport {
  /// Marginal and safe seats.
  func closeAndSafe() throws -> [Report.Block] {
    let all = try ask("marginals").table.records
    let very = all.count { ($0.number("majority_share") ?? 1) < 0.05 }
    let middle = all.indices.contains(all.count / 2) ? all[all.count / 2].reading("majority_share") : Number.missing
    let close = try ask("marginals", limit: 20)
    let safe = try ask("safest", limit: 20)
    func lead(_ answer: Answer, _ how: String) -> String {
      answer.table.records.first.map {
        "\($0.text("constituency")) was \(how), by \(English.quantity($0.count("majority"), "vote"))"
      } ?? ""
    }
    return [
      .pageBreak,
      .heading(1, "Close and safe seats", id: "close"),
      .paragraph(
        Report.Prose(
          "\(English.sentenceCase(English.quantity(very, "seat"))) had a majority of less than 5\(Number.unitSpace)% of valid "
            + "votes; half of all seats had one below \(middle). Half the majority is the swing that would have changed "
            + "the seat: so much of the vote moving from the winner to the second.")),
      try picture("majorities"),
      .heading(2, "The twenty closest and the twenty safest", id: "closest"),
      .columns([
        Report.Column(span: 6, [closenessTable(close, title: lead(close, "closest"), "The smallest majorities")]),
        Report.Column(span: 6, [closenessTable(safe, title: lead(safe, "safest"), "The largest majorities")]),
      ]),
    ]
  }

  private func closenessTable(_ answer: Answer, title: String, _ subtitle: String) -> Report.Block {
    let columns: [Newsroom.PrintedColumn] = [
      .words("Constituency", "constituency"), newsroom.party("Winner", "winner", name: \.code),
      newsroom.party("Second", "second", name: \.code), .number("Majority", "majority"),
      .number("Share", "majority_share"),
    ]
    return .table(
      Report.Table(
        caption: caption(title, "\(subtitle) as a share of valid votes, \(election)", answer),
        columns: columns.columns, rows: columns.rows(answer.table.records), density: .compact))
  }
}
