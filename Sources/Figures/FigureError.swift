package import Drawing
import Findings
package import Queries
import Wording

/// Why a figure cannot be drawn as asked.
package enum FigureError: Error, Equatable, CustomStringConvertible {
  /// No figure has this name.
  case unknownFigure(String, known: [String])
  /// The figure has no such way of showing.
  case unknownMode(String, figure: String, known: [String])
  /// The figure does not take a flag that was given.
  case parameterNotTaken(figure: String, parameter: String)
  /// The figure needs a flag that was not given.
  case missingParameter(figure: String, parameter: String)
  /// No measure has this name.
  case unknownMeasure(String, figure: String, flags: String, known: [String])
  /// The figure means nothing for each of these.
  case notDrawnBy(Facet, figure: String, known: [Facet])
  /// The picture would have words and nothing else.
  case tooSmall(asked: Size, needed: Size)
  /// There is nothing to show.
  case nothingToShow(figure: String, reason: String)

  /// One line for the reader.
  package var description: String {
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
    case .unknownMeasure(let measure, let figure, let flags, let known):
      "the chart '\(figure)' knows no measure '\(measure)'; \(flags) \(flags.contains(" ") ? "take" : "takes") \(known.joined(separator: ", "))"
    case .notDrawnBy(let facet, let figure, let known):
      known.isEmpty
        ? "the chart '\(figure)' is one picture of the whole and has no meaning --by \(facet.rawValue)"
        : "the chart '\(figure)' has no meaning --by \(facet.rawValue); it can be drawn --by \(English.list(known.map(\.rawValue), conjunction: "or"))"
    case .tooSmall(let asked, let needed):
      "the chart finds no room in \(Number.decimal(asked.width, 0)) × \(Number.decimal(asked.height, 0)) points: it needs about "
        + "\(Number.decimal(needed.width, 0)) × \(Number.decimal(needed.height, 0)); give --width and --height more, or take --bare"
    case .nothingToShow(let figure, let reason):
      "the chart '\(figure)' would be empty: \(reason)"
    }
  }
}

extension Rivals {
  /// The rivals that a figure cannot do without.
  init(of figure: String, _ library: Library, _ filters: Filters) throws {
    guard let rivals = try Rivals(library, filters) else {
      throw FigureError.nothingToShow(figure: figure, reason: "a swing needs two parties that stood in both elections")
    }
    self = rivals
  }
}

extension FigureError {
  /// Whether one part may have an error while others can be drawn.
  static func isOfOnePart(_ error: any Error) -> Bool {
    switch error {
    case FigureError.nothingToShow, QueryError.noTally, QueryError.noBaseline, QueryError.notCounted,
      QueryError.notWhole:
      true
    default: false
    }
  }

  /// What is made; nil where there is nothing to make it of.
  package static func nilWhereEmpty<Made>(_ make: () throws -> Made) throws -> Made? {
    do { return try make() } catch let error where isOfOnePart(error) { return nil }
  }
}
