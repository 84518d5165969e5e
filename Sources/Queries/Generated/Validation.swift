// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.

extension NamedQuery {
  package static let validation = NamedQuery(
    name: "validation", summary: "How well estimates are met where the truth, or the published result, was hidden from them.",
    order: "by experiment, election and method.",
    parameters: [
    ],
    columns: [
      Table.Column(name: "experiment", kind: .text, meaning: "Neighbouring old constituencies merged in pairs and split again; thirds of the new ones hidden from the fit."),
      Table.Column(name: "election", kind: .year, meaning: "The election tried."),
      Table.Column(name: "method", kind: .text, meaning: "calibrated or uniform."),
      Table.Column(name: "trials", kind: .count, meaning: "How many pairs, or constituencies."),
      Table.Column(name: "winners_right", kind: .share, meaning: "Of pairs: the fraction of winners that are right."),
      Table.Column(name: "distance", kind: .index, meaning: "Of hidden constituencies: the mean total variation distance from the published shares, points."),
    ],
    examples: [
      Example(arguments: "validation", asks: "how often the method names the right winner"),
      Example(arguments: "validation --format csv", asks: "as a file for a spreadsheet"),
      Example(arguments: "validation --format markdown", asks: "to paste into a page"),
    ])
}

/// A row of the question `validation`.
package struct ValidationRow: QueryRow {
  package static let query = NamedQuery.validation

  /// Neighbouring old constituencies merged in pairs and split again; thirds of the new ones hidden from the fit.
  package let experiment: String
  /// The election tried.
  package let election: Int
  /// calibrated or uniform.
  package let method: String
  /// How many pairs, or constituencies.
  package let trials: Int
  /// Of pairs: the fraction of winners that are right.
  package let winnersRight: Double?
  /// Of hidden constituencies: the mean total variation distance from the published shares, points.
  package let distance: Double?

  package init(_ cells: inout CellReader) {
    experiment = cells.next()
    election = cells.next()
    method = cells.next()
    trials = cells.next()
    winnersRight = cells.next()
    distance = cells.next()
  }
}

/// What the question `validation` is asked about.
package struct ValidationRequest: QueryRequest {
  package typealias Row = ValidationRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(limit: Int? = nil) {
    filters = Filters(limit: limit)
  }
}
