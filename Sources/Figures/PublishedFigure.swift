package import Charts
import Findings
package import Queries

/// A chart with the rows it drew.
package struct PublishedFigure: Sendable {
  package let chart: Chart
  /// The question whose rows were drawn.
  package let answer: any Traceable

  /// The rows it drew, which are those of the command that it prints.
  package var data: Table { answer.table }

  /// Puts a chart together with its rows.
  init(_ chart: Chart, _ answer: any Traceable) { (self.chart, self.answer) = (chart, answer) }

  /// The figure with a title that says of how many constituencies, where the election is not over.
  func telling(_ library: Library) -> PublishedFigure {
    chart.title.isEmpty ? self : PublishedFigure(chart.titled(chart.title + library.progress(of: answer)), answer)
  }

  /// The figure with another chart of the same rows.
  package func showing(_ chart: Chart) -> PublishedFigure { PublishedFigure(chart, answer) }

  /// The figure with the badges that the parties' fills have in all of them.
  func badged(by library: Library) -> PublishedFigure {
    PublishedFigure(chart.badged(inOrderOf: library.fills), answer)
  }
}

extension Library {
  /// Refuses an election of which not all seats are declared: no House is made from a part.
  func requireWhole(_ election: Int, for figure: String) throws {
    if let part = partialResult(of: election) {
      throw FigureError.nothingToShow(
        figure: figure, reason: "constituencies declared: \(part.words), and no House is projected from a part")
    }
  }
}

/// What a figure is asked to show.
package struct FigureRequest: Sendable {
  /// Election, area, party and the like, and what it is drawn for each of.
  package var filters: Filters
  /// Which of the figure's ways of showing; nil for the first.
  package var mode: String?
  /// What is measured; nil for the figure's own.
  package var measure: String?
  /// The measures across and up the page; nil for the figure's own.
  package var axes: (x: String?, y: String?)
  /// The elections that a figure of several shows; nil for all that it can.
  package var elections: [Int]?
  /// The questions of the panels that the figure is one of: what colours mean is to hold for all of them.
  package var peers: [Filters] = []
  /// Whether the figure is one of several panels, which have no room for words beside single marks.
  var isPanel: Bool { !peers.isEmpty }

  package init(
    _ filters: Filters = Filters(), mode: String? = nil, measure: String? = nil, x: String? = nil, y: String? = nil
  ) {
    (self.filters, self.mode, self.measure) = (filters, mode, measure)
    axes = (x, y)
  }
}

/// A kind of figure that can be asked for by name.
package struct FigureKind: Sendable {
  package let name: String
  /// What it shows, in a line.
  package let summary: String
  /// The flags it makes no sense without, without dashes.
  package let needs: [String]
  /// The other flags it takes.
  package let takes: [String]
  /// The ways of showing it has; empty for one.
  package let modes: [String]
  /// What it can measure; empty for one measure.
  package let measures: [String]
  /// What it can be drawn for each of, as small multiples.
  package let facets: [Facet]
  /// How many of its panels stand in a row at most: plots with long names need more room.
  let columns: Int
  /// Whether its own rows hold all panels; else it is drawn once for each.
  let drawsFacets: Bool
  let make: @Sendable (Library, FigureRequest) throws -> PublishedFigure

  /// Makes a kind of figure.
  init(
    _ name: String, _ summary: String, needs: [String] = [], takes: [String] = [], modes: [String] = [],
    measures: [String] = [], by facets: [Facet] = [], columns: Int = 3, drawsFacets: Bool = false,
    make: @escaping @Sendable (Library, FigureRequest) throws -> PublishedFigure
  ) {
    (self.name, self.summary, self.needs, self.takes) = (name, summary, needs, takes)
    (self.modes, self.measures, self.facets, self.columns) = (modes, measures, facets, columns)
    (self.drawsFacets, self.make) = (drawsFacets, make)
  }
}

extension [String] {
  /// The flags of a figure that compares an election with an earlier one.
  static let comparison = ["from", "to", "on", "method"]
}

extension [Facet] {
  /// What any result can be shown for each of.
  static let places: [Facet] = [.nation, .region, .group, .election]
}
