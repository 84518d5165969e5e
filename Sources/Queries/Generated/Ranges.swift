// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let ranges = NamedQuery(
    name: "ranges", summary: "How many seats each party may have won on other boundaries: the estimate, what is expected, the range of the draws, and the probability of most seats and of a majority.",
    order: "most seats first, then most expected.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "method", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "party", kind: .party, meaning: "Abbreviation."),
      Table.Column(name: "seats", kind: .count, meaning: "Seats by the estimate, or as published."),
      Table.Column(name: "expected_seats", kind: .index, meaning: "Seats expected from the probabilities of winners."),
      Table.Column(name: "seats_low", kind: .count, meaning: "The lower end of the 90% range of the draws; empty where they were not drawn."),
      Table.Column(name: "seats_high", kind: .count, meaning: "The upper end."),
      Table.Column(name: "most_seats", kind: .share, meaning: "In what part of the draws it has more seats than any other."),
      Table.Column(name: "majority", kind: .share, meaning: "In what part of the draws it has more seats than all others together."),
      Table.Column(name: "wrong_winners", kind: .index, meaning: "How many of its seats are likely not to be its own, by the probabilities of winners."),
    ],
    examples: [
      Example(arguments: "ranges 2019", asks: "seats that parties may have won in 2019 on the boundaries of 2024"),
      Example(arguments: "ranges 2010", asks: "the same of 2010"),
      Example(arguments: "ranges 2019 --format csv", asks: "as a file for a spreadsheet"),
    ],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `ranges`.
package struct RangesRow: QueryRow {
  package static let query = NamedQuery.ranges

  /// Abbreviation.
  package let party: PartyCode
  /// Seats by the estimate, or as published.
  package let seats: Int
  /// Seats expected from the probabilities of winners.
  package let expectedSeats: Double
  /// The lower end of the 90% range of the draws; empty where they were not drawn.
  package let seatsLow: Int?
  /// The upper end.
  package let seatsHigh: Int?
  /// In what part of the draws it has more seats than any other.
  package let mostSeats: Double?
  /// In what part of the draws it has more seats than all others together.
  package let majority: Double?
  /// How many of its seats are likely not to be its own, by the probabilities of winners.
  package let wrongWinners: Double
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    party = cells.next()
    seats = cells.next()
    expectedSeats = cells.next()
    seatsLow = cells.next()
    seatsHigh = cells.next()
    mostSeats = cells.next()
    majority = cells.next()
    wrongWinners = cells.next()
    basis = cells.next()
  }
}

/// What the question `ranges` is asked about.
package struct RangesRequest: QueryRequest {
  package typealias Row = RangesRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, on: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, method: method, limit: limit)
  }
}
