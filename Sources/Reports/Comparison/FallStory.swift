import Elections
import Figures
import Findings
import Queries
import Report
import Wording

/// The story of a party's fall on two pages: the sum that ends in what it had left, where that was, and what came after.
struct FallStory {
  let report: ComparisonReport
  let fall: Fall
  /// The boundaries of the newest of the elections.
  let set: String

  private var library: Library { report.library }
  private var look: PartyLook { library.look(fall.party) }
  private var noun: Noun { look.noun }
  private func name(_ party: PartyCode) -> String { library.look(party).proseName }

  /// Under so many seats at the earlier election the story is told in votes.
  private static let fewSeats = 5

  func blocks() throws -> [Report.Block] {
    let answer = try library.ask(FlowsRequest(from: fall.from, to: fall.to, on: fall.ground))
    let seats = SeatLoss(fall.party, answer.rows)
    let losses = try library.ask(
      VoteLossesRequest(from: fall.from, to: fall.to, on: fall.ground, party: fall.party))
    let votes = VoteSum(losses.rows)
    let isOfSeats = seats.before >= Self.fewSeats
    let head: [Report.Block] = [
      .pageBreak, .heading(1, isOfSeats ? title(seats) : title(votes), id: "fall-\(look.code.text.lowercased())"),
      .deck(Report.Prose(isOfSeats ? deck(seats) : deck(votes))), .keyFigures(isOfSeats ? sum(seats) : sum(votes)),
    ]
    // A party of one nation is shown there.
    let isAtHome = fall.row.areaKind == "nation"
    let map = try report.picture(
      "hexmap",
      Filters(
        election: fall.from, on: fall.ground, area: isAtHome ? fall.row.area : nil, party: fall.party.text),
      mode: "share", height: 360)
    let text = try paragraphs(votes).map { Report.Block.paragraph(Report.Prose($0)) }
    let course = try report.picture("trend", Filters(party: fall.party.text), measure: "share")
    let departures = try departures(votes)
    return head + [.columns([Report.Column(span: 5, text + [course]), Report.Column(span: 7, [map])])]
      + (fall.areas.count > 2 ? [.pageBreak] : []) + departures
      + (try regions(isCharted: !departures.isEmpty)) + (try names(seats))
  }

  // MARK: - The sum

  private func title(_ seats: SeatLoss) -> String {
    let kind =
      switch fall.row.fromBasis {
      case .counted: ""
      case .published: " notional"
      case .estimated: " estimated"
      }
    let lost =
      seats.lost == seats.before
      ? "all \(noun.its) \(English.numeral(seats.before))"
      : "\(English.numeral(seats.lost)) of \(noun.its) \(English.numeral(seats.before))"
    let won = seats.after >= seats.before ? " and won \(English.numeral(seats.gained)) others" : ""
    return "How \(noun.text) lost \(lost)\(kind) seats\(won)"
  }

  private func title(_ votes: VoteSum) -> String {
    "How \(noun.text) lost \(Number.percent(1 - votes.to / votes.from, 0)) of \(noun.its) votes"
  }

  private func deck(_ seats: SeatLoss) -> String {
    let takers = seats.takers.prefix(3).enumerated().map { index, taker in
      "\(name(taker.party))\(index == 0 ? " won" : "") \(English.numeral(taker.seats))\(index == 0 ? " of them" : "")"
    }
    return English.sentenceCase("\(English.list(takers)) in \(fall.to).")
  }

  private func deck(_ votes: VoteSum) -> String {
    let lost = votes.left.votes + votes.foughtLost
    return votes.left.seats == 0
      ? "\(English.sentenceCase(noun.it)) stood in every seat again."
      : "\(Number.percent(votes.foughtLost / lost, 0)) of the votes that \(noun.it) lost from \(fall.from) to \(fall.to) were lost where \(noun.it) still stood."
  }

