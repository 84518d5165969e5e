// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let flips = NamedQuery(
    name: "flips", summary: "Every seat that another party won: from one general election to another, on one boundary set.",
    order: "by the party that gained, the party that lost, then the name of the constituency.",
    parameters: [
      Parameter(name: "from", isRequired: true, count: nil, standard: []),
      Parameter(name: "to", isRequired: true, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "nation", kind: .text, meaning: "Its nation."),
      Table.Column(name: "region", kind: .text, meaning: "Its region of England, or its nation again."),
      Table.Column(name: "from_party", kind: .party, meaning: "The party that won it then."),
      Table.Column(name: "to_party", kind: .party, meaning: "The party that won it now."),
      Table.Column(name: "majority", kind: .votes, meaning: "The majority now."),
      Table.Column(name: "majority_share", kind: .share, meaning: "The majority now as a fraction of valid votes."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "probability", kind: .share, meaning: "The probability that the winners of notional results are right, both together where both are notional; empty where both were counted."),
      Table.Column(name: "uncertain", kind: .flag, meaning: "Whether that is too low to rely on; empty where both were counted."),
      Table.Column(name: "local_swing", kind: .change, meaning: "Butler swing from the party that lost it to the party that gained it; empty where one of them did not stand in both, and for independents."),
      Table.Column(name: "comparable", kind: .flag, meaning: "Not where the Speaker wins a notional result, whom others did not stand against: then it is no change of hands."),
      Table.Column(name: "stood", kind: .share, meaning: "Where the winner or the runner-up of a notional result did not stand in all of the constituency: the part that he stood in."),
    ],
    examples: [
      Example(arguments: "flips 2024", asks: "the seats that changed hands"),
      Example(arguments: "flips 2024 --party RUK", asks: "those won or lost by one party"),
      Example(arguments: "flips --from 2017 --to 2024 --area Scotland", asks: "between any two elections"),
    ],
    yields: ["comparable", "stood", "majority_share", "majority", "local_swing", "uncertain"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `flips`.
package struct FlipsRow: QueryRow {
  package static let query = NamedQuery.flips

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Its nation.
  package let nation: String
  /// Its region of England, or its nation again.
  package let region: String
  /// The party that won it then.
  package let fromParty: PartyCode
  /// The party that won it now.
  package let toParty: PartyCode
  /// The majority now.
  package let majority: Double?
  /// The majority now as a fraction of valid votes.
  package let majorityShare: Double?
  /// counted, published or estimated.
  package let fromBasis: Basis
  /// The probability that the winners of notional results are right, both together where both are notional; empty where both were counted.
  package let probability: Double?
  /// Whether that is too low to rely on; empty where both were counted.
  package let uncertain: Bool?
  /// Butler swing from the party that lost it to the party that gained it; empty where one of them did not stand in both, and for independents.
  package let localSwing: Double?
  /// Not where the Speaker wins a notional result, whom others did not stand against: then it is no change of hands.
  package let comparable: Bool
  /// Where the winner or the runner-up of a notional result did not stand in all of the constituency: the part that he stood in.
  package let stood: Double?
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    nation = cells.next()
    region = cells.next()
    fromParty = cells.next()
    toParty = cells.next()
    majority = cells.next()
    majorityShare = cells.next()
    fromBasis = cells.next()
    probability = cells.next()
    uncertain = cells.next()
    localSwing = cells.next()
    comparable = cells.next()
    stood = cells.next()
    basis = cells.next()
  }
}

/// What the question `flips` is asked about.
package struct FlipsRequest: QueryRequest {
  package typealias Row = FlipsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, on: on, area: area, parties: parties.map(\.text), method: method, limit: limit)
  }
}
