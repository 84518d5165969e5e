// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let contestants = NamedQuery(
    name: "contestants", summary: "Everyone who stood in one constituency, election by election; parties alone where a result is notional.",
    order: "the newest election first, then most votes.",
    parameters: [
      Parameter(name: "constituency", isRequired: true, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "election", kind: .year, meaning: "The year of the election."),
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "party", kind: .party, meaning: "The candidate's party."),
      Table.Column(name: "candidate", kind: .text, meaning: "The candidate; empty in a notional result, but where the boundaries did not change."),
      Table.Column(name: "votes", kind: .votes, meaning: "Votes; empty where none are counted, or nobody else stood."),
      Table.Column(name: "share", kind: .share, meaning: "Votes as a fraction of valid votes."),
      Table.Column(name: "share_change", kind: .change, meaning: "The party's share now less in the baseline; empty where it did not stand in both, or for independents."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "On what the baseline stands that the change is measured from; empty without one."),
      Table.Column(name: "rank", kind: .count, meaning: "1 for most votes."),
    ],
    examples: [
      Example(arguments: "contestants --constituency Bath", asks: "the larger contestants at every election"),
      Example(arguments: "contestants --constituency Clacton", asks: "the same of Clacton"),
      Example(arguments: "contestants --constituency Islwyn --on 2010", asks: "an old seat"),
    ],
    yields: ["rank", "votes"])
}

/// A row of the question `contestants`.
package struct ContestantsRow: QueryRow {
  package static let query = NamedQuery.contestants

  /// The year of the election.
  package let election: Int
  /// counted, published or estimated.
  package let basis: Basis
  /// The candidate's party.
  package let party: PartyCode
  /// The candidate; empty in a notional result, but where the boundaries did not change.
  package let candidate: String?
  /// Votes; empty where none are counted, or nobody else stood.
  package let votes: Double?
  /// Votes as a fraction of valid votes.
  package let share: Double?
  /// The party's share now less in the baseline; empty where it did not stand in both, or for independents.
  package let shareChange: Double?
  /// On what the baseline stands that the change is measured from; empty without one.
  package let fromBasis: Basis?
  /// 1 for most votes.
  package let rank: Int

  package init(_ cells: inout CellReader) {
    election = cells.next()
    basis = cells.next()
    party = cells.next()
    candidate = cells.next()
    votes = cells.next()
    share = cells.next()
    shareChange = cells.next()
    fromBasis = cells.next()
    rank = cells.next()
  }
}

/// What the question `contestants` is asked about.
package struct ContestantsRequest: QueryRequest {
  package typealias Row = ContestantsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(on: String? = nil, constituency: String, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(on: on, constituency: constituency, method: method, limit: limit)
  }
}
