package import Findings
import Queries

/// Every figure that can be asked for by name.
///
/// A new figure is a new file and a line here.
package enum Gallery {
  /// The kinds of figures, in the order in which they are listed.
  package static let kinds: [FigureKind] = [
    .scoreboard, .swingometer, .hemicycle, .seats, .votes, .shareVersusSeats, .seatsByRegion, .hexmap, .winners, .map,
    .flows, .paths, .constancy, .swingDistribution, .swingByRegion, .majorities, .turnout, .ternary, .scatter, .trend,
    .trendByRegion, .slope, .collapses, .voteLosses, .targets, .declarations, .seatsVotes, .exitPoll, .reported,
    .proportionality, .history, .lineage, .longRun, .reliability,
  ]

  /// Draws a figure.
  ///
  /// - Parameters:
  ///   - name: the kind's name.
  ///   - request: what it is to show.
  ///   - library: where its rows come from.
  /// - Returns: the chart and the rows it drew.
  /// - Throws: `FigureError` or `QueryError` for a request without meaning.
  package static func draw(
    _ name: String, _ request: FigureRequest, in library: Library
  ) throws -> PublishedFigure {
    guard let kind = kinds.first(where: { $0.name == name }) else {
      throw FigureError.unknownFigure(name, known: kinds.map(\.name))
    }
    try kind.rejectUnknownOptions(request)
    let figure =
      if let facet = request.filters.by, !kind.drawsFacets {
        try SmallMultiples(kind, facet).draw(request, in: library)
      } else {
        try kind.make(library, request)
      }
    return figure.badged(by: library).telling(library)
  }
}

extension FigureKind {
  /// Refuses what has no meaning for this kind of figure; what it does not know would be passed over in silence.
  func rejectUnknownOptions(_ request: FigureRequest) throws {
    if let mode = request.mode, !modes.contains(mode) {
      throw FigureError.unknownMode(mode, figure: name, known: modes)
    }
    if let measure = request.measure, !measures.isEmpty, !measures.contains(measure) {
      throw FigureError.unknownMeasure(measure, figure: name, flags: "--measure", known: measures)
    }
    if let facet = request.filters.by, !facets.contains(facet) {
      throw FigureError.notDrawnBy(facet, figure: name, known: facets)
    }
    let filters = request.filters
    let given: [(name: String, isGiven: Bool)] = [
      ("election", filters.election != nil), ("from", filters.from != nil), ("to", filters.to != nil),
      ("on", filters.on != nil), ("area", filters.area != nil), ("party", filters.party != nil),
      ("constituency", filters.constituency != nil), ("limit", filters.limit != nil),
      ("method", filters.method != nil), ("speaker", filters.speaker != .own), ("name", filters.name != nil),
      ("measure", request.measure != nil && measures.isEmpty), ("x", request.axes.x != nil),
      ("y", request.axes.y != nil),
    ]
    let known = needs + takes + (measures.isEmpty ? [] : ["measure"])
    if let unknown = given.first(where: { $0.isGiven && !known.contains($0.name) }) {
      throw FigureError.parameterNotTaken(figure: name, parameter: unknown.name)
    }
    for need in needs where filters.by?.rawValue != need {
      let isGiven = given.contains { $0.name == need && $0.isGiven }
      guard isGiven || (need == "election" && filters.to != nil) else {
        throw FigureError.missingParameter(figure: name, parameter: need)
      }
    }
  }
}