  private func figure(_ value: String, _ caption: String, isOwn: Bool = false) -> Report.KeyFigure {
    Report.KeyFigure(value, Report.Prose(caption), colour: isOwn ? look.colour : nil)
  }

  private func sum(_ seats: SeatLoss) -> [Report.KeyFigure] {
    let told = seats.takers.prefix(3)
    let rest = seats.lost - told.reduce(0) { $0 + $1.seats }
    return [
      figure(
        Number.count(seats.before),
        "seats \(fall.row.fromBasis == .counted ? "won in" : "of") \(fall.from)\(fall.notional)", isOwn: true)
    ]
      + told.map { figure("− \(Number.count($0.seats))", "lost to \(name($0.party))") }
      + (rest > 0 ? [figure("− \(Number.count(rest))", "lost to others")] : [])
      + (seats.gained > 0 ? [figure("+ \(Number.count(seats.gained))", "won from other parties")] : [])
      + [figure("= \(Number.count(seats.after))", "seats won in \(fall.to)", isOwn: true)]
  }

  private func sum(_ votes: VoteSum) -> [Report.KeyFigure] {
    let every =
      votes.fellIn == votes.fought ? "; fewer in every one" : "; fewer in \(Number.count(votes.fellIn)) of them"
    return [
      figure(
        Number.votes(votes.from), "votes in \(fall.from), for \(Number.count(votes.candidates)) candidates", isOwn: true
      ),
      figure(
        "− \(Number.votes(votes.left.votes))",
        "in \(English.quantity(votes.left.seats, "seat")) where no candidate stood again"),
      figure(
        "− \(Number.votes(votes.foughtLost))", "in \(English.quantity(votes.fought, "seat")) fought again\(every)"),
    ]
      + (votes.entered > 0 ? [figure("+ \(Number.votes(votes.entered))", "where it stood only in \(fall.to)")] : [])
      + [figure("= \(Number.votes(votes.to))", "votes in \(fall.to)", isOwn: true)]
  }

  // MARK: - What there is to say

  /// The party's course, its fall where it stood both times, who rose there and elsewhere, with whose rise it went, and what came after.
  private func paragraphs(_ votes: VoteSum) throws -> [String] {
    [try course(), try rivals(votes), try company(), try sequel()].compactMap(\.self)
  }

  private func course() throws -> String {
    let rows = try library.ask(TimelineRequest(parties: [fall.party])).rows.filter { library.isOver($0.election) }
    let told = rows.enumerated().map { index, row in
      "\(Number.percentInWords(row.share))\(index == 0 ? " of the vote" : "") in \(row.election)"
    }
    var sentences = ["\(English.sentenceCase(noun.text)) had \(English.list(told))."]
    let (was, now) = (rows.first { $0.election == fall.from }, rows.first { $0.election == fall.to })
    if let was, let now, was.candidates != now.candidates {
      sentences.append(
        "\(English.sentenceCase(noun.it)) had \(English.quantity(was.candidates, "candidate")) in \(fall.from) and \(Number.count(now.candidates)) in \(fall.to)."
      )
    }
    if let shares = fall.shares {
      let moved = fall.areas.compactMap { row in row.change.map { (row: row, change: $0) } }
      let worst = fall.areas.count > 1 ? moved.min { $0.change < $1.change } : nil
      let furthest = worst.flatMap { worst in
        Fall.shares(worst.row).map { ", furthest in \(AreaName.inProse(worst.row.area)), from \($0.from) to \($0.to)" }
      }
      sentences.append(
        "Where \(noun.it) stood both times \(noun.its) share fell from \(shares.from)\(fall.notional) to \(shares.to)\(English.clause("", furthest))."
      )
    }
    return sentences.joined(separator: " ")
  }

