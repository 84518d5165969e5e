import Analytics
import Elections
import Findings
import Queries
import Report
import Wording

/// A seat with how closely it was won.
protocol Closeness: QueryRow {
  var code: ConstituencyCode { get }
  var constituency: String { get }
  var winner: PartyCode { get }
  var second: PartyCode { get }
  var majority: Double { get }
  var majorityShare: Double { get }
}

extension MarginalsRow: Closeness {}
extension SafestRow: Closeness {}

extension ElectionReport {
  /// Marginal and safe seats, and what the next election would be about.
  func closeAndSafe() throws -> [Report.Block] {
    let all = try ask(MarginalsRequest.self).rows
    let very = all.count { $0.majorityShare < 0.05 }
    let contests = try ask(ContestsRequest.self).rows.filter { $0.second != nil }
    let middle = contests.compactMap(\.majorityShare).median.map { Number.percent($0) } ?? Number.missing
    let leftOut = contests.count > all.count ? "; the Speaker’s seat is left out" : ""
    let close = try ask(MarginalsRequest.self, limit: 20)
    let safe = try ask(SafestRequest.self, limit: 20)
    return [
      .pageBreak,
      .heading(1, "Marginal and safe seats", id: "close"),
      .paragraph(
        Report.Prose(
          "\(English.opening(English.quantity(very, "seat"))) had a majority of less than 5% of valid "
            + "votes; half of \(house.isWhole ? "all seats" : "those declared") had one below \(middle). Half the majority is the swing that would have changed "
            + "the seat: that share of the vote moving from the winner to the runner-up.")),
      try picture("majorities"),
      .columns([Report.Column(span: 6, try bands()), Report.Column(span: 6, try secondPlaces())]),
      .heading(2, "The twenty closest and the twenty safest", id: "closest"),
      .columns([
        Report.Column(span: 6, closenessTable(close, "closest", "The smallest majorities", leftOut)),
        Report.Column(span: 6, closenessTable(safe, "safest", "The largest majorities", leftOut)),
      ]),
    ] + (try targets())
  }

  private func closenessTable<Row: Closeness>(
    _ answer: Answer<Row>, _ how: String, _ what: String, _ leftOut: String
  ) -> [Report.Block] {
    guard let first = answer.rows.first else { return [] }
    let columns: [PrintedColumn<Row>] = [
      .constituency(\.constituency, \.code), .party(\.winner, "Winner", in: library, name: \.code.text),
      .party(\.second, "Second", in: library, name: \.code.text), .votes(\.majority, "Majority"),
      .share(\.majorityShare),
    ]
    let title = "\(first.constituency) was \(how), \(Margin.words(first.majority))"
    return [
      .table(
        Report.Table(
          caption: caption(title, "\(what) as a share of valid votes, \(election)\(leftOut)", answer), columns,
          answer.rows,
          density: .compact))
    ]
  }

  /// How many seats each of the larger winners holds by how much.
  private func bands() throws -> [Report.Block] {
    let answer = try ask(MajoritiesRequest.self)
    guard let safest = answer.rows.last else { return [] }
    let won = answer.rows.reduce(into: [PartyCode: Int]()) { $0[$1.winner, default: 0] += $1.winnerSeats }
    let parties = won.map { (look: library.look($0.key), seats: $0.value) }
      .sorted { ($1.seats, $0.look.position) < ($0.seats, $1.look.position) }.prefix(6).map(\.look)
    let body = answer.rows.runs(by: \.bandFrom).map { band in
      let ends = [band[0].bandFrom, band[0].bandTo].map { Report.Cell(Number.percent($0)) }
      let seats = parties.map { party in
        Report.Cell(band.first { $0.winner == party.code }.map { Number.count($0.winnerSeats) } ?? Number.missing)
      }
      return Report.Row(ends + [Report.Cell(Number.count(band[0].seats))] + seats)
    }
    return [
      .table(
        Report.Table(
          caption: caption(
            "No majority reached \(Number.percent(safest.bandTo))",
            "Seats by majority as a share of valid votes and by winner, the parties with the most seats, \(election)",
            answer),
          columns: [.numeric("From"), .numeric("to under"), .numeric("All seats")]
            + parties.map { .numeric(Report.Prose($0.code.text)) },
          bands: [
            Report.Band("Majority", span: 2), Report.Band("", span: 1),
            Report.Band("Seats by winner", span: parties.count),
          ],
          rows: body, density: .compact))
    ]
  }

  /// The parties by how often they came second.
  private func secondPlaces() throws -> [Report.Block] {
    let answer = try ask(SecondPlacesRequest.self)
    guard let first = answer.rows.first else { return [] }
    let columns: [PrintedColumn<SecondPlacesRow>] = [
      .party(\.party, in: library), .count(\.seconds, "Seconds"), .count(\.within10, "by under 10%"),
    ]
    let name = library.look(first.party).proseName
    return [
      .table(
        Report.Table(
          caption: caption(
            English.sentenceCase("\(name) came second most often, in \(English.quantity(first.seconds, "seat"))"),
            "Second places and how many of them were close, the most first, \(election)", answer),
          columns, answer.rows, density: .compact))
    ]
  }

  /// What each of the largest parties would have to win next time.
  private func targets() throws -> [Report.Block] {
    let parties = house.parties.map { (look: library.look($0.party), seats: $0.seats) }.filter(\.look.isParty).prefix(3)
    guard let (challenger, seats) = parties.dropFirst().first else { return [] }
    let short = house.needed - seats
    let answers = try parties.map { ($0.look, try ask(TargetsRequest.self, limit: 18, parties: [$0.look.code])) }
    let ladder = try ask(TargetsRequest.self, parties: [challenger.code]).rows
    var text =
      "A target is a seat that a party fought and did not win, ranked by the swing from its winner that would have changed it; by-elections and new boundaries may change the list before it is needed. "
    if house.isWhole, short > 0, ladder.indices.contains(short - 1) {
      let last = ladder[short - 1]
      text +=
        "For a majority, \(challenger.proseName) needed \(English.numeral(short)) more \(short == 1 ? "seat" : "seats"): the "
        + "\(English.ordinal(short)) target is \(last.constituency), on a swing of \(Movement(last.swingNeeded).size) from its winner."
    }
    return [
      .heading(2, "Targets for the next election", id: "targets"), .paragraph(Report.Prose(text)),
      .columns(answers.map { party, answer in Report.Column(span: 12 / answers.count, [ladderTable(party, answer)]) }),
    ]
  }

  private func ladderTable(_ party: PartyLook, _ answer: Answer<TargetsRow>) -> Report.Block {
    let columns: [PrintedColumn<TargetsRow>] = [
      .count(\.rank, ""), .constituency(\.constituency, \.code),
      .party(\.winner, "Winner", in: library, name: \.code.text), .points(\.swingNeeded, "Swing"),
    ]
    let title = answer.rows.first.map { "Nearest for \(party.proseName): \($0.constituency)" }
    return .table(
      Report.Table(
        caption: caption(title ?? party.name, "Seats by the swing needed from the winner, \(election)", answer),
        columns, answer.rows, density: .compact))
  }
}
