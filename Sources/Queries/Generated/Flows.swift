// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let flows = NamedQuery(
    name: "flows", summary: "Who won seats from whom: seats by the party that won them then and the party that won them now, held ones included.",
    order: "by the party that won then, then most seats.",
    parameters: [
      Parameter(name: "from", isRequired: true, count: nil, standard: []),
      Parameter(name: "to", isRequired: true, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "from_party", kind: .party, meaning: "The party that won the seats then."),
      Table.Column(name: "to_party", kind: .party, meaning: "The party that won them now."),
      Table.Column(name: "seats", kind: .count, meaning: "How many."),
    ],
    examples: [
      Example(arguments: "flows 2024", asks: "how many seats went from whom to whom"),
      Example(arguments: "flows 2024 --area Scotland", asks: "the same in Scotland"),
      Example(arguments: "flows --from 2010 --to 2019", asks: "between any two elections"),
    ],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `flows`.
package struct FlowsRow: QueryRow {
  package static let query = NamedQuery.flows

  /// The party that won the seats then.
  package let fromParty: PartyCode
  /// The party that won them now.
  package let toParty: PartyCode
  /// How many.
  package let seats: Int
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis

  package init(_ cells: inout CellReader) {
    fromParty = cells.next()
    toParty = cells.next()
    seats = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `flows` is asked about.
package struct FlowsRequest: QueryRequest {
  package typealias Row = FlowsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int, on: String? = nil, area: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, on: on, area: area, method: method, limit: limit)
  }
}
