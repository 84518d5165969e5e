import Elections
import Findings
import Queries
import Report
import Wording

extension ComparisonReport {
  /// The elections on the boundaries of the newest of them.
  ///
  /// - Returns: nil where one of the elections is not known on those boundaries.
  func oneMap() throws -> OneMap? {
    guard let first = years.first, let last = years.last, first != last,
      let set = rows.first(where: { $0.election == last })?.boundarySet
    else { return nil }
    let filters = Filters(from: first, to: last, on: set)
    let answer = try library.ask(WinnersRequest(filters))
    guard let paths = SeatPaths(answer.rows, at: years) else { return nil }
    return OneMap(
      report: self, set: set, filters: filters, paths: paths, winners: answer,
      changes: try library.ask(ChangesRequest(filters)), threshold: try library.certainty())
  }
}

/// Several elections on one set of boundaries: who won which seat, and how sure that is.
struct OneMap {
  let report: ComparisonReport
  let set: String
  /// What asks for these elections on these boundaries.
  let filters: Filters
  let paths: SeatPaths
  let winners: Answer<WinnersRow>
  /// Every pair of elections with the seats that changed hands between them.
  let changes: Answer<ChangesRow>
  /// How likely a change of hands has to be to be relied on.
  let threshold: Double

  private var library: Library { report.library }
  private var years: [Int] { paths.elections }

  /// Each election and the next.
  var pairs: [(from: Int, to: Int)] { zip(years, years.dropFirst()).map { (from: $0, to: $1) } }

  /// The elections that were not counted on these boundaries.
  private var estimated: [Int] { zip(years, paths.bases).compactMap { $1 == .estimated ? $0 : nil } }

  var isEstimated: Bool { paths.bases.contains { $0 != .counted } }

  /// ", on the boundaries of 2024" where not all were counted on them.
  private var ground: String { isEstimated ? "On the boundaries of \(set), " : "" }

  private var notes: [Report.Prose] { Basis.notes(paths.bases) }

  /// What the marks on the cover mean.
  var legend: String {
    "Ribbons are seats, grey where the same party won again"
      + (estimated.isEmpty ? "." : "; E: estimated on the boundaries of \(set).")
  }

  // MARK: - The spread

  /// How many seats had the same winner each time, and how many changed hands how often.
  var deck: String {
    let (held, total) = (paths.held.count, paths.seats.count)
    let often = (1..<max(2, years.count)).compactMap { times -> String? in
      let count = paths.changed(times).count
      if count > 0, years.count == 2 { return "\(Number.count(count)) \(paths.hedge)changed hands" }
      return count == 0
        ? nil
        : "\(times == 1 ? "from one of these elections to the next \(Number.count(count)) \(paths.hedge)changed hands" : Number.count(count)) \(English.times(times))"
    }
    let half =
      held * 2 > total
      ? "more than half the seats, \(Number.count(held)) of \(Number.count(total)),"
      : "\(Number.count(held)) of \(Number.count(total)) seats"
    return English.sentenceCase(
      "\(ground)\(half) \(paths.hedge)had the same winner \(paths.everyTime)"
        + English.clause("; ", often.isEmpty ? nil : English.list(often))
        + English.clause("; ", untold) + ".")
  }

  /// "one had been the Speaker’s, by the notional result": what is in none of the numbers; nil where nothing is.
  private var untold: String? {
    let count = paths.incomparable.count
    return count == 0
      ? nil : "\(English.numeral(count)) \(count == 1 ? "was" : "were") the Speaker’s in a notional result"
  }

  /// How many of these seats are likely to be told wrongly, and which are told in no number; nil where all were counted on one ground.
  private var doubt: String? {
    let winding = paths.seats.filter { $0.changes > 1 }
    func wrong(_ seats: [SeatPaths.Seat], _ what: String) -> String? {
      LikelyWrong(seats.map(\.probability)).words.map { "of the \(Number.count(seats.count)) seats that \(what) \($0)" }
    }
    let told = [
      wrong(paths.held, "had the same winner \(paths.everyTime)"),
      winding.isEmpty ? nil : wrong(winding, "changed hands \(often)"),
    ].compactMap(\.self)
    let speaker = paths.incomparable.map(\.name)
    let left =
      speaker.isEmpty
      ? nil
      : "Where the Speaker comes first in a notional result nothing changes hands: \(English.list(speaker)) \(speaker.count == 1 ? "is" : "are") in neither number."
    let sentence = told.isEmpty ? nil : English.sentenceCase(English.list(told)) + "."
    let both = [sentence, left].compactMap(\.self)
    return both.isEmpty ? nil : both.joined(separator: " ")
  }

  /// What stands after the name of a seat that rests on an estimate which may be wrong.
  static let doubtful = "\u{A0}○"

  /// "more than once", of three elections "twice".
  private var often: String { years.count > 3 ? "more than once" : "twice" }

  func spread() throws -> [Report.Block] {
    [
      .pageBreak, .heading(1, "One map, \(English.numeral(years.count)) elections", id: "one-map"),
      .deck(Report.Prose(deck)), try report.picture("winners", filters),
      .flow(
        try years.indices.dropFirst().map { .paragraph(Report.Prose(try story(to: $0))) }),
    ] + (try windingAndConstancy())
  }

