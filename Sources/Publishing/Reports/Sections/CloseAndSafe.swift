import Queries
import Report
import Wording

extension ElectionReport {
  /// Marginal and safe seats.
  func closeAndSafe() throws -> [Report.Block] {
    let close = try ask("marginals", limit: 20)
    let safe = try ask("safest", limit: 20)
    let all = try ask("marginals").table.records
    let marginal = all.count { ($0.number("majority_share") ?? 1) < 0.1 }
    let very = all.count { ($0.number("majority_share") ?? 1) < 0.05 }
    let columns: [Newsroom.PrintedColumn] = [
      .words("Constituency", "constituency"), newsroom.party("Winner", "winner"), newsroom.party("Second", "second"),
      .number("Majority", "majority"), .number("Share", "majority_share"), .number("Swing needed", "swing_needed"),
    ]
    var blocks: [Report.Block] = [
      .pageBreak,
      .heading(1, "Close and safe seats", id: "close"),
      .paragraph(
        Report.Prose(
          "\(English.sentenceCase(English.quantity(marginal, "seat"))) had a majority of less than 10\(Number.unitSpace)% of valid "
            + "votes and \(English.numeral(very)) of these less than 5\(Number.unitSpace)%. The swing needed is half the majority: so much "
            + "of the vote moving from the winner to the second would have changed the seat.")),
      try picture("majorities"),
    ]
    for (answer, title, id) in [(close, "The twenty closest", "closest"), (safe, "The twenty safest", "safest")] {
      let lead = answer.table.records.first.map { "\($0.text("constituency")): \($0.reading("majority_share"))" } ?? ""
      blocks += [
        .heading(2, title, id: id),
        .table(
          Report.Table(
            caption: caption(
              "\(title) results, from \(lead)", "Majority in votes and as a share of valid votes", answer),
            columns: columns.columns, rows: columns.rows(answer.table.records))),
      ]
    }
    return blocks
  }
}
