import Charts
import Drawing
package import Findings
package import Queries
import Wording

extension FigureKind {
  /// One measure over elections.
  static let trend = FigureKind(
    "trend", "one measure over elections, of parties or of the whole",
    takes: ["area", "constituency", "party", "on", "from", "to"],
    measures: TrendMeasure.allCases.map(\.rawValue), by: [.nation, .region, .group, .party], drawsFacets: true
  ) { library, request in
    try TrendPicture.draw(Trend(request, by: request.filters.by), by: request.filters.by, in: library)
  }

  /// One measure over elections in each nation and region.
  static let trendByRegion = FigureKind(
    "trend-by-region", "one measure over elections in each nation and region, side by side",
    takes: ["party", "on", "from", "to"], measures: TrendMeasure.allCases.map(\.rawValue), by: [.nation, .region],
    drawsFacets: true
  ) { library, request in
    let facet = request.filters.by ?? .region
    return try TrendPicture.draw(Trend(request, by: facet), by: facet, in: library)
  }
}

extension Trend {
  /// The trend that a figure is asked to show.
  fileprivate init(_ request: FigureRequest, by facet: Facet?) {
    let filters = request.filters
    let grain: Grain =
      switch facet {
      case .nation: .nation
      case .region: .region
      case .group: .group
      case .party, .election, nil: .uk
      }
    self.init(
      request.measure.flatMap(TrendMeasure.init) ?? .share, parties: filters.parties, by: grain, area: filters.area,
      constituency: filters.constituency, on: filters.on, from: filters.from, to: filters.to)
  }
}

/// A trend as lines over elections: one plot, or one for each area or party.
package enum TrendPicture {
  /// Draws a trend.
  ///
  /// - Parameters:
  ///   - trend: what is asked; not by constituency but of one, since hundreds of lines say nothing.
  ///   - facet: whether each party has a plot of its own; areas have where the trend is of several.
  ///   - library: where its rows come from.
  /// - Returns: the chart and the rows it drew.
  /// - Throws: `FigureError` or `QueryError` for a request without meaning.
  package static func draw(_ trend: Trend, by facet: Facet? = nil, in library: Library) throws -> PublishedFigure {
    guard trend.grain != .constituency || trend.constituency != nil else {
      throw FigureError.nothingToShow(
        figure: "trend", reason: "hundreds of lines say nothing; use --by region or a table")
    }
    if facet == .party, !trend.measure.isOfParties { throw QueryError.notOfParties(measure: trend.measure.rawValue) }
    return try draw(library.ask(trend), trend, by: facet, in: library)
  }

  /// Draws one measure of two to four places or parties, places in plots of their own.
  ///
  /// - Parameters:
  ///   - measure: what is drawn.
  ///   - comparing: what is compared.
  ///   - library: where its rows come from.
  /// - Returns: the chart and the rows it drew.
  /// - Throws: `FigureError` where no election has a value.
  package static func draw(
    _ measure: TrendMeasure, of comparing: Comparing, in library: Library
  ) throws -> PublishedFigure {
    try draw(
      library.ask(measure, of: comparing), comparing.drawn(measure), by: nil,
      among: comparing.kind == .party ? nil : comparing.names, in: library)
  }

  private static func draw(
    _ answer: Answer<TrendRow>, _ trend: Trend, by facet: Facet?, among places: [String]? = nil, in library: Library
  ) throws -> PublishedFigure {
    // Of places side by side one line each has room in one plot.
    let isTogether = places != nil && !trend.measure.isOfParties
    let lines = try TrendLines(
      answer, trend, isSmall: facet != nil || !trend.isOfOnePlace && !isTogether, library)
    guard let first = lines.years.first, let last = lines.years.last, !lines.all.isEmpty else {
      throw FigureError.nothingToShow(figure: "trend", reason: "no election has a value")
    }
    let place = try lines.seat ?? library.place(Filters(area: trend.grain == .group ? nil : trend.area))
    let share = trend.measure.isShare ? ", per cent" : ""
    return PublishedFigure(
      Chart(
        title: Headline.of(lines.findings(place), plain: trend.title),
        subtitle: "\(trend.title)\(share), "
          + "\(places.map { English.list($0) } ?? (trend.isOfOnePlace ? place : "by \(trend.grain.rawValue)"))\(facet == .party ? ", by party" : ""), general elections \(first.year) to \(last.year)"
          + lines.footnote + (lines.startsAtZero ? "" : "; the scale does not begin at zero"),
        plot: try plot(
          lines, isTogether ? [("", lines.together)] : facet == .party ? lines.byParty : lines.byArea,
          facet == .party ? seats(trend, lines, library) : [:], height: places.map { $0.count > 2 ? 130 : 180 } ?? 96),
        source: SourceLine.of(answer).dropLast() + "\(lines.sources).", command: answer.command,
        alternative: "Lines over \(English.quantity(lines.years.count, "election")): "
          + lines.all.map(\.told).joined(separator: ", ") + "."),
      answer)
  }

  /// What stands above the plots of parties whose shares are drawn: the seats they won.
  private static func seats(_ trend: Trend, _ lines: TrendLines, _ library: Library) throws -> [String: Legend] {
    guard trend.measure == .share, trend.isOfOnePlace, !trend.isLocal else { return [:] }
    let rows = try library.ask(TimelineRequest(area: trend.area)).rows
    return Dictionary(
      lines.byParty.compactMap { panel -> (String, Legend)? in
        guard let look = panel.lines.first?.party else { return nil }
        let won = lines.years.map { year in
          rows.first { $0.party == look.code && $0.election == year.year }.map { Number.count($0.seats) }
            ?? Number.missing
        }
        return (panel.name, Legend([.init("seats: \(won.joined(separator: ", "))", look.colour, .line)]))
      }, uniquingKeysWith: { first, _ in first })
  }

  private static func plot(
    _ lines: TrendLines, _ panels: [(name: String, lines: [TrendLine])], _ legends: [String: Legend], height: Double
  ) throws -> any Plot {
    let isAlone = panels.count == 1
    let axis = lines.years.map(\.name)
    let x = try YearScale(lines.years)
    let values = panels.flatMap { $0.lines.flatMap { $0.points.map(\.drawn) } }
    let y = try LinearScale(covering: values, zero: lines.startsAtZero)
    let facets = try panels.map { panel in
      Facets.Facet(
        isAlone ? "" : panel.name,
        try CartesianPlot(
          x: .linear(x.scale), y: .linear(y), shape: isAlone ? .aspect(0.48) : .points(height),
          [Axis(.left, y, count: isAlone ? 5 : 3, whole: lines.trend.measure.isCount), x.axis]
            + [Lines(panel.lines.flatMap { $0.runs(axis) })]), legend: legends[panel.name])
    }
    guard let only = facets.first, isAlone else { return try Facets(facets, columns: facets.count > 4 ? 3 : 2) }
    return only.plot
  }
}
