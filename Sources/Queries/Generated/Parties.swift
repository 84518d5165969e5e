// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let parties = NamedQuery(
    name: "parties", summary: "Every party's candidates, votes and seats in one election, and what changed since the baseline.",
    order: "most seats first, then most votes.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "speaker", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "party", kind: .party, meaning: "Abbreviation."),
      Table.Column(name: "name", kind: .text, meaning: "Name."),
      Table.Column(name: "candidates", kind: .count, meaning: "How many stood where votes are counted; in a notional result, in how many constituencies it has votes."),
      Table.Column(name: "votes", kind: .votes, meaning: "Votes; empty where none are counted."),
      Table.Column(name: "share", kind: .share, meaning: "Votes as a fraction of the area's valid votes."),
      Table.Column(name: "share_change", kind: .change, meaning: "Share now less share in the baseline; empty where the party did not stand in both."),
      Table.Column(name: "seats", kind: .count, meaning: "Seats won."),
      Table.Column(name: "seat_change", kind: .signed, meaning: "Seats now less seats in the baseline."),
      Table.Column(name: "gained", kind: .count, meaning: "Seats won that another party won in the baseline."),
      Table.Column(name: "lost", kind: .count, meaning: "Seats won in the baseline that another party won now."),
      Table.Column(name: "lost_deposits", kind: .count, meaning: "Candidates with no more than a twentieth of the valid votes; empty where not counted."),
      Table.Column(name: "expected_seats", kind: .index, meaning: "For notional results: seats expected from the probabilities of each constituency."),
      Table.Column(name: "seats_low", kind: .count, meaning: "For notional results: the lower end of the 90% range, by draws of all constituencies at once; empty for a method that is not drawn."),
      Table.Column(name: "seats_high", kind: .count, meaning: "The upper end of the 90% range."),
      Table.Column(name: "wrong_winners", kind: .index, meaning: "For notional results: how many of its seats are likely not to be its own."),
    ],
    examples: [
      Example(arguments: "parties 2024", asks: "votes, seats and changes of every party"),
      Example(arguments: "parties 2024 --area Wales", asks: "the same in Wales"),
      Example(arguments: "parties --from 2017 --to 2024", asks: "changes since 2017, on the boundaries of 2024"),
    ],
    yields: ["name", "expected_seats", "seats_low", "seats_high", "wrong_winners", "lost_deposits", "candidates", "gained", "lost", "votes"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `parties`.
package struct PartiesRow: QueryRow {
  package static let query = NamedQuery.parties

  /// Abbreviation.
  package let party: PartyCode
  /// Name.
  package let name: String
  /// How many stood where votes are counted; in a notional result, in how many constituencies it has votes.
  package let candidates: Int
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
  /// Seats won that another party won in the baseline.
  package let gained: Int?
  /// Seats won in the baseline that another party won now.
  package let lost: Int?
  /// Candidates with no more than a twentieth of the valid votes; empty where not counted.
  package let lostDeposits: Int?
  /// For notional results: seats expected from the probabilities of each constituency.
  package let expectedSeats: Double?
  /// For notional results: the lower end of the 90% range, by draws of all constituencies at once; empty for a method that is not drawn.
  package let seatsLow: Int?
  /// The upper end of the 90% range.
  package let seatsHigh: Int?
  /// For notional results: how many of its seats are likely not to be its own.
  package let wrongWinners: Double?
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    party = cells.next()
    name = cells.next()
    candidates = cells.next()
    votes = cells.next()
    share = cells.next()
    shareChange = cells.next()
    seats = cells.next()
    seatChange = cells.next()
    gained = cells.next()
    lost = cells.next()
    lostDeposits = cells.next()
    expectedSeats = cells.next()
    seatsLow = cells.next()
    seatsHigh = cells.next()
    wrongWinners = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `parties` is asked about.
package struct PartiesRequest: QueryRequest {
  package typealias Row = PartiesRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, from: Int? = nil, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], speaker: Filters.Speaker = .own, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, from: from, on: on, area: area, parties: parties.map(\.text), speaker: speaker, method: method, limit: limit)
  }
}
