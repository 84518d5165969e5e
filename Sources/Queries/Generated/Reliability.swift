// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.

extension NamedQuery {
  package static let reliability = NamedQuery(
    name: "reliability", summary: "Probabilities of estimated winners against how often they are right, in bands, where the truth is known: halves of pairs in the regions that the size of errors was not found in.",
    order: "all elections together, then each; by method, the lowest probabilities first.",
    parameters: [
      Parameter(name: "election", isRequired: false, count: nil, standard: []),
      Parameter(name: "method", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "election", kind: .year, meaning: "The election tried; empty for all together."),
      Table.Column(name: "method", kind: .text, meaning: "calibrated, with noise on what the published result tells; or uniform."),
      Table.Column(name: "band_from", kind: .share, meaning: "Probabilities from here …"),
      Table.Column(name: "band_to", kind: .share, meaning: "… to here; those of 0.99 and more, which are right all but always, are left out."),
      Table.Column(name: "trials", kind: .count, meaning: "How many halves of pairs."),
      Table.Column(name: "expected", kind: .index, meaning: "How many winners should be right by the probabilities."),
      Table.Column(name: "winners_right", kind: .count, meaning: "How many are."),
      Table.Column(name: "right_low", kind: .share, meaning: "The fraction that is right: the lower end of its 90% range, by Wilson."),
      Table.Column(name: "right_high", kind: .share, meaning: "The upper end."),
    ],
    examples: [
      Example(arguments: "reliability", asks: "how often winners of each probability were right"),
      Example(arguments: "reliability --format csv", asks: "as a file for a spreadsheet"),
      Example(arguments: "reliability --format markdown", asks: "to paste into a page"),
    ])
}

/// A row of the question `reliability`.
package struct ReliabilityRow: QueryRow {
  package static let query = NamedQuery.reliability

  /// The election tried; empty for all together.
  package let election: Int?
  /// calibrated, with noise on what the published result tells; or uniform.
  package let method: String
  /// Probabilities from here …
  package let bandFrom: Double
  /// … to here; those of 0.99 and more, which are right all but always, are left out.
  package let bandTo: Double
  /// How many halves of pairs.
  package let trials: Int
  /// How many winners should be right by the probabilities.
  package let expected: Double
  /// How many are.
  package let winnersRight: Int
  /// The fraction that is right: the lower end of its 90% range, by Wilson.
  package let rightLow: Double
  /// The upper end.
  package let rightHigh: Double

  package init(_ cells: inout CellReader) {
    election = cells.next()
    method = cells.next()
    bandFrom = cells.next()
    bandTo = cells.next()
    trials = cells.next()
    expected = cells.next()
    winnersRight = cells.next()
    rightLow = cells.next()
    rightHigh = cells.next()
  }
}

/// What the question `reliability` is asked about.
package struct ReliabilityRequest: QueryRequest {
  package typealias Row = ReliabilityRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, method: method, limit: limit)
  }
}