  /// The other parties' changes where it stood again, and where it did not; nil unless there are enough of both, counted.
  private func rivals(_ votes: VoteSum) throws -> String? {
    guard !fall.isEstimated, votes.left.seats >= 50, votes.fought >= 50 else { return nil }
    let (then, now) = (try results(fall.from), try results(fall.to))
    let own = (before: codes(then), after: codes(now))
    let again = own.before.intersection(own.after), left = own.before.subtracting(own.after)
    let others = Dictionary(
      grouping: now.filter { library.look($0.party).isParty && $0.party != fall.party }, by: \.party
    )
    .mapValues { $0.compactMap(\.votes).reduce(0, +) }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(
      \.key)
    func change(_ party: PartyCode, _ seats: Set<ConstituencyCode>) -> Double? {
      // What was fought once only, and what others fight, says nothing of how it moved.
      func fought(_ rows: [ResultsRow]) -> Set<ConstituencyCode> { Set(rows.filter { $0.party == party }.map(\.code)) }
      let both = seats.intersection(fought(then)).intersection(fought(now))
      func share(_ rows: [ResultsRow]) -> Double? {
        let here = rows.filter { both.contains($0.code) }
        let all = here.compactMap(\.votes).reduce(0, +)
        return all > 0 ? here.filter { $0.party == party }.compactMap(\.votes).reduce(0, +) / all : nil
      }
      guard let was = share(then), let now = share(now) else { return nil }
      return now - was
    }
    let told = others.compactMap { party -> String? in
      guard let there = change(party, again), let elsewhere = change(party, left) else { return nil }
      return
        "\(English.possessive(name(party))) share \(Movement(there).moved) where \(noun.it) stood again and \(Movement(elsewhere).moved) where \(noun.it) did not"
    }
    return told.isEmpty ? nil : English.sentenceCase(told.joined(separator: "; ")) + "."
  }

  private func results(_ election: Int, on boundaries: String? = nil) throws -> [ResultsRow] {
    try library.ask(ResultsRequest(election: election, on: boundaries ?? fall.ground)).rows
  }

  private func codes(_ rows: [ResultsRow]) -> Set<ConstituencyCode> {
    Set(rows.filter { $0.party == fall.party }.map(\.code))
  }

  /// The party whose share tended to rise most where this one fell most, as a correlation.
  private func company() throws -> String? {
    let rows = try library.ask(ResultsRequest(election: fall.to, from: fall.from, on: fall.ground)).rows
    let least = ShareCompany.of(fall.party, rows).filter { library.look($0.party).isParty }
      .min { $0.correlation < $1.correlation }
    guard let least, least.correlation <= -0.3 else { return nil }
    return
      "Seat by seat, \(name(least.party)) tended to do better the more \(noun.text) lost (r = \(Number.decimal(least.correlation, 2)) over \(Number.count(least.seats)) seats\(fall.isEstimated ? ", by estimate" : "")). Results do not show who moved."
  }

