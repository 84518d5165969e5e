public import Charts
public import Queries

/// A chart with the rows it drew.
public struct PublishedFigure: Sendable {
  /// The chart.
  public let chart: Chart
  /// The rows it drew, which are those of its query.
  public let data: Table

  /// The figure with the patterns that the parties' fills have in all of them.
  func patterned(by newsroom: Newsroom) -> PublishedFigure {
    PublishedFigure(chart: chart.patterned(inOrderOf: newsroom.fills), data: data)
  }
}

/// What a figure is asked to show.
public struct FigureRequest: Sendable {
  /// Election, area, party and the like.
  public var filters: Filters
  /// Which of the figure's ways of showing; nil for the first.
  public var mode: String?
  /// The measures across and up the page; nil for the figure's own.
  public var axes: (x: String?, y: String?)

  /// Makes a request.
  public init(_ filters: Filters = Filters(), mode: String? = nil, x: String? = nil, y: String? = nil) {
    self.filters = filters
    self.mode = mode
    axes = (x, y)
  }
}

/// A kind of figure that can be asked for by name.
public struct FigureKind: Sendable {
  /// The name.
  public let name: String
  /// What it shows, in a line.
  public let summary: String
  /// The flags it takes, without dashes; a required one first.
  public let parameters: [String]
  /// The ways of showing it has; empty for one.
  public let modes: [String]
  /// Draws it.
  let make: @Sendable (Newsroom, FigureRequest) throws -> PublishedFigure
}

/// Why a figure cannot be drawn as asked.
public enum FigureError: Error, Equatable, CustomStringConvertible {
  /// No figure has this name.
  case unknownFigure(String, known: [String])
  /// The figure has no such way of showing.
  case unknownMode(String, figure: String, known: [String])
  /// The figure does not take a flag that was given.
  case parameterNotTaken(figure: String, parameter: String)
  /// The figure needs a flag that was not given.
  case missingParameter(figure: String, parameter: String)
  /// No measure has this name.
  case unknownMeasure(String, figure: String, known: [String])
  /// There is nothing to show.
  case nothingToShow(figure: String, reason: String)

  /// One line for the reader.
  public var description: String {
    switch self {
    case .unknownFigure(let name, let known):
      "no chart '\(name)'; there are \(known.joined(separator: ", ")) ('swingometer chart --list' tells more)"
    case .unknownMode(let mode, let figure, let known):
      known.isEmpty
        ? "the chart '\(figure)' has one mode only; leave --mode \(mode) out"
        : "the chart '\(figure)' has no mode '\(mode)'; --mode takes \(known.joined(separator: ", "))"
    case .parameterNotTaken(let figure, let parameter):
      "the chart '\(figure)' does not take --\(parameter); 'swingometer chart --list' shows what each takes"
    case .missingParameter(let figure, let parameter):
      "the chart '\(figure)' needs --\(parameter); 'swingometer chart --list' shows what each takes"
    case .unknownMeasure(let measure, let figure, let known):
      "the chart '\(figure)' knows no measure '\(measure)'; --x and --y take \(known.joined(separator: ", "))"
    case .nothingToShow(let figure, let reason):
      "the chart '\(figure)' would be empty: \(reason)"
    }
  }
}
