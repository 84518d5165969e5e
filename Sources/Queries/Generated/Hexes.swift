// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let hexes = NamedQuery(
    name: "hexes", summary: "The map of equal hexagons: each constituency's place, who won it and who won it before.",
    order: "by code.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "nation", kind: .text, meaning: "Its nation."),
      Table.Column(name: "region", kind: .text, meaning: "Its region of England, or its nation again."),
      Table.Column(name: "hex_column", kind: .count, meaning: "Column; odd-r offset coordinates."),
      Table.Column(name: "hex_row", kind: .count, meaning: "Row, counted northwards; odd rows stand half a column to the right."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "former", kind: .party, meaning: "The party that won the election compared with."),
      Table.Column(name: "majority_share", kind: .share, meaning: "The majority as a fraction of valid votes."),
      Table.Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
      Table.Column(name: "probability", kind: .share, meaning: "For a notional result: the probability that its winner is right; empty where counted."),
      Table.Column(name: "uncertain", kind: .flag, meaning: "For a notional result: whether the probability is too low to rely on; empty where counted."),
      Table.Column(name: "former_probability", kind: .share, meaning: "The same of the election compared with."),
      Table.Column(name: "change_probability", kind: .share, meaning: "Where a party other than the former won: the probability that both winners are right; empty where both were counted."),
      Table.Column(name: "change_uncertain", kind: .flag, meaning: "Where a party other than the former won: whether that is too uncertain to rely on."),
      Table.Column(name: "comparable", kind: .flag, meaning: "Not where the Speaker wins a notional result: nothing changed hands then."),
    ],
    examples: [
      Example(arguments: "hexes 2024", asks: "the map of hexagons"),
      Example(arguments: "hexes 2024 --area Scotland", asks: "of Scotland"),
      Example(arguments: "hexes 2017 --on 2024", asks: "2017 on the new boundaries"),
    ],
    yields: ["comparable", "hex_column", "hex_row", "change_probability", "change_uncertain", "former_probability", "turnout"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `hexes`.
package struct HexesRow: QueryRow {
  package static let query = NamedQuery.hexes

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Its nation.
  package let nation: String
  /// Its region of England, or its nation again.
  package let region: String
  /// Column; odd-r offset coordinates.
  package let hexColumn: Int
  /// Row, counted northwards; odd rows stand half a column to the right.
  package let hexRow: Int
  /// The winner's party.
  package let winner: PartyCode
  /// The party that won the election compared with.
  package let former: PartyCode?
  /// The majority as a fraction of valid votes.
  package let majorityShare: Double
  /// Valid votes as a fraction of the electorate.
  package let turnout: Double
  /// For a notional result: the probability that its winner is right; empty where counted.
  package let probability: Double?
  /// For a notional result: whether the probability is too low to rely on; empty where counted.
  package let uncertain: Bool?
  /// The same of the election compared with.
  package let formerProbability: Double?
  /// Where a party other than the former won: the probability that both winners are right; empty where both were counted.
  package let changeProbability: Double?
  /// Where a party other than the former won: whether that is too uncertain to rely on.
  package let changeUncertain: Bool?
  /// Not where the Speaker wins a notional result: nothing changed hands then.
  package let comparable: Bool
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    nation = cells.next()
    region = cells.next()
    hexColumn = cells.next()
    hexRow = cells.next()
    winner = cells.next()
    former = cells.next()
    majorityShare = cells.next()
    turnout = cells.next()
    probability = cells.next()
    uncertain = cells.next()
    formerProbability = cells.next()
    changeProbability = cells.next()
    changeUncertain = cells.next()
    comparable = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `hexes` is asked about.
package struct HexesRequest: QueryRequest {
  package typealias Row = HexesRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, from: Int? = nil, on: String? = nil, area: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, from: from, on: on, area: area, method: method, limit: limit)
  }
}
