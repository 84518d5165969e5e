// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let secondPlaceSeats = NamedQuery(
    name: "second-place-seats", summary: "The seats in which a party came second: behind whom, and by how much.",
    order: "the smallest majority share first, then by name.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: [], meaning: "one seat, with its rank among all of these"),
      Parameter(name: "party", isRequired: false, count: nil, standard: [], meaning: "second places of these parties"),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "party", kind: .party, meaning: "The runner-up's party."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "share", kind: .share, meaning: "The runner-up's share of valid votes."),
      Table.Column(name: "majority", kind: .votes, meaning: "The winner's votes less the runner-up's."),
      Table.Column(name: "majority_share", kind: .share, meaning: "The majority as a fraction of valid votes."),
      Table.Column(name: "swing_needed", kind: .share, meaning: "Half the majority: the swing from the winner that the runner-up needed."),
      Table.Column(name: "rank", kind: .count, meaning: "Its place among the seats asked for: 1 for the smallest majority share."),
    ],
    examples: [
      Example(arguments: "second-place-seats 2024 --party RUK", asks: "every seat in which Reform came second"),
      Example(arguments: "second-place-seats 2024 --party Green --limit 10", asks: "the Greens’ ten closest"),
      Example(arguments: "second-place-seats 2024 --area Scotland", asks: "in Scotland"),
    ],
    yields: ["rank", "majority", "share"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `second-place-seats`.
package struct SecondPlaceSeatsRow: QueryRow {
  package static let query = NamedQuery.secondPlaceSeats

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// The runner-up's party.
  package let party: PartyCode
  /// The winner's party.
  package let winner: PartyCode
  /// The runner-up's share of valid votes.
  package let share: Double
  /// The winner's votes less the runner-up's.
  package let majority: Double
  /// The majority as a fraction of valid votes.
  package let majorityShare: Double
  /// Half the majority: the swing from the winner that the runner-up needed.
  package let swingNeeded: Double
  /// Its place among the seats asked for: 1 for the smallest majority share.
  package let rank: Int
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    party = cells.next()
    winner = cells.next()
    share = cells.next()
    majority = cells.next()
    majorityShare = cells.next()
    swingNeeded = cells.next()
    rank = cells.next()
    basis = cells.next()
  }
}

/// What the question `second-place-seats` is asked about.
package struct SecondPlaceSeatsRequest: QueryRequest {
  package typealias Row = SecondPlaceSeatsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, area: area, parties: parties.map(\.text), constituency: constituency, method: method, limit: limit)
  }
}
