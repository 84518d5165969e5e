// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let measures = NamedQuery(
    name: "measures", summary: "Every constituency's measures side by side: turnout, majority, the Leave vote, a party's share and the swing to it from another.",
    order: "constituencies by name.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "nation", kind: .text, meaning: "Its nation."),
      Table.Column(name: "region", kind: .text, meaning: "Its region of England, or its nation again."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
      Table.Column(name: "turnout_change", kind: .change, meaning: "Turnout now less turnout in the baseline, as counted where no address changed constituency."),
      Table.Column(name: "majority_share", kind: .share, meaning: "The majority as a fraction of valid votes."),
      Table.Column(name: "leave_share", kind: .share, meaning: "Share of Leave in 2016: counted where it is known, else estimated; empty in Northern Ireland."),
      Table.Column(name: "share", kind: .share, meaning: "The first party's votes as a fraction of valid votes; empty where it did not stand."),
      Table.Column(name: "share_change", kind: .change, meaning: "Its share now less in the baseline; empty where it did not stand in both."),
      Table.Column(name: "swing", kind: .change, meaning: "Butler swing to the first party from the second; empty where one of them did not stand in both."),
    ],
    examples: [
      Example(arguments: "measures 2024 --constituency Bath", asks: "one seat’s measures side by side"),
      Example(arguments: "measures 2024 --party RUK,Con --area \"North East\"", asks: "with a share and a swing"),
      Example(arguments: "measures 2017 --on 2024", asks: "2017 on the new boundaries"),
    ],
    yields: ["winner", "leave_share", "majority_share", "turnout_change", "turnout"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `measures`.
package struct MeasuresRow: QueryRow {
  package static let query = NamedQuery.measures

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Its nation.
  package let nation: String
  /// Its region of England, or its nation again.
  package let region: String
  /// The winner's party.
  package let winner: PartyCode
  /// Valid votes as a fraction of the electorate.
  package let turnout: Double
  /// Turnout now less turnout in the baseline, as counted where no address changed constituency.
  package let turnoutChange: Double?
  /// The majority as a fraction of valid votes.
  package let majorityShare: Double
  /// Share of Leave in 2016: counted where it is known, else estimated; empty in Northern Ireland.
  package let leaveShare: Double?
  /// The first party's votes as a fraction of valid votes; empty where it did not stand.
  package let share: Double?
  /// Its share now less in the baseline; empty where it did not stand in both.
  package let shareChange: Double?
  /// Butler swing to the first party from the second; empty where one of them did not stand in both.
  package let swing: Double?
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    nation = cells.next()
    region = cells.next()
    winner = cells.next()
    turnout = cells.next()
    turnoutChange = cells.next()
    majorityShare = cells.next()
    leaveShare = cells.next()
    share = cells.next()
    shareChange = cells.next()
    swing = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `measures` is asked about.
package struct MeasuresRequest: QueryRequest {
  package typealias Row = MeasuresRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, from: Int? = nil, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, from: from, on: on, area: area, parties: parties.map(\.text), constituency: constituency, method: method, limit: limit)
  }
}
