import Findings
import Queries
package import Report
import Wording

extension ElectionReport {
  /// The whole country: candidates, votes, seats.
  func nationalResult() throws -> [Report.Block] {
    [
      .partBreak,
      .heading(1, "The national result", id: "national"),
      .paragraph(Report.Prose(try country())),
      .columns([
        Report.Column(span: 6, [try picture("seats", span: 6)]),
        Report.Column(span: 6, [try picture("votes", span: 6)]),
      ]),
      try picture("hemicycle"),
      .heading(2, "Every party", id: "parties"),
      .paragraph(
        Report.Prose(
          "The table lists every party that won a seat, now or in the election compared with, or had at least "
            + "\(Number.percent(Self.leastShare)) of the vote; the others are "
            + "added up, and each of them is listed with all at the end of this report. A candidate loses the deposit with no more than a "
            + "twentieth of the valid votes.")),
      .table(nationalTable()),
    ] + (try proportions())
  }

  /// A party with less of the vote, and without a seat, has a row in the list of all parties only.
  private static let leastShare = 0.001

  /// The table of the parties in the United Kingdom.
  package func nationalTable() -> Report.Table {
    ResultTable(library: library, answer: house.answer).parties(
      caption(
        mostVotes(),
        "Candidates, votes and seats by party, United Kingdom, general election of \(changing(house.answer))",
        house.answer), density: .compact
    ) { $0.hasOrHadSeats || $0.share >= Self.leastShare }
  }

  /// How many stood, what the two largest parties had between them, how many deposits were lost.
  private func country() throws -> String {
    let candidates = house.parties.reduce(0) { $0 + $1.candidates }
    let two = house.byVotes.prefix(2)
    let votes = two.reduce(0) { $0 + $1.share }
    let seats = Double(two.reduce(0) { $0 + $1.seats }) / Double(house.seats)
    let stood =
      "\(English.opening(English.quantity(candidates, "candidate"))) stood in "
      + "\(Number.count(house.seats)) constituencies. \(English.sentenceCase(English.list(two.map(house.name)))) had "
      + "\(Number.percent(votes)) of the vote between them and \(Number.percent(seats)) of the seats."
    // What is not known of one party is not known of all.
    let deposits = house.parties.compactMap(\.lostDeposits)
    guard deposits.count == house.parties.count, candidates > 0 else { return stood }
    let lost = deposits.reduce(0, +)
    if lost == 0 { return stood + " Nobody lost a deposit." }
    return stood + " Deposits were lost by \(English.quantity(lost, "candidate")), "
      + "\(Number.percent(Double(lost) / Double(candidates))) of all."
  }

  private func mostVotes() -> String {
    guard let first = house.byVotes.first else { return "" }
    return English.sentenceCase("\(house.name(first)) had the most votes, \(Number.votes(first.votes))")
  }
}