  /// A party that was not there before whose map is like this one's; nil where there is none.
  private func sequel() throws -> String? {
    guard let last = report.years.last, last > fall.to else { return nil }
    let before = try results(fall.from, on: set)
    let isCounted = before.allSatisfy { $0.basis == .counted }
    let after = try results(last, on: set)
    let known = Set(before.map(\.party))
    // Where it stood in a sliver of a constituency only it is not said to have stood.
    let shares = Dictionary(
      try library.ask(MeasuresRequest(election: fall.from, on: set, parties: [fall.party])).rows.compactMap { row in
        row.share.map { (row.code, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let heirs = Set(after.map(\.party)).filter { library.look($0).isParty && !known.contains($0) }
    let best = heirs.compactMap { ShareCompany.of($0, after: after, before: shares) }
      .max { $0.correlation < $1.correlation }
    guard let best, best.correlation >= 0.6 else { return nil }
    return
      "\(English.sentenceCase(noun.its)) map came back under another name: the higher \(noun.its) share in \(fall.from), the higher \(English.possessive(name(best.party))) in \(last) (r = \(Number.decimal(best.correlation, 2)) over \(Number.count(best.seats)) seats\(isCounted ? "" : ", the earlier shares by estimate on the boundaries of \(set)"))."
  }

  // MARK: - Pictures and lists

  /// Where the votes were lost, by whether a candidate stood again; only between counts, with many seats left.
  private func departures(_ votes: VoteSum) throws -> [Report.Block] {
    guard !fall.isEstimated, votes.left.seats >= 50 else { return [] }
    return [
      try report.picture(
        "vote-losses", Filters(election: fall.to, from: fall.from, on: fall.ground, party: fall.party.text))
    ]
  }

  /// The shares by region over time; and where that was a collapse, unless a chart of votes by region says it.
  private func regions(isCharted: Bool) throws -> [Report.Block] {
    let answer = try library.ask(
      CollapsesRequest(from: fall.from, to: fall.to, on: fall.ground, parties: [fall.party]))
    let mark = answer.basisMark
    let columns: [PrintedColumn<CollapsesRow>] = [
      .words(\.area, "Where"), .share(\.shareFrom, "\(fall.from)", mark: mark),
      .share(\.shareTo, "\(fall.to)"), .change(\.change, mark: mark),
      .seats(\.seatsFrom, "\(fall.from)", mark: mark), .seats(\.seatsTo, "\(fall.to)"),
    ]
    let count = answer.rows.count { $0.areaKind == "region" }
    let regions = try library.ask(AreasRequest(election: fall.to, on: fall.ground)).rows.count {
      $0.nation == "England"
    }
    let table = Report.Block.table(
      Report.Table(
        caption: Report.Caption(
          count > 1
            ? "\(English.sentenceCase(noun.it)) collapsed in \(count == regions ? "all \(English.numeral(count))" : "\(English.numeral(count)) of the") regions of England"
            : "Where \(noun.it) collapsed",
          "Share where \(noun.it) stood both times, and seats, \(fall.from) and \(fall.to)", answer),
        columns, bands: [Report.Band("", span: 1), Report.Band("Share", span: 3), Report.Band("Seats", span: 2)],
        answer.rows, notes: answer.basisNotes, density: .compact))
    // What fell in one place only is told above.
    guard fall.areas.count > 2 else { return answer.rows.count > 1 ? [table] : [] }
    let slopes = try report.picture(
      "trend-by-region", Filters(party: fall.party.text), measure: "share", height: isCharted ? 400 : 370,
      title: "\(English.sentenceCase(noun.possessive)) share of the vote in each nation and region")
    return isCharted ? [slopes] : [slopes, table]
  }

  /// The seats that went to others by name, and those won.
  private func names(_ seats: SeatLoss) throws -> [Report.Block] {
    guard seats.lost > 0 else { return [] }
    let few = 3
    let rows = try library.ask(FlipsRequest(from: fall.from, to: fall.to, on: fall.ground)).rows
    func run(_ lead: String, _ rows: [FlipsRow]) -> Report.Block {
      .runIn([
        .bold("\(lead) (\(Number.count(rows.count))):"),
        Report.Run(
          " \(rows.map { $0.constituency + ($0.uncertain == true ? OneMap.doubtful : "") }.joined(separator: "; "))."),
      ])
    }
    let lost = seats.takers.map { taker in
      run("To \(name(taker.party))", rows.filter { $0.fromParty == fall.party && $0.toParty == taker.party })
    }
    let won = rows.filter { $0.toParty == fall.party }
    if seats.lost <= few, won.isEmpty {
      let told = rows.filter { $0.fromParty == fall.party }.map {
        "\($0.constituency)\($0.uncertain == true ? OneMap.doubtful : "") to \(name($0.toParty))"
      }
      return [
        .paragraph(Report.Prose("From \(fall.from) to \(fall.to) \(noun.it) lost \(English.list(told))."))
      ]
    }
    return [
      .paragraph([
        .bold("The seats that \(noun.it) lost from \(fall.from) to \(fall.to)"),
        Report.Run(seats.gained > 0 ? ", and those won:" : ":"),
      ]),
      .flow(lost + (won.isEmpty ? [] : [run("Won", won)])),
    ]
  }
}
