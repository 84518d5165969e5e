// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let exitPolls = NamedQuery(
    name: "exit-polls", summary: "What exit polls forecast at ten o'clock, and what came of it.",
    order: "the earliest election first, then most seats forecast, all others last.",
    parameters: [
      Parameter(name: "election", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "election", kind: .year, meaning: "The election."),
      Table.Column(name: "party", kind: .party, meaning: "Abbreviation; Oth for all that were not told apart."),
      Table.Column(name: "forecast", kind: .count, meaning: "The seats it was given."),
      Table.Column(name: "seats", kind: .count, meaning: "The seats it won, the Speaker's among the others; empty until all constituencies are declared."),
      Table.Column(name: "difference", kind: .signed, meaning: "Seats won less seats forecast."),
    ],
    examples: [
      Example(arguments: "exit-polls 2024", asks: "the exit poll beside the result"),
      Example(arguments: "exit-polls", asks: "of every election"),
      Example(arguments: "exit-polls 2015", asks: "of 2015"),
    ])
}

/// A row of the question `exit-polls`.
package struct ExitPollsRow: QueryRow {
  package static let query = NamedQuery.exitPolls

  /// The election.
  package let election: Int
  /// Abbreviation; Oth for all that were not told apart.
  package let party: PartyCode
  /// The seats it was given.
  package let forecast: Int
  /// The seats it won, the Speaker's among the others; empty until all constituencies are declared.
  package let seats: Int?
  /// Seats won less seats forecast.
  package let difference: Int?

  package init(_ cells: inout CellReader) {
    election = cells.next()
    party = cells.next()
    forecast = cells.next()
    seats = cells.next()
    difference = cells.next()
  }
}

/// What the question `exit-polls` is asked about.
package struct ExitPollsRequest: QueryRequest {
  package typealias Row = ExitPollsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int? = nil, limit: Int? = nil) {
    filters = Filters(election: election, limit: limit)
  }
}
