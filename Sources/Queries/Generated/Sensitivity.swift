// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let sensitivity = NamedQuery(
    name: "sensitivity", summary: "How much hangs on the method: every party's seats on other boundaries, had the estimates been made otherwise.",
    order: "by election, the method in use first, then parties in their order.",
    parameters: [
      Parameter(name: "election", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "election", kind: .year, meaning: "The election."),
      Table.Column(name: "variant", kind: .text, meaning: "The method in use; leans damped otherwise; votes shared out evenly; or evenly in one nation or region, as if the published result told nothing of it."),
      Table.Column(name: "party", kind: .party, meaning: "The party."),
      Table.Column(name: "seats", kind: .count, meaning: "Its seats."),
      Table.Column(name: "seats_in_use", kind: .count, meaning: "Its seats by the method in use."),
      Table.Column(name: "difference", kind: .signed, meaning: "The one less the other."),
      Table.Column(name: "basis", kind: .basis, meaning: "estimated."),
    ],
    examples: [
      Example(arguments: "sensitivity 2019", asks: "how many seats hang on how votes were carried over"),
      Example(arguments: "sensitivity", asks: "the same of every election"),
      Example(arguments: "sensitivity 2019 --format csv", asks: "as a file for a spreadsheet"),
    ])
}

/// A row of the question `sensitivity`.
package struct SensitivityRow: QueryRow {
  package static let query = NamedQuery.sensitivity

  /// The election.
  package let election: Int
  /// The method in use; leans damped otherwise; votes shared out evenly; or evenly in one nation or region, as if the published result told nothing of it.
  package let variant: String
  /// The party.
  package let party: PartyCode
  /// Its seats.
  package let seats: Int
  /// Its seats by the method in use.
  package let seatsInUse: Int
  /// The one less the other.
  package let difference: Int
  /// estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    election = cells.next()
    variant = cells.next()
    party = cells.next()
    seats = cells.next()
    seatsInUse = cells.next()
    difference = cells.next()
    basis = cells.next()
  }
}

/// What the question `sensitivity` is asked about.
package struct SensitivityRequest: QueryRequest {
  package typealias Row = SensitivityRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int? = nil, on: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, method: method, limit: limit)
  }
}
