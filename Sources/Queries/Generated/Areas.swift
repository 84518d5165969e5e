// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let areas = NamedQuery(
    name: "areas", summary: "The nations and the regions of England: electorate, votes, turnout and the largest party.",
    order: "areas as in official tables.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "nation", kind: .text, meaning: "The nation; of a group of seats that lies in several, United Kingdom."),
      Table.Column(name: "region", kind: .text, meaning: "The region of England, or the nation again; of a group of seats its name."),
      Table.Column(name: "seats", kind: .count, meaning: "How many constituencies."),
      Table.Column(name: "electorate", kind: .count, meaning: "Who may vote."),
      Table.Column(name: "valid_votes", kind: .votes, meaning: "Votes counted for candidates; empty where none are counted."),
      Table.Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
      Table.Column(name: "turnout_change", kind: .change, meaning: "Turnout now less turnout in the baseline, as counted where no address crossed the border."),
      Table.Column(name: "first_party", kind: .party, meaning: "The party with most votes."),
      Table.Column(name: "first_share", kind: .share, meaning: "Its share of valid votes."),
      Table.Column(name: "changed", kind: .count, meaning: "How many seats changed hands since the baseline."),
      Table.Column(name: "invalid_votes", kind: .count, meaning: "Ballots rejected; empty where unknown in any constituency, and in what was not counted."),
      Table.Column(name: "turnout_from_basis", kind: .basis, meaning: "On what the turnout stands that the change is measured from; empty without a baseline."),
    ],
    examples: [
      Example(arguments: "areas 2024", asks: "electorate, turnout and the largest party of every region"),
      Example(arguments: "areas 2024 --area England", asks: "the regions of England"),
      Example(arguments: "areas --from 2015 --to 2017", asks: "the change of turnout since 2015"),
    ],
    yields: ["turnout_from_basis", "invalid_votes", "valid_votes", "electorate", "turnout_change"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `areas`.
package struct AreasRow: QueryRow {
  package static let query = NamedQuery.areas

  /// The nation; of a group of seats that lies in several, United Kingdom.
  package let nation: String
  /// The region of England, or the nation again; of a group of seats its name.
  package let region: String
  /// How many constituencies.
  package let seats: Int
  /// Who may vote.
  package let electorate: Int
  /// Votes counted for candidates; empty where none are counted.
  package let validVotes: Double
  /// Valid votes as a fraction of the electorate.
  package let turnout: Double
  /// Turnout now less turnout in the baseline, as counted where no address crossed the border.
  package let turnoutChange: Double?
  /// The party with most votes.
  package let firstParty: PartyCode
  /// Its share of valid votes.
  package let firstShare: Double
  /// How many seats changed hands since the baseline.
  package let changed: Int?
  /// Ballots rejected; empty where unknown in any constituency, and in what was not counted.
  package let invalidVotes: Int?
  /// On what the turnout stands that the change is measured from; empty without a baseline.
  package let turnoutFromBasis: Basis?
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    nation = cells.next()
    region = cells.next()
    seats = cells.next()
    electorate = cells.next()
    validVotes = cells.next()
    turnout = cells.next()
    turnoutChange = cells.next()
    firstParty = cells.next()
    firstShare = cells.next()
    changed = cells.next()
    invalidVotes = cells.next()
    turnoutFromBasis = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `areas` is asked about.
package struct AreasRequest: QueryRequest {
  package typealias Row = AreasRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, from: Int? = nil, on: String? = nil, area: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, from: from, on: on, area: area, method: method, limit: limit)
  }
}
