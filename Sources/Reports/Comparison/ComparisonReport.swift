import Charts
import Elections
import Figures
package import Findings
import Queries
import Report
import Wording

/// The report that sets several elections beside each other.
package struct ComparisonReport {
  let library: Library
  let houses: [House]
  let rows: [ElectionsRow]

  /// Makes the comparison of elections.
  ///
  /// - Parameters:
  ///   - elections: their years, in any order.
  ///   - library: where its rows come from.
  /// - Returns: the report and the name of its file.
  /// - Throws: `QueryError` for an election that is not among the datasets.
  package static func edition(_ elections: [Int], in library: Library) throws -> Edition {
    let years = Set(elections).sorted()
    for year in years { try library.requireWhole(year) }
    let comparison = ComparisonReport(
      library: library, houses: try years.map { try House(library, election: $0) }, rows: try library.elections())
    return Edition(
      name: "comparison-" + years.map(String.init).joined(separator: "-"), report: try comparison.document())
  }

  /// The elections' years.
  var years: [Int] { houses.map(\.election) }

  private func document() throws -> Report {
    let title = "General elections \(English.list(years.map(String.init))) compared"
    let day = rows.last { row in houses.contains { $0.election == row.election } }?.date
    let map = try oneMap()
    var blocks: [Report.Block] = [.cover(try cover(map))]
    blocks += try inShort() + [.contents(title: "Contents", depth: 2)] + about()
    if let map { blocks += try map.spread() }
    blocks += try votes()
    blocks += try marginals(map)
    blocks += try regions(map)
    blocks += try steps()
    if let map { blocks += try falls(on: map.set) }
    blocks += try measures()
    if let map, map.isEstimated {
      blocks += try map.certainty()
      blocks += try method(on: map.set)
    }
    blocks += sources() + ElectionReport.commands
    return Report(
      metadata: library.metadata(
        title: title,
        subject: "Votes, seats and turnout at the general elections of \(English.list(years.map(String.init)))",
        day: day),
      source: houses.map { SourceLine.plain($0.answer) }.flatMap { $0.split(separator: "; ").map(String.init) }
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.joined(separator: "; "),
      accent: houses.last?.largest.colour ?? Library.grey, blocks: blocks)
  }

  // MARK: - Before the contents

  private func cover(_ map: OneMap?) throws -> Report.Cover {
    let flows: [Report.Block] =
      try map.map { [try quietPicture("paths", $0.filters, height: 490)] }
      ?? houses.map { try quietPicture("scoreboard", Filters(election: $0.election)) }
    return Report.Cover(
      kicker: "United Kingdom general elections", title: English.list(years.map(String.init)),
      subtitle: Report.Prose(map?.deck ?? houses.map(\.headline).joined(separator: ". ") + "."),
      blocks: flows + [.keyFigures(try fiveNumbers(map))],
      imprint: Report.Prose(
        "Made by Swingometer. " + English.clause("", map?.legend, " ")
          + "From the results of the House of Commons Library and UK Parliament, Open Parliament Licence v3.0."))
  }

  /// A picture that the page around it explains.
  private func quietPicture(_ name: String, _ filters: Filters, height: Double? = nil) throws -> Report.Block {
    var request = FigureRequest(filters)
    request.elections = years
    let chart = try Gallery.draw(name, request, in: library).chart
    return .figure(Report.Picture(chart.bare, height: height, caption: Report.Caption(command: chart.command)))
  }

  /// What the elections have between them.
  private func fiveNumbers(_ map: OneMap?) throws -> [Report.KeyFigure] {
    let own = rows.filter { years.contains($0.election) }
    func extreme(_ value: (ElectionsRow) -> Double, _ isHigh: Bool) -> ElectionsRow? {
      own.max { isHigh ? value($0) < value($1) : value($0) > value($1) }
    }
    func rest(_ house: House) -> Double { 1 - house.byVotes.prefix(2).reduce(0) { $0 + $1.share } }
    let (low, high) = (extreme(\.turnout, false), extreme(\.turnout, true))
    let outside = houses.max { rest($0) < rest($1) }
    let seats = map.map { map in
      let winding = map.paths.seats.count { $0.changes > 1 }
      return [
        Report.KeyFigure(
          Number.count(map.paths.held.count),
          "of \(Number.count(map.paths.seats.count)) seats \(map.paths.hedge)had the same winner \(map.paths.everyTime)"
        )
      ]
        + (winding == 0
          ? []
          : [
            Report.KeyFigure(
              Number.count(winding), "\(map.paths.hedge)changed hands \(years.count > 3 ? "more than once" : "twice")")
          ])
    }
    let more = [
      outside.map {
        Report.KeyFigure(
          Number.percent(rest($0)),
          "of the vote in \($0.election) went to neither of the two largest parties, the most of these")
      },
      low.flatMap { low in
        high.map { high in
          Report.KeyFigure(
            Number.percent(low.turnout),
            "turnout in \(low.election), the lowest of these; \(Number.percent(high.turnout)) in \(high.election)")
        }
      },
      extreme(\.gallagher, true).map {
        Report.KeyFigure(
          Number.decimal($0.gallagher),
          "points between shares of votes and of seats in \($0.election), the most of these (Gallagher)")
      },
    ]
    return (seats ?? []) + more.compactMap(\.self)
  }

  /// The page that gets quoted: every larger party at every election, and what each election was.
  private func inShort() throws -> [Report.Block] {
    let untold = houses.dropLast(Self.columns).map { String($0.election) }
    return [
      .heading(1, "\(English.sentenceCase(English.numeral(houses.count))) elections in short", id: "short"),
      .table(try movements()),
      .columns(
        try sideBySide(houses) { house in
          [.paragraph([.bold("\(house.election). "), Report.Run(Summary(library, house).lead)])]
            + (try Summary(library, house).paragraphs().map { .paragraph(Report.Prose($0)) })
        }),
    ]
      + (untold.isEmpty
        ? [] : [.note(Report.Prose("Of \(English.list(untold)) the figures stand in the table alone."))])
      + [.pageBreak]
  }

  /// For so many elections there is room beside each other.
  private static let columns = 4

  /// A column for each of the latest elections.
  func sideBySide(_ houses: [House], _ blocks: (House) throws -> [Report.Block]) throws -> [Report.Column] {
    let shown = houses.suffix(Self.columns)
    return try shown.map { Report.Column(span: 12 / shown.count, try blocks($0)) }
  }

  private func about() -> [Report.Block] {
    let sets = rows.filter { years.contains($0.election) }.reduce(into: [String]()) {
      if $0.last != $1.boundarySet { $0.append($1.boundarySet) }
    }
    let boundary =
      sets.count > 1
      ? " The boundaries changed with the election of \(English.list(Array(sets.dropFirst()))): figures for the country, its nations and regions can be set beside each other all the same; where single constituencies are compared across that change, the earlier results are notional: those marked N were published, those marked E are estimates of this project."
      : " All of them were fought on the same boundaries."
    return [
      .space(8), .heading(2, "How to read it", id: "about"),
      .paragraph(
        Report.Prose(
          "A party collapsed where, from one election to the next, it lost a third of its share and at least three points, or half of its "
            + "seats from at least five; the larger ones that did have a story of their own. What fell there is its share over the seats "
            + "that it fought both times.")),
      .paragraph(
        Report.Prose(
          "Shares are of valid votes in the United Kingdom. Changes, gains and losses are from each of these elections to the next, "
            + "or, where a table says so, from the general election before. The Speaker is a party of his own.\(boundary) "
            + (sets.count > 1
              ? "“E” marks what this program estimated, ○ a seat whose estimated winner is too uncertain to rely on; a dash stands "
                + "where a party did not stand. "
              : "A dash stands where a party did not stand. ")
            + "Every figure and table can be printed again by its command.")),
    ]
  }

  // MARK: - Votes and measures

  private func votes() throws -> [Report.Block] {
    let ends = (from: years.min(), to: years.max())
    return [
      .pageBreak, .heading(1, "Votes and seats", id: "votes"),
      .deck(Report.Prose(houses.map(\.firstPlaces).joined(separator: " "))),
      try picture(
        "trend", Filters(from: ends.from, to: ends.to, parties: try slopes().map(\.code.text), by: .party),
        measure: "share"),
      .columns([
        Report.Column(
          span: 6,
          [
            .table(
              try partyTable("Share of the vote") { Number.percentInCell($0.share) })
          ]),
        Report.Column(span: 6, [.table(try partyTable("Seats won") { Number.count($0.seats) })]),
      ]),
    ]
  }

  /// The parties with a line of their own: those with a fiftieth of the votes, or five seats, at one of the elections.
  private func slopes() throws -> [PartyLook] {
    let large = try library.ask(TimelineRequest()).rows.filter {
      years.contains($0.election) && ($0.share >= 0.02 || $0.seats >= 5)
    }
    return Set(large.map(\.party)).map(library.look).filter(\.isParty).sorted { $0.position < $1.position }
  }

  private func sources() -> [Report.Block] {
    [
      .heading(2, "Definitions and sources", id: "sources"),
      .flow([
        .list([
          [.bold("Share"), ": a party’s votes divided by all valid votes."],
          [
            .bold("Majority of the House"),
            ": a party’s seats less all others’; the Speaker is a party of his own.",
          ],
          [
            .bold("Sources"),
            ": House of Commons Library and UK Parliament, Open Parliament Licence v3.0. Map of hexagons: Open Innovations, MIT licence.",
          ],
        ])
      ]),
    ]
  }

  // MARK: - What sections share

  /// A table of parties by elections: those that ever won a seat or a hundredth of the votes.
  private func partyTable(_ what: String, _ printed: (TimelineRow) -> String) throws -> Report.Table {
    let answer = try library.ask(TimelineRequest())
    // A part of a House does not stand beside whole ones.
    let years = Set(answer.rows.map(\.election)).filter(library.isOver).sorted()
    let rows = try largeParties(withSeats: true).map { look in
      let own = answer.rows.filter { $0.party == look.code }
      let byYear = Dictionary(own.map { ($0.election, $0) }, uniquingKeysWith: { first, _ in first })
      return Report.Row(
        [Report.Cell(look.shortName, chip: look.colour)]
          + years.map { Report.Cell(byYear[$0].map(printed) ?? Number.missing) })
    }
    return Report.Table(
      caption: Report.Caption(
        what, "Parties with a seat or 1% of the vote at any of the elections; “—” where a party did not stand", answer),
      columns: [.words("Party")] + years.map { .numeric(Report.Prose(String($0))) }, rows: rows, density: .compact)
  }

  /// The parties with a hundredth of the votes at any election, or with a seat where that counts too, as in lists.
  func largeParties(withSeats: Bool = false) throws -> [PartyLook] {
    let large = try library.ask(TimelineRequest()).rows.filter {
      library.isOver($0.election) && (withSeats && $0.seats > 0 || $0.share >= 0.01)
    }
    return Set(large.map(\.party)).map(library.look).sorted { $0.position < $1.position }
  }

  func picture(
    _ name: String, _ filters: Filters = Filters(), mode: String? = nil, measure: String? = nil,
    height: Double? = nil, title: String? = nil
  ) throws -> Report.Block {
    var request = FigureRequest(filters, mode: mode, measure: measure)
    if ["winners", "paths", "constancy"].contains(name) { request.elections = years }
    let chart = try Gallery.draw(name, request, in: library).chart
    return .figure(Report.Picture(chart: title.map(chart.titled) ?? chart, height: height))
  }
}
