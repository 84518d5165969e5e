// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let turnouts = NamedQuery(
    name: "turnouts", summary: "Every constituency's turnout in one election and its change since the baseline.",
    order: "highest turnout first, then by name.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: [], meaning: "one seat, with its rank among all of these"),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "electorate", kind: .count, meaning: "Who may vote."),
      Table.Column(name: "valid_votes", kind: .votes, meaning: "Votes counted for candidates."),
      Table.Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
      Table.Column(name: "turnout_change", kind: .change, meaning: "Turnout now less turnout in the baseline, as counted where no address changed constituency."),
      Table.Column(name: "turnout_from_basis", kind: .basis, meaning: "On what the turnout stands that the change is measured from; empty without a baseline."),
      Table.Column(name: "rank", kind: .count, meaning: "Its place among the seats asked for: 1 for the highest turnout."),
    ],
    examples: [
      Example(arguments: "turnouts 2024 --limit 10", asks: "the ten highest turnouts"),
      Example(arguments: "turnouts 2024 --constituency Bath", asks: "where one seat stands"),
      Example(arguments: "turnouts --from 2010 --to 2019", asks: "with the change since 2010"),
    ],
    yields: ["turnout_from_basis", "electorate", "valid_votes"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `turnouts`.
package struct TurnoutsRow: QueryRow {
  package static let query = NamedQuery.turnouts

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Who may vote.
  package let electorate: Int
  /// Votes counted for candidates.
  package let validVotes: Double
  /// Valid votes as a fraction of the electorate.
  package let turnout: Double
  /// Turnout now less turnout in the baseline, as counted where no address changed constituency.
  package let turnoutChange: Double?
  /// On what the turnout stands that the change is measured from; empty without a baseline.
  package let turnoutFromBasis: Basis?
  /// Its place among the seats asked for: 1 for the highest turnout.
  package let rank: Int
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    electorate = cells.next()
    validVotes = cells.next()
    turnout = cells.next()
    turnoutChange = cells.next()
    turnoutFromBasis = cells.next()
    rank = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `turnouts` is asked about.
package struct TurnoutsRequest: QueryRequest {
  package typealias Row = TurnoutsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, from: Int? = nil, on: String? = nil, area: String? = nil, constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, from: from, on: on, area: area, constituency: constituency, method: method, limit: limit)
  }
}
