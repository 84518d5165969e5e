// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let results = NamedQuery(
    name: "results", summary: "Every candidate's votes in one election, in one constituency or all, of one party or all.",
    order: "constituencies by name, then most votes.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code of the constituency."),
      Table.Column(name: "constituency", kind: .text, meaning: "Constituency."),
      Table.Column(name: "nation", kind: .text, meaning: "Its nation."),
      Table.Column(name: "region", kind: .text, meaning: "Its region of England, or its nation again."),
      Table.Column(name: "party", kind: .party, meaning: "The candidate's party."),
      Table.Column(name: "candidate", kind: .text, meaning: "The candidate; empty in a notional result."),
      Table.Column(name: "votes", kind: .votes, meaning: "Votes; empty where none are counted."),
      Table.Column(name: "share", kind: .share, meaning: "Votes as a fraction of valid votes."),
      Table.Column(name: "share_change", kind: .change, meaning: "The party's share now less in the baseline; empty where it did not stand in both, or for independents."),
      Table.Column(name: "rank", kind: .count, meaning: "1 for most votes."),
      Table.Column(name: "elected", kind: .flag, meaning: "Whether this is the member elected."),
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ],
    examples: [
      Example(arguments: "results 2024 --constituency \"Leeds East\"", asks: "every candidate there"),
      Example(arguments: "results 2017 --constituency Ashfield --on 2024", asks: "2017 on the new boundaries"),
      Example(arguments: "results 2024 --party Green --area London", asks: "one party in one region"),
    ],
    yields: ["elected", "votes"],
    bases: [
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `results`.
package struct ResultsRow: QueryRow {
  package static let query = NamedQuery.results

  /// GSS code of the constituency.
  package let code: ConstituencyCode
  /// Constituency.
  package let constituency: String
  /// Its nation.
  package let nation: String
  /// Its region of England, or its nation again.
  package let region: String
  /// The candidate's party.
  package let party: PartyCode
  /// The candidate; empty in a notional result.
  package let candidate: String?
  /// Votes; empty where none are counted.
  package let votes: Double?
  /// Votes as a fraction of valid votes.
  package let share: Double?
  /// The party's share now less in the baseline; empty where it did not stand in both, or for independents.
  package let shareChange: Double?
  /// 1 for most votes.
  package let rank: Int
  /// Whether this is the member elected.
  package let elected: Bool
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    nation = cells.next()
    region = cells.next()
    party = cells.next()
    candidate = cells.next()
    votes = cells.next()
    share = cells.next()
    shareChange = cells.next()
    rank = cells.next()
    elected = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `results` is asked about.
package struct ResultsRequest: QueryRequest {
  package typealias Row = ResultsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, from: Int? = nil, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, from: from, on: on, area: area, parties: parties.map(\.text), constituency: constituency, method: method, limit: limit)
  }
}
