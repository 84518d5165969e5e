// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let timeline = NamedQuery(
    name: "timeline", summary: "Every party's votes and seats in each general election, and what changed since the one before.",
    order: "the earliest election first, then most seats, then most votes; one of which the votes are not known wherever it is known who won is not there.",
    parameters: [
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "election", kind: .year, meaning: "The year of the election."),
      Table.Column(name: "party", kind: .party, meaning: "Abbreviation."),
      Table.Column(name: "candidates", kind: .count, meaning: "How many stood."),
      Table.Column(name: "votes", kind: .votes, meaning: "Votes."),
      Table.Column(name: "share", kind: .share, meaning: "Votes as a fraction of the area's valid votes."),
      Table.Column(name: "seats", kind: .count, meaning: "Seats won."),
      Table.Column(name: "seat_share", kind: .share, meaning: "Seats won as a fraction of all seats of the area."),
      Table.Column(name: "share_change", kind: .change, meaning: "Share now less at the election before; empty for the first, for a party that did not stand in both, and until all seats of the area are declared."),
      Table.Column(name: "seat_change", kind: .signed, meaning: "Seats now less at the election before on the boundaries of now; empty for the first, and until all seats of the area are declared."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "On what the seats of the election before stand on these boundaries; empty where there is no change."),
    ],
    examples: [
      Example(arguments: "timeline", asks: "every party at every election"),
      Example(arguments: "timeline --party LD", asks: "one party"),
      Example(arguments: "timeline --party SNP --area Scotland", asks: "in Scotland"),
    ],
    yields: ["candidates", "votes", "seat_share"])
}

/// A row of the question `timeline`.
package struct TimelineRow: QueryRow {
  package static let query = NamedQuery.timeline

  /// The year of the election.
  package let election: Int
  /// Abbreviation.
  package let party: PartyCode
  /// How many stood.
  package let candidates: Int
  /// Votes.
  package let votes: Double
  /// Votes as a fraction of the area's valid votes.
  package let share: Double
  /// Seats won.
  package let seats: Int
  /// Seats won as a fraction of all seats of the area.
  package let seatShare: Double
  /// Share now less at the election before; empty for the first, for a party that did not stand in both, and until all seats of the area are declared.
  package let shareChange: Double?
  /// Seats now less at the election before on the boundaries of now; empty for the first, and until all seats of the area are declared.
  package let seatChange: Int?
  /// On what the seats of the election before stand on these boundaries; empty where there is no change.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    election = cells.next()
    party = cells.next()
    candidates = cells.next()
    votes = cells.next()
    share = cells.next()
    seats = cells.next()
    seatShare = cells.next()
    shareChange = cells.next()
    seatChange = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `timeline` is asked about.
package struct TimelineRequest: QueryRequest {
  package typealias Row = TimelineRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(area: String? = nil, parties: [PartyCode] = [], limit: Int? = nil) {
    filters = Filters(area: area, parties: parties.map(\.text), limit: limit)
  }
}
