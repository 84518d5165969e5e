import Queries
import Report
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
      .pageBreak, .heading(2, "Every party", id: "parties"),
      .paragraph(
        Report.Prose(
          "The table lists every party that won a seat or stood in at least two constituencies; those that stood in one only are "
            + "added up, and each of them is listed with all others at the end of this report. A candidate loses the deposit with no more than a "
            + "twentieth of the valid votes.")),
      .table(nationalTable()),
    ] + (try proportions())
  }

  /// The table of the parties in the United Kingdom.
  func nationalTable() -> Report.Table {
    ResultTable(library: library, answer: house.answer).parties(
      caption(
        mostVotes(),
        "Candidates, votes and seats by party, United Kingdom, general election of \(changing(house.answer))",
        house.answer), density: .compact
    ) { $0.count("seats") > 0 || $0.count("candidates") > 1 || $0.count("seat_change") != 0 }
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

  private func mostVotes() -> String {
    guard let first = house.byVotes.first else { return "" }
    return English.sentenceCase("\(house.name(first)) had most votes, \(first.reading("votes"))")
  }
}
