// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let safest = NamedQuery(
    name: "safest", summary: "The safest seats of one election by majority as a share of valid votes, without the Speaker’s.",
    order: "largest majority share first, then by name.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: [], meaning: "one seat, with its rank among all of these"),
      Parameter(name: "party", isRequired: false, count: nil, standard: [], meaning: "seats won by these parties"),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "second", kind: .party, meaning: "The runner-up's party."),
      Table.Column(name: "majority", kind: .votes, meaning: "The winner's votes less the runner-up's."),
      Table.Column(name: "majority_share", kind: .share, meaning: "The majority as a fraction of valid votes."),
      Table.Column(name: "swing_needed", kind: .share, meaning: "Half the majority: the swing from the winner to the runner-up that would have changed the seat."),
      Table.Column(name: "rank", kind: .count, meaning: "Its place among the seats asked for: 1 for the largest majority share."),
    ],
    examples: [
      Example(arguments: "safest 2024 --limit 10", asks: "the ten safest seats"),
      Example(arguments: "safest 2024 --party Con", asks: "the safest Conservative seats"),
      Example(arguments: "safest 2024 --area London --limit 5", asks: "in London"),
    ],
    yields: ["rank", "majority"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `safest`.
package struct SafestRow: QueryRow {
  package static let query = NamedQuery.safest

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// The winner's party.
  package let winner: PartyCode
  /// The runner-up's party.
  package let second: PartyCode
  /// The winner's votes less the runner-up's.
  package let majority: Double
  /// The majority as a fraction of valid votes.
  package let majorityShare: Double
  /// Half the majority: the swing from the winner to the runner-up that would have changed the seat.
  package let swingNeeded: Double
  /// Its place among the seats asked for: 1 for the largest majority share.
  package let rank: Int
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    winner = cells.next()
    second = cells.next()
    majority = cells.next()
    majorityShare = cells.next()
    swingNeeded = cells.next()
    rank = cells.next()
    basis = cells.next()
  }
}

/// What the question `safest` is asked about.
package struct SafestRequest: QueryRequest {
  package typealias Row = SafestRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, area: area, parties: parties.map(\.text), constituency: constituency, method: method, limit: limit)
  }
}