  /// The seats that changed hands more than once, beside those that never did where few enough did.
  private func windingAndConstancy() throws -> [Report.Block] {
    let tables = winding()
    guard !tables.isEmpty else { return [try report.picture("constancy", filters, height: 210)] }
    return (tables.count > 1 ? [tables[0]] : [])
      + [
        .columns([
          Report.Column(span: 7, tables.suffix(1)),
          Report.Column(span: 5, [try report.picture("constancy", filters, height: 230)]),
        ])
      ]
  }

  /// What happened at an election: who won seats from whom, and where most of that was.
  private func story(to index: Int) throws -> String {
    let (from, to) = (years[index - 1], years[index])
    let moved = paths.seats.filter { $0.hasChanged(to: index) }
    let flips = try library.ask(FlipsRequest(from: from, to: to, on: set)).rows.filter(\.comparable)
    let fact = ChangesOfHands(flips)
    let areas = Dictionary(grouping: paths.seats, by: \.region).map { region, seats in
      (region: region, moved: seats.count { $0.hasChanged(to: index) }, all: seats.count)
    }.sorted { one, other in
      let (left, right) = (one.moved * other.all, other.moved * one.all)
      return left == right ? one.region < other.region : left > right
    }
    let most = areas.first.map {
      English.sentenceCase(
        "The largest share of seats changed hands in \(AreaName.inProse($0.region)): \(English.numeral($0.moved)) of \(English.numeral($0.all))."
      )
    }
    let doubts = flips.count { $0.uncertain == true }
    return
      "From \(from) to \(to), \(English.quantity(moved.count, "seat")) \(paths.hedge)changed hands\(doubts > 0 ? ", \(English.numeral(doubts)) of them uncertain" : ""). "
      + fact.list(3, library) + English.clause(" ", most)
  }

  /// Whether the winners in turn are less likely right, all of them, than a change of hands has to be to be relied on.
  private func isDoubtful(_ seat: SeatPaths.Seat) -> Bool {
    seat.probability.map { $0 < threshold } == true
  }

  /// Every seat that changed hands more than once, in one table or two; nothing where none did.
  private func winding() -> [Report.Block] {
    let rows = paths.windingPaths
    let seats = rows.flatMap(\.seats)
    guard !seats.isEmpty else { return [] }
    let areas = Dictionary(grouping: seats, by: \.region).mapValues(\.count)
    let most = areas.values.max().flatMap { count in
      let first = areas.filter { $0.value == count }
      return first.count == 1 && count > 1 ? first.first?.key : nil
    }
    let title =
      "\(English.quantity(seats.count, "seat")) \(paths.hedge)changed hands \(often)"
      + English.clause(
        ", ", most.map { "\(English.numeral(areas[$0, default: 0])) of them in \(AreaName.inProse($0))" })
    let columns = zip(years, paths.bases).map { year, basis in
      Report.TableColumn(.marked(String(year), basis.mark))
    }
    var head = caption(
      English.sentenceCase(title), "By the parties that won them in turn; ○ rests on an estimate that may be wrong",
      winners)
    head.isDerived = true
    // Those of many that no other goes with have a table of their own, which leaves room beside it.
    let isLong = rows.count > 14
    func winnerCells(_ path: SeatPaths.Path) -> [Report.Cell] {
      path.winners.map { Report.Cell(library.look($0).code.text, chip: library.look($0).colour) }
    }
    func names(_ path: SeatPaths.Path) -> Report.Cell {
      Report.Cell(
        path.seats.map { $0.name + ($0.isUncertain.contains(true) || isDoubtful($0) ? Self.doubtful : "") }.joined(
          separator: "; "))
    }
    let shared = Report.Table(
      caption: head, columns: columns + [.numeric("Seats"), Report.TableColumn("Constituencies", .flexible(1))],
      rows: rows.filter { !isLong || $0.seats.count > 1 }.map { path in
        Report.Row(winnerCells(path) + [Report.Cell(Number.count(path.seats.count)), names(path)])
      }, notes: notes, density: .compact)
    let lone = isLong ? rows.filter { $0.seats.count == 1 } : []
    guard !lone.isEmpty else { return [.table(shared)] }
    let words =
      "\(English.sentenceCase(English.quantity(lone.count, "of these seats", "of these seats"))) had winners in an order that no other had"
    return [
      .table(shared),
      .table(
        Report.Table(
          caption: .derived(words, "The parties that won them in turn", winners),
          columns: columns + [Report.TableColumn("Constituency", .flexible(1))],
          rows: lone.map { Report.Row(winnerCells($0) + [names($0)]) }, density: .compact)),
    ]
  }

  // MARK: - How sure it is

  /// How many changes there were between any two of the elections, what seats may have been, and which changes are in doubt.
  func certainty() throws -> [Report.Block] {
    guard isEstimated else { return [] }
    return [
      .pageBreak, .heading(1, "How sure the seats are", id: "certainty"),
      .paragraph(introduction),
    ] + (doubt.map { [.paragraph(Report.Prose($0))] } ?? []) + [
      .table(counts())
    ] + (try ranges()) + (try doubts())
  }

