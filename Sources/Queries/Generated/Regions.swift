// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let regions = NamedQuery(
    name: "regions", summary: "Every party's votes and seats in the nations and the regions of England.",
    order: "areas as in official tables, then most seats, then most votes.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "nation", kind: .text, meaning: "The nation."),
      Table.Column(name: "region", kind: .text, meaning: "The region of England, or the nation again."),
      Table.Column(name: "party", kind: .party, meaning: "Abbreviation."),
      Table.Column(name: "votes", kind: .votes, meaning: "Votes; empty where none are counted."),
      Table.Column(name: "share", kind: .share, meaning: "Votes as a fraction of the area's valid votes."),
      Table.Column(name: "share_change", kind: .change, meaning: "Share now less share in the baseline; empty where the party did not stand in both."),
      Table.Column(name: "seats", kind: .count, meaning: "Seats won."),
      Table.Column(name: "seat_change", kind: .signed, meaning: "Seats now less seats in the baseline."),
      Table.Column(name: "candidates", kind: .count, meaning: "How many stood where votes are counted; in a notional result, in how many constituencies it has votes."),
      Table.Column(name: "gained", kind: .count, meaning: "Seats won that another party won in the baseline."),
      Table.Column(name: "lost", kind: .count, meaning: "Seats won in the baseline that another party won now."),
      Table.Column(name: "lost_deposits", kind: .count, meaning: "Candidates with no more than a twentieth of the valid votes; empty where not counted."),
    ],
    examples: [
      Example(arguments: "regions 2024 --party Con,Lab", asks: "two parties in every region"),
      Example(arguments: "regions 2019 --area Scotland", asks: "every party in Scotland"),
      Example(arguments: "regions --from 2017 --to 2024 --party SNP", asks: "changes since 2017"),
    ],
    yields: ["lost_deposits", "candidates", "gained", "lost", "votes"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `regions`.
package struct RegionsRow: QueryRow {
  package static let query = NamedQuery.regions

  /// The nation.
  package let nation: String
  /// The region of England, or the nation again.
  package let region: String
  /// Abbreviation.
  package let party: PartyCode
  /// Votes; empty where none are counted.
  package let votes: Double
  /// Votes as a fraction of the area's valid votes.
  package let share: Double
  /// Share now less share in the baseline; empty where the party did not stand in both.
  package let shareChange: Double?
  /// Seats won.
  package let seats: Int
  /// Seats now less seats in the baseline.
  package let seatChange: Int?
  /// How many stood where votes are counted; in a notional result, in how many constituencies it has votes.
  package let candidates: Int
  /// Seats won that another party won in the baseline.
  package let gained: Int?
  /// Seats won in the baseline that another party won now.
  package let lost: Int?
  /// Candidates with no more than a twentieth of the valid votes; empty where not counted.
  package let lostDeposits: Int?
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    nation = cells.next()
    region = cells.next()
    party = cells.next()
    votes = cells.next()
    share = cells.next()
    shareChange = cells.next()
    seats = cells.next()
    seatChange = cells.next()
    candidates = cells.next()
    gained = cells.next()
    lost = cells.next()
    lostDeposits = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `regions` is asked about.
package struct RegionsRequest: QueryRequest {
  package typealias Row = RegionsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, from: Int? = nil, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, from: from, on: on, area: area, parties: parties.map(\.text), method: method, limit: limit)
  }
}
