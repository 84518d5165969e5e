// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.

extension NamedQuery {
  package static let constants = NamedQuery(
    name: "constants", summary: "The constants that votes are carried across a boundary change with, and those that their errors were found to have, each with where it comes from.",
    order: "those that are set first, then those that were found.",
    parameters: [
    ],
    columns: [
      Table.Column(name: "constant", kind: .text, meaning: "What is set or found."),
      Table.Column(name: "election", kind: .year, meaning: "The election it is of; empty for all."),
      Table.Column(name: "method", kind: .text, meaning: "The method it is of; empty for both."),
      Table.Column(name: "value", kind: .index, meaning: "The value."),
      Table.Column(name: "provenance", kind: .text, meaning: "Where it comes from."),
    ],
    examples: [
      Example(arguments: "constants", asks: "what the estimates rest on"),
      Example(arguments: "constants --format csv", asks: "as a file for a spreadsheet"),
      Example(arguments: "constants --format markdown", asks: "to paste into a page"),
    ])
}

/// A row of the question `constants`.
package struct ConstantsRow: QueryRow {
  package static let query = NamedQuery.constants

  /// What is set or found.
  package let constant: String
  /// The election it is of; empty for all.
  package let election: Int?
  /// The method it is of; empty for both.
  package let method: String?
  /// The value.
  package let value: Double
  /// Where it comes from.
  package let provenance: String

  package init(_ cells: inout CellReader) {
    constant = cells.next()
    election = cells.next()
    method = cells.next()
    value = cells.next()
    provenance = cells.next()
  }
}

/// What the question `constants` is asked about.
package struct ConstantsRequest: QueryRequest {
  package typealias Row = ConstantsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(limit: Int? = nil) {
    filters = Filters(limit: limit)
  }
}