  private var introduction: Report.Prose {
    let list = English.list(estimated.map(String.init))
    return [
      Report.Run(
        "Most constituencies of \(list) were not those of \(set). Their votes are carried over to the new boundaries, as "
      ),
      .link("the method", to: "method"),
      Report.Run(
        " describes. Every estimated winner has a probability of being right. By these, \(likelyWrong) are probably wrong. "
          + "“Probably” says of a number of seats that it is of the likeliest winner of each."
      ),
    ]
  }

  private var likelyWrong: String {
    let rows = changes.rows.filter { years.contains($0.fromElection) && years.contains($0.toElection) }
    return English.list(
      rows.compactMap { row in
        row.wrong.map {
          "\(English.about($0)) of the \(English.quantity(row.changedHands, "change")) from \(row.fromElection) to \(row.toElection)"
        }
      })
  }

  private func counts() -> Report.Table {
    func election(
      _ head: String, _ year: @escaping (ChangesRow) -> Int, _ basis: @escaping (ChangesRow) -> Basis
    ) -> PrintedColumn<ChangesRow> {
      PrintedColumn(column: .words(Report.Prose(head))) { Report.Cell(String(year($0)), mark: basis($0).mark) }
    }
    let columns = [
      election("From", \.fromElection, \.fromBasis), election("To", \.toElection, \.toBasis),
      .seats(\.seats), .count(\.changedHands, "Changed hands"), .count(\.uncertain, "Of these uncertain"),
      .index(\.wrong, "Likely wrong"), .count(\.changedLow, "Low"), .count(\.changedHigh, "High"),
    ]
    let rows = changes.rows.filter { years.contains($0.fromElection) && years.contains($0.toElection) }
    return Report.Table(
      caption: caption(
        "Seats that changed hands, by pair of elections",
        "Winning parties compared; low and high: the range of nine draws of ten", changes),
      columns, rows, notes: notes)
  }

  /// The seats that the larger parties may have won at the elections that were not counted on these boundaries.
  private func ranges() throws -> [Report.Block] {
    let columns: [PrintedColumn<RangesRow>] = [
      .party(\.party, in: library), .seats(\.seats), .index(\.expectedSeats, "Expected"),
      .count(\.seatsLow, "Low"), .count(\.seatsHigh, "High"), .index(\.wrongWinners, "Likely wrong"),
    ]
    let tables = try estimated.map { year in
      let answer = try library.ask(RangesRequest(election: year, on: set))
      return Report.Block.table(
        Report.Table(
          caption: Report.Caption(
            "Seats of \(year) and what they may have been",
            subtitle:
              "By the estimate; expected, by the probabilities of winners; low and high of nine draws of ten",
            source: "\(SourceLine.counted); \(year) estimated by this project", command: answer.command),
          columns, answer.rows.filter { $0.seats > 1 || $0.seatsHigh.map { $0 > 1 } == true },
          notes: Basis.notes([.estimated]), density: .compact))
    }
    guard tables.count == 2 else { return tables }
    return [.columns(tables.map { Report.Column(span: 6, [$0]) })]
  }

  /// The changes of hands that are too uncertain to rely on.
  private func doubts() throws -> [Report.Block] {
    let ends = pairs.count > 1 ? pairs + [(from: years[0], to: years[years.count - 1])] : pairs
    let tables = try ends.compactMap { pair -> Report.Block? in
      let answer = try library.ask(FlipsRequest(from: pair.from, to: pair.to, on: set))
      let rows = answer.rows.filter { $0.uncertain == true && $0.comparable }
      guard !rows.isEmpty else { return nil }
      let columns: [PrintedColumn<FlipsRow>] = [
        .constituency(\.constituency, \.code), .party(\.fromParty, "From", in: library, name: \.code.text),
        .party(\.toParty, "To", in: library, name: \.code.text),
        .probability(\.probability, under: threshold, mark: answer.basisMark),
      ]
      return .table(
        Report.Table(
          caption: caption(
            "Uncertain changes of hands, \(pair.from) to \(pair.to)",
            "Seats whose change rests on a notional winner who may not have been one, and the probability of the change",
            answer),
          columns, rows, notes: answer.basisNotes, density: .compact, flow: 2))
    }
    return tables.isEmpty ? [] : [.heading(2, "Uncertain changes of hands", id: "uncertain")] + tables
  }

  private func caption(_ title: String, _ subtitle: String, _ answer: some Traceable) -> Report.Caption {
    Report.Caption(title, subtitle: subtitle, source: source(answer), command: answer.command)
  }

  private func source(_ answer: some Traceable) -> String {
    guard isEstimated, answer.election == nil else { return SourceLine.plain(answer) }
    let published = zip(years, paths.bases).compactMap {
      $1 == .published ? "\($0) notional: Rallings and Thrasher" : nil
    }
    let own = estimated.isEmpty ? [] : ["\(English.list(estimated.map(String.init))) estimated by this project"]
    return ([SourceLine.counted] + published + own).joined(separator: "; ")
  }
}
