// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let placings = NamedQuery(
    name: "placings", summary: "Every constituency's first three contestants with their shares and changes, and how many voted.",
    order: "by the name of the constituency.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "region", kind: .text, meaning: "Its region of England, or its nation."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "former", kind: .party, meaning: "The baseline's winning party; empty without a baseline."),
      Table.Column(name: "winner_name", kind: .text, meaning: "The winner; empty in a notional result."),
      Table.Column(name: "majority", kind: .votes, meaning: "The winner's votes less the runner-up's."),
      Table.Column(name: "winner_share", kind: .share, meaning: "The winner's share of valid votes."),
      Table.Column(name: "winner_change", kind: .change, meaning: "Less the party's share in the baseline; empty where it did not stand in both, and for independents."),
      Table.Column(name: "second", kind: .party, meaning: "The runner-up's party."),
      Table.Column(name: "second_share", kind: .share, meaning: "Its share."),
      Table.Column(name: "second_change", kind: .change, meaning: "Its change."),
      Table.Column(name: "third", kind: .party, meaning: "The third's party."),
      Table.Column(name: "third_share", kind: .share, meaning: "Its share."),
      Table.Column(name: "third_change", kind: .change, meaning: "Its change."),
      Table.Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
      Table.Column(name: "turnout_change", kind: .change, meaning: "Turnout now less turnout in the baseline, as counted where no address changed constituency."),
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "winner_by_surname", kind: .text, meaning: "The winner as an index has it: surname, first names."),
    ],
    examples: [
      Example(arguments: "placings 2024 --area Scotland", asks: "the first three in every seat of Scotland"),
      Example(arguments: "placings 2024 --constituency Bath", asks: "the first three there"),
      Example(arguments: "placings --from 2015 --to 2017 --area London", asks: "with changes since 2015"),
    ],
    yields: ["winner_by_surname", "third_change", "third_share", "third", "second_change", "turnout_change", "winner_name", "turnout", "former", "second_share"],
    bases: [
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `placings`.
package struct PlacingsRow: QueryRow {
  package static let query = NamedQuery.placings

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Its region of England, or its nation.
  package let region: String
  /// The winner's party.
  package let winner: PartyCode
  /// The baseline's winning party; empty without a baseline.
  package let former: PartyCode?
  /// The winner; empty in a notional result.
  package let winnerName: String?
  /// The winner's votes less the runner-up's.
  package let majority: Double
  /// The winner's share of valid votes.
  package let winnerShare: Double
  /// Less the party's share in the baseline; empty where it did not stand in both, and for independents.
  package let winnerChange: Double?
  /// The runner-up's party.
  package let second: PartyCode?
  /// Its share.
  package let secondShare: Double?
  /// Its change.
  package let secondChange: Double?
  /// The third's party.
  package let third: PartyCode?
  /// Its share.
  package let thirdShare: Double?
  /// Its change.
  package let thirdChange: Double?
  /// Valid votes as a fraction of the electorate.
  package let turnout: Double
  /// Turnout now less turnout in the baseline, as counted where no address changed constituency.
  package let turnoutChange: Double?
  /// counted, published or estimated.
  package let basis: Basis
  /// The winner as an index has it: surname, first names.
  package let winnerBySurname: String?
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    region = cells.next()
    winner = cells.next()
    former = cells.next()
    winnerName = cells.next()
    majority = cells.next()
    winnerShare = cells.next()
    winnerChange = cells.next()
    second = cells.next()
    secondShare = cells.next()
    secondChange = cells.next()
    third = cells.next()
    thirdShare = cells.next()
    thirdChange = cells.next()
    turnout = cells.next()
    turnoutChange = cells.next()
    basis = cells.next()
    winnerBySurname = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `placings` is asked about.
package struct PlacingsRequest: QueryRequest {
  package typealias Row = PlacingsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, from: Int? = nil, on: String? = nil, area: String? = nil, constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, from: from, on: on, area: area, constituency: constituency, method: method, limit: limit)
  }
}
