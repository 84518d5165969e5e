// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let runnersUp = NamedQuery(
    name: "runners-up", summary: "Who came second to whom: seats by the runner-up's party and the winner's, and how many of them were close.",
    order: "by the runner-up's party, then most seats.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "party", kind: .party, meaning: "The runner-up's party."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "seats", kind: .count, meaning: "In how many seats."),
      Table.Column(name: "within_10", kind: .count, meaning: "Of these, in marginal seats: by less than 10% of valid votes."),
      Table.Column(name: "within_5", kind: .count, meaning: "Of these, by less than 5%."),
    ],
    examples: [
      Example(arguments: "runners-up 2024", asks: "who came second to whom"),
      Example(arguments: "runners-up 2024 --party RUK", asks: "one party"),
      Example(arguments: "runners-up 2015 --area Scotland", asks: "in Scotland"),
    ],
    yields: ["within_5"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `runners-up`.
package struct RunnersUpRow: QueryRow {
  package static let query = NamedQuery.runnersUp

  /// The runner-up's party.
  package let party: PartyCode
  /// The winner's party.
  package let winner: PartyCode
  /// In how many seats.
  package let seats: Int
  /// Of these, in marginal seats: by less than 10% of valid votes.
  package let within10: Int
  /// Of these, by less than 5%.
  package let within5: Int
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    party = cells.next()
    winner = cells.next()
    seats = cells.next()
    within10 = cells.next()
    within5 = cells.next()
    basis = cells.next()
  }
}

/// What the question `runners-up` is asked about.
package struct RunnersUpRequest: QueryRequest {
  package typealias Row = RunnersUpRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, area: area, parties: parties.map(\.text), method: method, limit: limit)
  }
}
