// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.

extension NamedQuery {
  package static let reliability = NamedQuery(
    name: "reliability", summary: "Probabilities of estimated winners against how often the published notional result has the same winner.",
    order: "the lowest probabilities first.",
    parameters: [
    ],
    columns: [
      Table.Column(name: "band_from", kind: .share, meaning: "Probabilities from here …"),
      Table.Column(name: "band_to", kind: .share, meaning: "… to here."),
      Table.Column(name: "seats", kind: .count, meaning: "How many constituencies."),
      Table.Column(name: "expected", kind: .index, meaning: "How many winners should be right by the probabilities."),
      Table.Column(name: "agreed", kind: .count, meaning: "How many are those of the published result."),
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

  /// Probabilities from here …
  package let bandFrom: Double
  /// … to here.
  package let bandTo: Double
  /// How many constituencies.
  package let seats: Int
  /// How many winners should be right by the probabilities.
  package let expected: Double
  /// How many are those of the published result.
  package let agreed: Int

  package init(_ cells: inout CellReader) {
    bandFrom = cells.next()
    bandTo = cells.next()
    seats = cells.next()
    expected = cells.next()
    agreed = cells.next()
  }
}

/// What the question `reliability` is asked about.
package struct ReliabilityRequest: QueryRequest {
  package typealias Row = ReliabilityRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(limit: Int? = nil) {
    filters = Filters(limit: limit)
  }
}
