import Queries
import Report
import Wording

extension ElectionReport {
  /// The whole country: candidates, votes, seats.
  func nationalResult() throws -> [Report.Block] {
    return [
      .pageBreak,
      .heading(1, "The national result", id: "national"),
      .paragraph(Report.Prose(try country())),
      .columns([
        Report.Column(span: 6, [try picture("seats", span: 6)]),
        Report.Column(span: 6, [try picture("votes", span: 6)]),
      ]),
      .heading(2, "Votes and seats", id: "seats-and-votes"),
      .paragraph(Report.Prose(votesPerSeat())),
      try picture("share-vs-seats"),
      .heading(2, "Every party", id: "parties"),
      .paragraph(
        Report.Prose(
          "The table lists every party that won a seat or at least one vote in a thousand. A candidate loses the deposit with "
            + "no more than a twentieth of the valid votes.")),
      .table(
        newsroom.partyTable(
          house.answer, title: mostVotes(), place: "United Kingdom, general election of \(election)")),
      try picture("hemicycle"),
    ]
  }

  /// How many stood, what the two largest parties had between them, how many deposits were lost.
  private func country() throws -> String {
    let candidates = house.parties.reduce(0) { $0 + $1.count("candidates") }
    let deposits = house.parties.reduce(0) { $0 + $1.count("lost_deposits") }
    let two = house.byVotes.prefix(2)
    let votes = two.reduce(0) { $0 + ($1.number("share") ?? 0) }
    let seats = Double(two.reduce(0) { $0 + $1.count("seats") }) / Double(house.seats)
    return "\(English.sentenceCase(English.quantity(candidates, "candidate"))) stood in "
      + "\(Number.count(house.seats)) constituencies. \(English.sentenceCase(English.list(two.map(house.name)))) had "
      + "\(Number.percent(votes)) of the vote between them and \(Number.percent(seats)) of the seats. "
      + "\(English.sentenceCase(English.quantity(deposits, "candidate"))), "
      + "\(Number.percent(Double(deposits) / Double(max(1, candidates)))) of all, lost their deposits."
  }

  /// How many votes there were for each seat won, where that was least and where most.
  private func votesPerSeat() -> String {
    func votes(_ row: Record) -> Int { row.count("votes") / max(1, row.count("seats")) }
    let large = house.parties.filter { $0.count("seats") > 0 && ($0.number("share") ?? 0) >= 0.01 }
    guard let least = large.min(by: { votes($0) < votes($1) }), let most = large.max(by: { votes($0) < votes($1) }),
      votes(least) < votes(most)
    else { return "" }
    return
      "Among parties with a seat and at least 1\(Number.unitSpace)% of the vote, \(house.name(least)) had fewest votes "
      + "for each seat won, \(Number.count(votes(least))), and \(house.name(most)) most, \(Number.count(votes(most)))."
  }

  private func mostVotes() -> String {
    guard let first = house.byVotes.first else { return "" }
    return English.sentenceCase("\(house.name(first)) had most votes, \(first.reading("votes"))")
  }
}
