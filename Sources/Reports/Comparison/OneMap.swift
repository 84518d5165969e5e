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

  var library: Library { report.library }
  var years: [Int] { paths.elections }

  /// Each election and the next.
  var pairs: [(from: Int, to: Int)] { zip(years, years.dropFirst()).map { (from: $0, to: $1) } }

  /// The elections that were not counted on these boundaries.
  var estimated: [Int] { zip(years, paths.bases).compactMap { $1 == .estimated ? $0 : nil } }

  var isEstimated: Bool { paths.bases.contains { $0 != .counted } }

  /// ", on the boundaries of 2024" where not all were counted on them.
  private var ground: String { isEstimated ? "On the boundaries of \(set), " : "" }

  var notes: [Report.Prose] { Basis.notes(paths.bases) }

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

  /// "one was the Speaker’s in a notional result": what is in none of the numbers; nil where nothing is.
  private var untold: String? {
    let count = paths.incomparable.count
    return count == 0
      ? nil : "\(English.numeral(count)) \(count == 1 ? "was" : "were") the Speaker’s in a notional result"
  }

  /// "more than once", of three elections "twice".
  var often: String { years.count > 3 ? "more than once" : "twice" }

  func spread() throws -> [Report.Block] {
    [
      .pageBreak, .heading(1, "One map, \(English.numeral(years.count)) elections", id: "one-map"),
      .deck(Report.Prose(deck)), try report.picture("winners", filters),
      .flow(try years.indices.dropFirst().map { .paragraph(Report.Prose(try story(to: $0))) }),
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

  /// What stands after the name of a seat that rests on an estimate which may be wrong.
  static let doubtful = "\u{A0}○"

  /// The mark of a seat whose winners are less likely right than a change of hands has to be to be relied on.
  func mark(_ probability: Double?) -> String { probability.map { $0 < threshold } == true ? Self.doubtful : "" }

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
        path.seats.map { $0.name + mark($0.probability) }.joined(separator: "; "))
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

  func caption(_ title: String, _ subtitle: String, _ answer: some Traceable) -> Report.Caption {
    Report.Caption(title, subtitle: subtitle, source: source(answer), command: answer.command)
  }

  private func source(_ answer: some Traceable) -> String {
    guard isEstimated, answer.election == nil else { return SourceLine.plain(answer) }
    return paths.sources
  }
}
