// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let agreement = NamedQuery(
    name: "agreement", summary: "How well estimates agree with the published notional result of the same election, which is a model itself.",
    order: "by election and method, winners first, then the distance, then parties in their order.",
    parameters: [
      Parameter(name: "election", isRequired: false, count: nil, standard: []),
      Parameter(name: "method", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "election", kind: .year, meaning: "The election."),
      Table.Column(name: "method", kind: .text, meaning: "calibrated or uniform."),
      Table.Column(name: "measure", kind: .text, meaning: "winners agreed, constituencies compared, mean total variation distance (points), mean absolute error of a share (points)."),
      Table.Column(name: "party", kind: .party, meaning: "The party of an error; empty for the others."),
      Table.Column(name: "value", kind: .index, meaning: "The value."),
    ],
    examples: [
      Example(arguments: "agreement", asks: "how the estimates agree with what was published"),
      Example(arguments: "agreement 2019", asks: "of one election"),
      Example(arguments: "agreement --method uniform", asks: "of the simpler method"),
    ])
}

/// A row of the question `agreement`.
package struct AgreementRow: QueryRow {
  package static let query = NamedQuery.agreement

  /// The election.
  package let election: Int
  /// calibrated or uniform.
  package let method: String
  /// winners agreed, constituencies compared, mean total variation distance (points), mean absolute error of a share (points).
  package let measure: String
  /// The party of an error; empty for the others.
  package let party: PartyCode?
  /// The value.
  package let value: Double

  package init(_ cells: inout CellReader) {
    election = cells.next()
    method = cells.next()
    measure = cells.next()
    party = cells.next()
    value = cells.next()
  }
}

/// What the question `agreement` is asked about.
package struct AgreementRequest: QueryRequest {
  package typealias Row = AgreementRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, method: method, limit: limit)
  }
}
