// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let votesPerSeat = NamedQuery(
    name: "votes-per-seat", summary: "Every party's share of the votes beside its share of the seats, and how many votes it had for each seat.",
    order: "most seats first, then most votes.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "party", kind: .party, meaning: "Abbreviation."),
      Table.Column(name: "votes", kind: .votes, meaning: "Votes."),
      Table.Column(name: "share", kind: .share, meaning: "Votes as a fraction of the area's valid votes."),
      Table.Column(name: "seats", kind: .count, meaning: "Seats won where votes are counted."),
      Table.Column(name: "seat_share", kind: .share, meaning: "Seats as a fraction of the area's seats."),
      Table.Column(name: "bonus", kind: .change, meaning: "The share of the seats less the share of the votes."),
      Table.Column(name: "votes_per_seat", kind: .count, meaning: "Votes divided by seats; empty without seats."),
    ],
    examples: [
      Example(arguments: "votes-per-seat 2024", asks: "votes for each seat won"),
      Example(arguments: "votes-per-seat 2015", asks: "in 2015"),
      Example(arguments: "votes-per-seat 2024 --area Scotland", asks: "in Scotland"),
    ],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `votes-per-seat`.
package struct VotesPerSeatRow: QueryRow {
  package static let query = NamedQuery.votesPerSeat

  /// Abbreviation.
  package let party: PartyCode
  /// Votes.
  package let votes: Double
  /// Votes as a fraction of the area's valid votes.
  package let share: Double
  /// Seats won where votes are counted.
  package let seats: Int
  /// Seats as a fraction of the area's seats.
  package let seatShare: Double
  /// The share of the seats less the share of the votes.
  package let bonus: Double
  /// Votes divided by seats; empty without seats.
  package let votesPerSeat: Int?
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    party = cells.next()
    votes = cells.next()
    share = cells.next()
    seats = cells.next()
    seatShare = cells.next()
    bonus = cells.next()
    votesPerSeat = cells.next()
    basis = cells.next()
  }
}

/// What the question `votes-per-seat` is asked about.
package struct VotesPerSeatRequest: QueryRequest {
  package typealias Row = VotesPerSeatRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, on: String? = nil, area: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, area: area, method: method, limit: limit)
  }
}
