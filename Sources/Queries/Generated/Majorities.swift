// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let majorities = NamedQuery(
    name: "majorities", summary: "How many seats were won by how much: bands of 5% of valid votes, and whose seats they are.",
    order: "the smallest majorities first, then most seats of a winner.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "band_from", kind: .share, meaning: "The band's lower end, in it."),
      Table.Column(name: "band_to", kind: .share, meaning: "Its upper end, not in it."),
      Table.Column(name: "seats", kind: .count, meaning: "Seats in the band."),
      Table.Column(name: "winner", kind: .party, meaning: "A party that won some of them."),
      Table.Column(name: "winner_seats", kind: .count, meaning: "How many of them it won."),
    ],
    examples: [
      Example(arguments: "majorities 2024", asks: "how many seats by size of majority"),
      Example(arguments: "majorities 2024 --area London", asks: "in London"),
      Example(arguments: "majorities 2019 --on 2024", asks: "2019 on the new boundaries"),
    ],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `majorities`.
package struct MajoritiesRow: QueryRow {
  package static let query = NamedQuery.majorities

  /// The band's lower end, in it.
  package let bandFrom: Double
  /// Its upper end, not in it.
  package let bandTo: Double
  /// Seats in the band.
  package let seats: Int
  /// A party that won some of them.
  package let winner: PartyCode
  /// How many of them it won.
  package let winnerSeats: Int
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    bandFrom = cells.next()
    bandTo = cells.next()
    seats = cells.next()
    winner = cells.next()
    winnerSeats = cells.next()
    basis = cells.next()
  }
}

/// What the question `majorities` is asked about.
package struct MajoritiesRequest: QueryRequest {
  package typealias Row = MajoritiesRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, on: String? = nil, area: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, area: area, method: method, limit: limit)
  }
}
