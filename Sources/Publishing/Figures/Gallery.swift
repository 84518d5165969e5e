import Queries

/// Every figure that can be asked for by name.
///
/// A new figure is a new file and a line here.
public enum Gallery {
  /// The kinds of figures, in the order in which they are listed.
  public static let kinds: [FigureKind] = [
    .scoreboard, .swingometer, .hemicycle, .seats, .votes, .shareVersusSeats, .seatsByRegion, .hexmap, .map, .flows,
    .swingDistribution, .swingByRegion, .majorities, .turnout, .ternary, .scatter, .trend, .slope, .collapses, .targets,
    .declarations, .seatsVotes, .exitPoll, .proportionality, .history, .lineage, .longRun, .reliability,
  ]

  /// Draws a figure.
  ///
  /// - Parameters:
  ///   - name: the kind's name.
  ///   - request: what it is to show.
  ///   - newsroom: where its rows come from.
  /// - Returns: the chart and the rows it drew.
  /// - Throws: `FigureError` or `QueryError` for a request without meaning.
  public static func draw(
    _ name: String, _ request: FigureRequest, in newsroom: Newsroom
  ) throws -> PublishedFigure {
    guard let kind = kinds.first(where: { $0.name == name }) else {
      throw FigureError.unknownFigure(name, known: kinds.map(\.name))
    }
    try refuseStrangers(kind, request)
    return try kind.make(newsroom, request).patterned(by: newsroom)
  }

  private static func refuseStrangers(_ kind: FigureKind, _ request: FigureRequest) throws {
    if let mode = request.mode, !kind.modes.contains(mode) {
      throw FigureError.unknownMode(mode, figure: kind.name, known: kind.modes)
    }
    let filters = request.filters
    let given: [(name: String, isGiven: Bool)] = [
      ("election", filters.election != nil), ("from", filters.from != nil), ("to", filters.to != nil),
      ("on", filters.on != nil), ("area", filters.area != nil), ("party", filters.party != nil),
      ("constituency", filters.constituency != nil), ("limit", filters.limit != nil),
      ("method", filters.method != nil), ("x", request.axes.x != nil), ("y", request.axes.y != nil),
    ]
    if let stranger = given.first(where: { $0.isGiven && !kind.parameters.contains($0.name) }) {
      throw FigureError.parameterNotTaken(figure: kind.name, parameter: stranger.name)
    }
    if kind.parameters.first == "election", filters.election == nil, filters.to == nil {
      throw FigureError.missingParameter(figure: kind.name, parameter: "election")
    }
  }
}
