import Elections
import Findings
import Queries
import Report
import Wording

extension ComparisonReport {
  /// What each nation and region did at every one of the elections.
  func regions(_ map: OneMap?) throws -> [Report.Block] {
    let answers = try years.map { try library.ask(RegionsRequest(election: $0)) }
    guard let names = answers.last.map({ $0.rows.runs(by: \.region).compactMap(\.first?.region) }) else { return [] }
    let stories = names.map {
      RegionStoryOverTime(name: $0, years: years, answers: answers, paths: map?.paths, library)
    }
    return [
      .pageBreak,
      .heading(1, "The nations and regions, \(English.times(years.count))", id: "regions"),
      try picture("trend-by-region", Filters(from: years.min(), to: years.max()), measure: "share", height: 430),
      .table(try seatsByRegion(names, answers)),
      .flow(
        stories.map { story in
          .paragraph([.bold("\(story.name). "), Report.Run(story.text())])
        }),
    ]
  }

  /// The seats of every party in every area at every election, as counted.
  private func seatsByRegion(_ names: [String], _ answers: [Answer<RegionsRow>]) throws -> Report.Table {
    let rows = names.map { name in
      Report.Row(
        [Report.Cell(name)]
          + answers.map { answer in
            let won = answer.rows.filter { $0.region == name && $0.seats > 0 }
            let first = won.first.map { library.look($0.party).colour }
            return Report.Cell(
              won.map { "\($0.party)\u{a0}\(Number.count($0.seats))" }.joined(separator: ", "), chip: first)
          })
    }
    guard let last = answers.last else { throw QueryError.unknownElection(0, known: years) }
    return Report.Table(
      caption: Report.Caption.derived(
        "Seats won in every nation and region",
        "As counted, each election on its own boundaries; the square is the colour of who won most", last),
      columns: [Report.TableColumn("Nation or region")]
        + years.map { Report.TableColumn(Report.Prose(String($0)), .flexible(1)) }, rows: rows,
      density: .compact)
  }
}

/// What happened in a nation or region over several elections, in sentences that follow from what did.
private struct RegionStoryOverTime {
  let name: String
  private let years: [Int]
  /// What stands before what is said of winners that were not all counted.
  private let hedge: String
  /// How often a winner is the same that is so at every election.
  private let everyTime: String
  /// The parties of each election there, as counted.
  private let rows: [[RegionsRow]]
  /// The seats there on one set of boundaries; nil where there is none.
  private let seats: [SeatPaths.Seat]
  private let all: [(region: String, held: Int, seats: Int)]
  private let library: Library

  init(name: String, years: [Int], answers: [Answer<RegionsRow>], paths: SeatPaths?, _ library: Library) {
    (self.name, self.years, self.library) = (name, years, library)
    rows = answers.map { $0.rows.filter { $0.region == name } }
    hedge = English.clause("", paths?.hedge)
    everyTime = English.clause("", paths?.everyTime)
    let followed = paths.map { paths in (paths.seats.filter { $0.region == name }, paths.constancy) }
    (seats, all) = followed ?? ([], [])
  }

  func text() -> String {
    [leaders(), constancy(), movers()].compactMap(\.self).map(English.sentenceCase).joined(separator: " ")
  }

  private func called(_ party: PartyCode) -> String { library.look(party).proseName }

  /// Who won most seats when.
  private func leaders() -> String? {
    let firsts = rows.map { own -> RegionsRow? in
      guard let most = own.map(\.seats).max() else { return nil }
      let first = own.filter { $0.seats == most }
      return first.count == 1 ? first.first : nil
    }
    let known = zip(years, firsts).compactMap { year, row in row.map { (year: year, row: $0) } }
    guard known.count == years.count, let first = known.first else { return nil }
    let totals = rows.map { $0.reduce(0) { $0 + $1.seats } }
    if known.allSatisfy({ $0.row.party == first.row.party }) {
      let numbers = English.list(known.map { English.numeral($0.row.seats) })
      return totals.allSatisfy { $0 == totals[0] }
        ? "\(called(first.row.party)) won the most seats every time: \(numbers) of \(English.numeral(totals[0]))."
        : "\(called(first.row.party)) won the most seats every time: \(English.list(zip(known, totals).map { "\(English.numeral($0.row.seats)) of \(English.numeral($1))" }))."
    }
    let runs = known.runs { $0.row.party }
    let told = runs.enumerated().compactMap { index, run -> String? in
      guard let own = run.first else { return nil }
      let counts = English.list(run.map { English.numeral($0.row.seats) })
      let when = English.list(run.map { String($0.year) })
      return "\(called(own.row.party))\(index == 0 ? " won the most seats" : "") in \(when) (\(counts))"
    }
    return English.list(told) + "."
  }

  /// How many seats one party won every time, and how many changed hands more than once.
  private func constancy() -> String? {
    guard !seats.isEmpty, let own = all.first(where: { $0.region == name }) else { return nil }
    let winding = seats.count { $0.changes > 1 }
    let more =
      winding == 0
      ? ""
      : "; \(English.quantity(winding, "seat")) \(hedge)changed hands \(years.count > 3 ? "more than once" : "twice")"
    if own.held == own.seats { return "Every seat \(hedge)had the same winner \(everyTime)." }
    let portion = Portion.of(own.held, own.seats, "seat")
    let rank =
      own.region == all.first?.region
      ? ", the largest share anywhere" : own.region == all.last?.region ? ", the smallest share anywhere" : ""
    return own.held == 0
      ? "Every seat \(hedge)had more than one winner\(more)."
      : "\(portion) \(hedge)had the same winner \(everyTime)\(rank)\(more)."
  }

  /// Whose share rose and fell most between the first of the elections and the last.
  private func movers() -> String? {
    guard let first = rows.first, let last = rows.last, rows.count > 1 else { return nil }
    let codes = Set((first + last).map(\.party)).filter { library.look($0).isParty }
    func share(_ party: PartyCode, _ rows: [RegionsRow]) -> Double? { rows.first { $0.party == party }?.share }
    let moves = codes.map { party in
      let (was, now) = (share(party, first), share(party, last))
      // Who did not stand had nothing of the vote.
      return (party: party, was: was, now: now, change: (now ?? .zero) - (was ?? .zero))
    }.sorted { ($0.change, $0.party) < ($1.change, $1.party) }
    guard let fall = moves.first, let rise = moves.last, fall.change < 0, rise.change > 0 else { return nil }
    func words(_ share: Double?) -> String { share.map { Number.percentInWords($0) } ?? "nothing (it did not stand)" }
    return
      "from \(years[0]) to \(years[years.count - 1]) \(English.possessive(called(fall.party))) share fell most of all parties’, from \(words(fall.was)) to \(words(fall.now)), "
      + "and \(English.possessive(called(rise.party))) rose most, from \(words(rise.was)) to \(words(rise.now))."
  }
}
