import Elections
import Figures
import Findings
import Queries
import Report
import Wording

/// The fall of one party between two elections, as the query of collapses names it.
private struct Fall {
  let row: CollapsesRow
  let areas: [CollapsesRow]
  let from: Int
  let to: Int
  /// The boundaries that the two are compared on.
  let ground: String

  var party: PartyCode { row.party }
  /// Whether the earlier result is an estimate on these boundaries.
  var isEstimated: Bool { row.fromBasis == .estimated }
  /// What stands behind the earlier number: nothing, or that it is estimated.
  var estimated: String { isEstimated ? " (by estimate)" : "" }
  /// How far the share fell where the party stood both times, below zero; above all others where it nowhere did.
  var size: Double { row.change ?? .infinity }
}

extension ComparisonReport {
  /// The parties that collapsed from one of the elections to the next, each with its story.
  ///
  /// - Parameter set: the boundaries on which seats are compared.
  /// - Returns: nothing where no party collapsed.
  /// - Throws: `QueryError` for boundaries that an election is not known on.
  func falls(on set: String) throws -> [Report.Block] {
    let falls = try largestFalls(on: set)
    let large = Set(try largeParties().map(\.code))
    let told = falls.filter { large.contains($0.party) }
    guard !told.isEmpty else { return [] }
    let others = falls.filter { !large.contains($0.party) }.compactMap(brief)
    let names = told.map { library.look($0.party).proseName }
    var blocks: [Report.Block] = [
      .partBreak, .heading(1, "Collapses", id: "falls"),
      .paragraph(
        Report.Prose(
          "A party collapsed where it lost a third of its share and at least three points, or half of its seats from at least five. In the "
            + "United Kingdom as a whole that befell \(English.list(names)), from one general election to the next. Shares are over the constituencies that a party "
            + "contested both times: as counted where both elections were fought on the same boundaries, and on those of \(set) otherwise."
        )),
    ]
    for (number, fall) in told.enumerated() { blocks += (number == 0 ? [] : [.pageBreak]) + (try story(fall)) }
    if !others.isEmpty {
      blocks += [.heading(2, "Smaller parties", id: "falls-smaller"), .list(others.map { Report.Prose($0) })]
    }
    return blocks
  }

  /// For each party the pair of neighbouring elections between which it fell furthest, in the order of time.
  private func largestFalls(on set: String) throws -> [Fall] {
    let known = try library.ask(ChangesRequest(on: set)).rows.flatMap { [$0.fromElection, $0.toElection] }
    let years = houses.map(\.election)
    let before = known.filter { year in years.allSatisfy { year < $0 } }.max()
    let elections = (before.map { [$0] } ?? []) + years
    let falls = try zip(elections, elections.dropFirst()).flatMap { from, to in
      let ground = try ground(from, to, else: set)
      let rows = try library.ask(CollapsesRequest(from: from, to: to, on: ground)).rows
      return rows.filter { $0.areaKind == "uk" }.map { row in
        let areas = rows.filter { $0.party == row.party && $0.areaKind != "uk" }
        return Fall(row: row, areas: areas, from: from, to: to, ground: ground)
      }
    }
    return Dictionary(grouping: falls, by: \.party).values.compactMap { $0.min { $0.size < $1.size } }
      .sorted { ($0.to, $0.size, $0.party) < ($1.to, $1.size, $1.party) }
  }

  /// The boundaries that both elections were fought on, so that counts stand beside counts; others where there are none.
  private func ground(_ from: Int, _ to: Int, else set: String) throws -> String {
    func own(_ election: Int) throws -> String? {
      try library.elections().first { $0.election == election }?.boundarySet
    }
    guard let shared = try own(to), try own(from) == shared else { return set }
    return shared
  }

  private func story(_ fall: Fall) throws -> [Report.Block] {
    let look = library.look(fall.party)
    let trend = try picture("trend", Filters(party: fall.party.text), measure: "share")
    let heirs = try heirs(fall).map { [Report.Block.table($0)] } ?? []
    var blocks: [Report.Block] = [
      .heading(2, look.name, id: "fall-\(look.code.text.lowercased())"),
      .paragraph(Report.Prose(try sentences(fall))),
      .columns([
        Report.Column(span: 6, [trend]), Report.Column(span: 6, [.table(try areas(fall))] + heirs),
      ]),
    ]
    // A picture by region of a party that fell in one or two would be a picture of a few numbers.
    if fall.areas.count > 2 {
      let request = FigureRequest(Filters(party: fall.party.text), measure: "share")
      let regions = try Gallery.draw("trend-by-region", request, in: library).chart
      blocks.append(.figure(Report.Picture(chart: regions, height: 330)))
    }
    return blocks
  }

