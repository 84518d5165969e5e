// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let winners = NamedQuery(
    name: "winners", summary: "Who won every constituency at one election after the other, on one set of boundaries.",
    order: "constituencies by name, in each the earliest election first.",
    parameters: [
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "to", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "nation", kind: .text, meaning: "Its nation."),
      Table.Column(name: "region", kind: .text, meaning: "Its region of England, or its nation again."),
      Table.Column(name: "election", kind: .year, meaning: "The year of the election."),
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "second", kind: .party, meaning: "The runner-up's party."),
      Table.Column(name: "majority", kind: .votes, meaning: "The winner's votes less the runner-up's."),
      Table.Column(name: "majority_share", kind: .share, meaning: "The majority as a fraction of valid votes."),
      Table.Column(name: "hex_column", kind: .count, meaning: "Column on the map of hexagons; odd-r offset coordinates."),
      Table.Column(name: "hex_row", kind: .count, meaning: "Row, counted northwards; odd rows stand half a column to the right."),
      Table.Column(name: "probability", kind: .share, meaning: "For a notional result: the probability that its winner is right; empty where counted."),
      Table.Column(name: "uncertain", kind: .flag, meaning: "Whether that is too low to rely on; empty where counted."),
      Table.Column(name: "comparable", kind: .flag, meaning: "Not where the Speaker wins a notional result, whom others did not stand against: before and after it nothing changes hands."),
    ],
    examples: [
    ],
    yields: ["comparable"])
}

/// A row of the question `winners`.
package struct WinnersRow: QueryRow {
  package static let query = NamedQuery.winners

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Its nation.
  package let nation: String
  /// Its region of England, or its nation again.
  package let region: String
  /// The year of the election.
  package let election: Int
  /// counted, published or estimated.
  package let basis: Basis
  /// The winner's party.
  package let winner: PartyCode
  /// The runner-up's party.
  package let second: PartyCode?
  /// The winner's votes less the runner-up's.
  package let majority: Double?
  /// The majority as a fraction of valid votes.
  package let majorityShare: Double?
  /// Column on the map of hexagons; odd-r offset coordinates.
  package let hexColumn: Int
  /// Row, counted northwards; odd rows stand half a column to the right.
  package let hexRow: Int
  /// For a notional result: the probability that its winner is right; empty where counted.
  package let probability: Double?
  /// Whether that is too low to rely on; empty where counted.
  package let uncertain: Bool?
  /// Not where the Speaker wins a notional result, whom others did not stand against: before and after it nothing changes hands.
  package let comparable: Bool

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    nation = cells.next()
    region = cells.next()
    election = cells.next()
    basis = cells.next()
    winner = cells.next()
    second = cells.next()
    majority = cells.next()
    majorityShare = cells.next()
    hexColumn = cells.next()
    hexRow = cells.next()
    probability = cells.next()
    uncertain = cells.next()
    comparable = cells.next()
  }
}

/// What the question `winners` is asked about.
package struct WinnersRequest: QueryRequest {
  package typealias Row = WinnersRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int? = nil, on: String? = nil, area: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, on: on, area: area, method: method, limit: limit)
  }
}
