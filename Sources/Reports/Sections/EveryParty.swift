import Findings
import Queries
import Report
import Wording

extension ElectionReport {
  /// Every party that stood, down to the last vote.
  func everyParty() throws -> [Report.Block] {
    let rows = house.parties.filter { $0.candidates > 0 }
      .sorted { ($1.votes, $0.name) < ($0.votes, $1.name) }
    let columns: [PrintedColumn<PartiesRow>] = [
      .words(\.name, "Party"), .count(\.candidates, "Candidates"), .votes(\.votes), .share(\.share),
    ]
    let alone = rows.count { $0.candidates == 1 }
    let parties = rows.count { library.look($0.party).isParty }
    return [
      .partBreak, .heading(1, "All parties", id: "every-party"),
      .paragraph(
        Report.Prose(
          "Candidates stood for \(English.quantity(parties, "party", "parties")); \(English.numeral(alone)) of the "
            + "\(English.numeral(rows.count)) rows stand for a single candidate. Independents share one row, and so do parties whose "
            + "votes were published together.")),
      .table(
        Report.Table(
          caption: caption(
            "Votes of every party",
            "Candidates, votes and share of all valid votes, most votes first, United Kingdom, \(election)",
            house.answer),
          columns, rows, density: .compact, flow: 2)),
    ]
  }
}