  /// The party's course, its fall, where that was deepest, and where its seats went.
  private func sentences(_ fall: Fall) throws -> String {
    let noun = library.look(fall.party).noun
    let name = English.sentenceCase(noun.text)
    let course = try library.ask(TimelineRequest(parties: [fall.party])).rows
    var sentences = [
      "\(name) had \(English.list(course.map { "\(Number.percentInWords($0.share)) of the vote in \($0.election)" }))."
    ]
    if let decline = decline(fall) { sentences.append(decline) }
    let was = course.first { $0.election == fall.from }
    let now = course.first { $0.election == fall.to }
    if let was, let now, was.candidates != now.candidates {
      sentences.append(
        "\(English.sentenceCase(noun.it)) had \(English.quantity(was.candidates, "candidate")) in \(fall.from) and "
          + "\(Number.count(now.candidates)) in \(fall.to).")
    }
    let moved = fall.areas.compactMap { row in row.change.map { (row: row, change: $0) } }
    if let worst = moved.min(by: { $0.change < $1.change }), fall.areas.count > 1, worst.change < 0,
      let shares = shares(worst.row)
    {
      sentences.append(
        "\(English.sentenceCase(noun.it)) fell furthest in \(AreaName.inProse(worst.row.area)), from \(shares.from) to \(shares.to)."
      )
    }
    if let seats = try destinations(fall) { sentences.append(seats) }
    return sentences.joined(separator: " ")
  }

  /// The shares then and now; nil where the party nowhere stood both times.
  private func shares(_ row: CollapsesRow) -> (from: String, to: String)? {
    guard let from = row.shareFrom, let to = row.shareTo, from > 0 else { return nil }
    return (Number.percentInWords(from), Number.percentInWords(to))
  }

  private func decline(_ fall: Fall) -> String? {
    guard let shares = shares(fall.row) else { return nil }
    let noun = library.look(fall.party).noun
    return
      "Between \(fall.from) and \(fall.to) \(noun.its) share where \(noun.it) stood both times fell from "
      + "\(shares.from)\(fall.estimated) to \(shares.to)."
  }

  private func brief(_ fall: Fall) -> String? {
    guard let shares = shares(fall.row) else { return nil }
    return English.sentenceCase(
      "\(library.look(fall.party).proseName) fell from \(shares.from) in \(fall.from)\(fall.estimated) to "
        + "\(shares.to) in \(fall.to) where \(library.look(fall.party).noun.it) stood both times, "
        + (fall.row.seatsFrom == fall.row.seatsTo
          ? "with \(English.quantity(fall.row.seatsTo, "seat")) both times."
          : "and from \(English.quantity(fall.row.seatsFrom, "seat")) to \(fall.row.seatsTo == 0 ? "none" : English.numeral(fall.row.seatsTo)).")
    )
  }

  private func lost(_ fall: Fall) throws -> (answer: Answer<FlowsRow>, rows: [FlowsRow]) {
    let answer = try library.ask(FlowsRequest(from: fall.from, to: fall.to, on: fall.ground))
    return (answer, answer.rows.filter { $0.fromParty == fall.party })
  }

  private func destinations(_ fall: Fall) throws -> String? {
    let rows = try lost(fall).rows
    let total = rows.reduce(0) { $0 + $1.seats }
    let takers = rows.filter { $0.toParty != fall.party }
    let held = total - takers.reduce(0) { $0 + $1.seats }
    let noun = library.look(fall.party).noun
    guard total > 0 else { return nil }
    guard !takers.isEmpty else {
      return
        "\(English.sentenceCase(noun.it)) held \(total == 1 ? "\(noun.its) one seat" : "all \(noun.its) \(English.numeral(total)) seats")."
    }
    let told = takers.map { "\(English.numeral($0.seats)) to \(library.look($0.toParty).proseName)" }
    if total == 1, let taker = takers.first {
      return
        "\(English.sentenceCase(noun.it)) lost the one seat \(noun.it) \(fall.isEstimated ? "would probably have won" : "had won") on these boundaries in \(fall.from) to "
        + "\(library.look(taker.toParty).proseName)."
    }
    let won = fall.isEstimated ? "would probably have won" : "had won"
    return
      "Of the \(English.quantity(total, "seat")) \(noun.it) \(won) on these boundaries in \(fall.from) \(noun.it) held "
      + "\(held == 0 ? "none" : English.numeral(held)) in \(fall.to); the others went \(English.list(told))."
  }

  private func areas(_ fall: Fall) throws -> Report.Table {
    let answer = try library.ask(
      CollapsesRequest(from: fall.from, to: fall.to, on: fall.ground, parties: [fall.party]))
    let mark = answer.basisMark
    let columns: [PrintedColumn<CollapsesRow>] = [
      .words(\.area, "Where it collapsed"), .share(\.shareFrom, "\(fall.from)", mark: mark),
      .share(\.shareTo, "\(fall.to)"), .change(\.change, mark: mark),
      .seats(\.seatsFrom, "\(fall.from)", mark: mark), .seats(\.seatsTo, "\(fall.to)"),
    ]
    return Report.Table(
      caption: Report.Caption(
        "", "Share where the party stood both times, and seats, \(fall.from) and \(fall.to)", answer),
      columns,
      bands: [Report.Band("", span: 1), Report.Band("Share", span: 3), Report.Band("Seats", span: 2)], answer.rows,
      notes: answer.basisNotes, density: .compact)
  }

  /// Who won the seats that the party had; nil where it had none.
  private func heirs(_ fall: Fall) throws -> Report.Table? {
    let (answer, rows) = try lost(fall)
    guard !rows.isEmpty else { return nil }
    let columns: [PrintedColumn<FlowsRow>] = [
      .party(\.toParty, "Won in \(fall.to) by", in: library), .seats(\.seats, mark: answer.basisMark),
    ]
    return Report.Table(
      caption: Report.Caption("", "Who won the seats in \(fall.to) that the party had won in \(fall.from)", answer),
      columns, rows, notes: answer.basisNotes, density: .compact)
  }
}
