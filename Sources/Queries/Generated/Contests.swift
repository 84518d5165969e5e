// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let contests = NamedQuery(
    name: "contests", summary: "Every constituency's winner, majority and turnout in one election.",
    order: "constituencies by name.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: [], meaning: "seats won by these parties"),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "nation", kind: .text, meaning: "Its nation."),
      Table.Column(name: "region", kind: .text, meaning: "Its region of England, or its nation again."),
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "winner_name", kind: .text, meaning: "The winner; empty in a notional result."),
      Table.Column(name: "second", kind: .party, meaning: "The runner-up's party."),
      Table.Column(name: "majority", kind: .votes, meaning: "The winner's votes less the runner-up's; empty where none are counted."),
      Table.Column(name: "majority_share", kind: .share, meaning: "The majority as a fraction of valid votes."),
      Table.Column(name: "electorate", kind: .count, meaning: "Who may vote; empty where that is not known."),
      Table.Column(name: "valid_votes", kind: .votes, meaning: "Votes counted for candidates; empty where none are counted."),
      Table.Column(name: "invalid_votes", kind: .count, meaning: "Ballots rejected; empty where not counted."),
      Table.Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
      Table.Column(name: "result", kind: .text, meaning: "\"Lab hold\", \"SNP gain from Lab\", against the baseline."),
      Table.Column(name: "declared_at", kind: .moment, meaning: "When the result was declared; empty where unknown."),
      Table.Column(name: "probability", kind: .share, meaning: "The probability that the winner of a notional result is right; empty where counted or not known."),
    ],
    examples: [
      Example(arguments: "contests 2024 --area Wales", asks: "every seat of Wales"),
      Example(arguments: "contests 2019 --party LD", asks: "the seats the Liberal Democrats won"),
      Example(arguments: "contests 2024 --constituency Clacton", asks: "one seat"),
    ],
    yields: ["invalid_votes", "electorate", "valid_votes", "declared_at", "winner_name", "majority_share", "turnout", "majority"],
    bases: [
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `contests`.
package struct ContestsRow: QueryRow {
  package static let query = NamedQuery.contests

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Its nation.
  package let nation: String
  /// Its region of England, or its nation again.
  package let region: String
  /// counted, published or estimated.
  package let basis: Basis
  /// The winner's party.
  package let winner: PartyCode
  /// The winner; empty in a notional result.
  package let winnerName: String?
  /// The runner-up's party.
  package let second: PartyCode?
  /// The winner's votes less the runner-up's; empty where none are counted.
  package let majority: Double?
  /// The majority as a fraction of valid votes.
  package let majorityShare: Double?
  /// Who may vote; empty where that is not known.
  package let electorate: Int?
  /// Votes counted for candidates; empty where none are counted.
  package let validVotes: Double?
  /// Ballots rejected; empty where not counted.
  package let invalidVotes: Int?
  /// Valid votes as a fraction of the electorate.
  package let turnout: Double?
  /// "Lab hold", "SNP gain from Lab", against the baseline.
  package let result: String?
  /// When the result was declared; empty where unknown.
  package let declaredAt: LocalTime?
  /// The probability that the winner of a notional result is right; empty where counted or not known.
  package let probability: Double?
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    nation = cells.next()
    region = cells.next()
    basis = cells.next()
    winner = cells.next()
    winnerName = cells.next()
    second = cells.next()
    majority = cells.next()
    majorityShare = cells.next()
    electorate = cells.next()
    validVotes = cells.next()
    invalidVotes = cells.next()
    turnout = cells.next()
    result = cells.next()
    declaredAt = cells.next()
    probability = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `contests` is asked about.
package struct ContestsRequest: QueryRequest {
  package typealias Row = ContestsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, from: Int? = nil, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, from: from, on: on, area: area, parties: parties.map(\.text), constituency: constituency, method: method, limit: limit)
  }
}
