import Queries
import Report
import Wording

/// The fall of one party between two elections, as the query of collapses names it.
private struct Fall {
  let row: Record
  let areas: [Record]
  let from: Int
  let to: Int
  /// The boundaries that the two are compared on.
  let ground: String

  var party: String { row.text("party") }
  /// Whether the earlier result is an estimate on these boundaries.
  var isEstimated: Bool { row.text("from_basis") == "estimated" }
  /// What stands behind the earlier number: nothing, or that it is estimated.
  var estimated: String { isEstimated ? " (by estimate)" : "" }
  /// How far the share fell where the party stood both times, below zero.
  var size: Double { row.number("change") ?? 0 }
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
    let others = falls.filter { !large.contains($0.party) && ($0.row.number("share_from") ?? 0) > 0 }
    let names = told.map { library.look($0.party).proseName }
    var blocks: [Report.Block] = [
      .heading(1, "Collapses", id: "falls"),
      .paragraph(
        Report.Prose(
          "A party collapsed where it lost a third of its share and at least three points, or half of its seats. From one of these "
            + "elections to the next that befell \(English.list(names)). Shares are over the constituencies that a party "
            + "contested both times: as counted where both elections were fought on the same boundaries, and on those of \(set) otherwise."
        )),
    ]
    for fall in told { blocks += try story(fall) }
    if !others.isEmpty {
      blocks += [.heading(2, "Smaller parties", id: "falls-smaller"), .list(others.map { Report.Prose(brief($0)) })]
    }
    return blocks
  }

  /// For each party the pair of neighbouring elections between which it fell furthest, in the order of time.
  private func largestFalls(on set: String) throws -> [Fall] {
    let known = try library.ask("changes", Filters(on: set)).table.records
      .flatMap { [$0.count("from_election"), $0.count("to_election")] }
    let years = houses.map(\.election)
    let before = known.filter { $0 < years.first ?? 0 }.max()
    let elections = (before.map { [$0] } ?? []) + years
    let falls = try zip(elections, elections.dropFirst()).flatMap { from, to in
      let ground = try ground(from, to, else: set)
      let rows = try library.ask("collapses", Filters(from: from, to: to, on: ground)).table.records
      return rows.filter { $0.text("area_kind") == "uk" }.map { row in
        let areas = rows.filter { $0.text("party") == row.text("party") && $0.text("area_kind") != "uk" }
        return Fall(row: row, areas: areas, from: from, to: to, ground: ground)
      }
    }
    return Dictionary(grouping: falls, by: \.party).values.compactMap { $0.min { $0.size < $1.size } }
      .sorted { ($0.to, $0.size, $0.party) < ($1.to, $1.size, $1.party) }
  }

  /// The boundaries that both elections were fought on, so that counts stand beside counts; others where there are none.
  private func ground(_ from: Int, _ to: Int, else set: String) throws -> String {
    let own = try library.boundarySet(of: to)
    return try own == library.boundarySet(of: from) ? own ?? set : set
  }

  private func story(_ fall: Fall) throws -> [Report.Block] {
    let look = library.look(fall.party)
    let pair = Filters(from: fall.from, to: fall.to, on: fall.ground, party: fall.party)
    let trend = try picture("trend", Filters(party: fall.party), measure: "share")
    let heirs = try heirs(fall).map { [Report.Block.table($0)] } ?? []
    var blocks: [Report.Block] = [
      .heading(2, look.name, id: "fall-\(look.code.lowercased())"),
      .paragraph(Report.Prose(try sentences(fall))),
      .columns([
        Report.Column(span: 6, [trend]), Report.Column(span: 6, [.table(try areas(fall, pair))] + heirs),
      ]),
    ]
    // A picture by region of a party that fell in one or two would be a picture of a few numbers.
    if fall.areas.count > 2 {
      let request = FigureRequest(Filters(party: fall.party), measure: "share")
      let regions = try Gallery.draw("trend-by-region", request, in: library).chart
      blocks.append(.figure(Report.Picture(regions, height: 330)))
    }
    return blocks
  }

  /// The party's course, its fall, where that was deepest, and where its seats went.
  private func sentences(_ fall: Fall) throws -> String {
    let name = English.sentenceCase(library.look(fall.party).proseName)
    let course = try library.ask("timeline", Filters(party: fall.party)).table.records
    var sentences = [
      "\(name) had \(English.list(course.map { "\($0.inWords("share")) of the vote in \($0.reading("election"))" }))."
    ]
    sentences.append(decline(fall))
    let was = course.first { $0.count("election") == fall.from }
    let now = course.first { $0.count("election") == fall.to }
    if let was, let now, was.count("candidates") != now.count("candidates") {
      sentences.append(
        "It had \(English.quantity(was.count("candidates"), "candidate")) in \(fall.from) and "
          + "\(Number.count(now.count("candidates"))) in \(fall.to).")
    }
    if let worst = fall.areas.min(by: { ($0.number("change") ?? 0) < ($1.number("change") ?? 0) }),
      fall.areas.count > 1,
      worst.number("change") ?? 0 < 0
    {
      sentences.append(
        "It fell furthest in \(AreaName.inProse(worst.text("area"))), from \(worst.inWords("share_from")) to \(worst.inWords("share_to"))."
      )
    }
    if let seats = try destinations(fall) { sentences.append(seats) }
    return sentences.joined(separator: " ")
  }

  private func decline(_ fall: Fall) -> String {
    "Between \(fall.from) and \(fall.to) its share where it stood both times fell from \(fall.row.inWords("share_from"))\(fall.estimated) to "
      + "\(fall.row.inWords("share_to"))."
  }

  private func brief(_ fall: Fall) -> String {
    English.sentenceCase(
      "\(library.look(fall.party).proseName) fell from \(fall.row.inWords("share_from")) in \(fall.from)\(fall.estimated) to "
        + "\(fall.row.inWords("share_to")) in \(fall.to) where it stood both times, "
        + (fall.row.count("seats_from") == fall.row.count("seats_to")
          ? "with \(English.quantity(fall.row.count("seats_to"), "seat")) both times."
          : "and from \(English.quantity(fall.row.count("seats_from"), "seat")) to \(fall.row.count("seats_to") == 0 ? "none" : English.numeral(fall.row.count("seats_to"))).")
    )
  }

  private func lost(_ fall: Fall) throws -> (answer: QueryResult, rows: [Record]) {
    let answer = try library.ask("flows", Filters(from: fall.from, to: fall.to, on: fall.ground))
    return (answer, answer.table.records.filter { $0.text("from_party") == fall.party })
  }

  private func destinations(_ fall: Fall) throws -> String? {
    let rows = try lost(fall).rows
    let total = rows.reduce(0) { $0 + $1.count("seats") }
    let held = rows.first { $0.text("to_party") == fall.party }?.count("seats") ?? 0
    let takers = rows.filter { $0.text("to_party") != fall.party }
    guard total > 0 else { return nil }
    guard !takers.isEmpty else {
      return "It held \(total == 1 ? "its one seat" : "all its \(English.numeral(total)) seats")."
    }
    let told = takers.map { "\(English.numeral($0.count("seats"))) to \(library.look($0.text("to_party")).proseName)" }
    if total == 1, let taker = takers.first {
      return
        "It lost the one seat it \(fall.isEstimated ? "would probably have won" : "had won") on these boundaries in \(fall.from) to "
        + "\(library.look(taker.text("to_party")).proseName)."
    }
    let won = fall.isEstimated ? "would probably have won" : "had won"
    return "Of the \(English.quantity(total, "seat")) it \(won) on these boundaries in \(fall.from) it held "
      + "\(held == 0 ? "none" : English.numeral(held)) in \(fall.to); the others went \(English.list(told))."
  }

  private func areas(_ fall: Fall, _ pair: Filters) throws -> Report.Table {
    let answer = try library.ask("collapses", pair)
    let mark = answer.basisMark
    let columns: [Library.PrintedColumn] = [
      .words("Where it collapsed", "area"), .number("\(fall.from)", "share_from", mark: mark),
      .number("\(fall.to)", "share_to"),
      .number("Change", "change", mark: mark), .number("\(fall.from)", "seats_from", mark: mark),
      .number("\(fall.to)", "seats_to"),
    ]
    return Report.Table(
      caption: Report.Caption("", "Share where it stood both times, and seats, \(fall.from) and \(fall.to)", answer),
      columns: columns.columns,
      bands: [Report.Band("", span: 1), Report.Band("Share", span: 3), Report.Band("Seats", span: 2)],
      rows: columns.rows(answer.table.records), notes: answer.basisNotes, density: .compact)
  }

  /// Who won the seats that the party had; nil where it had none.
  private func heirs(_ fall: Fall) throws -> Report.Table? {
    let (answer, rows) = try lost(fall)
    guard !rows.isEmpty else { return nil }
    let columns = [
      library.party("Won in \(fall.to) by", "to_party"), .number("Seats", "seats", mark: answer.basisMark),
    ]
    return Report.Table(
      caption: Report.Caption("", "Who won the seats in \(fall.to) that it had won in \(fall.from)", answer),
      columns: columns.columns, rows: columns.rows(rows), notes: answer.basisNotes, density: .compact)
  }
}
