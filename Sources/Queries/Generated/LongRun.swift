// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let longRun = NamedQuery(
    name: "long-run", summary: "Votes and seats by groups of parties at every general election from 1918.",
    order: "the earliest election first, then Con, Lab, Lib, Nat, Other.",
    parameters: [
    ],
    columns: [
      Table.Column(name: "election", kind: .text, meaning: "The year; 1974F and 1974O for its two elections."),
      Table.Column(name: "party_group", kind: .text, meaning: "Con, Lab, Lib (Liberals, Alliance, Liberal Democrats), Nat (nationalists of Scotland and Wales), Other."),
      Table.Column(name: "votes", kind: .votes, meaning: "Votes."),
      Table.Column(name: "share", kind: .share, meaning: "Votes as a fraction of all votes."),
      Table.Column(name: "seats_certain", kind: .count, meaning: "Seats that are the group's for certain."),
      Table.Column(name: "seats_uncertain", kind: .count, meaning: "Seats it leads for, though they may be another's: in the pool of others, or where several members were elected."),
      Table.Column(name: "party", kind: .party, meaning: "The group's first party of today; empty for the others."),
      Table.Column(name: "seats", kind: .text, meaning: "Its seats: two numbers, the certain ones and those with the uncertain, where they differ."),
    ],
    examples: [
      Example(arguments: "long-run", asks: "votes and seats by group since 1918"),
      Example(arguments: "long-run --limit 10", asks: "the first rows"),
      Example(arguments: "long-run --format csv", asks: "as a file for a spreadsheet"),
    ],
    yields: ["party"])
}

/// A row of the question `long-run`.
package struct LongRunRow: QueryRow {
  package static let query = NamedQuery.longRun

  /// The year; 1974F and 1974O for its two elections.
  package let election: String
  /// Con, Lab, Lib (Liberals, Alliance, Liberal Democrats), Nat (nationalists of Scotland and Wales), Other.
  package let partyGroup: String
  /// Votes.
  package let votes: Double
  /// Votes as a fraction of all votes.
  package let share: Double
  /// Seats that are the group's for certain.
  package let seatsCertain: Int
  /// Seats it leads for, though they may be another's: in the pool of others, or where several members were elected.
  package let seatsUncertain: Int
  /// The group's first party of today; empty for the others.
  package let party: PartyCode?
  /// Its seats: two numbers, the certain ones and those with the uncertain, where they differ.
  package let seats: String

  package init(_ cells: inout CellReader) {
    election = cells.next()
    partyGroup = cells.next()
    votes = cells.next()
    share = cells.next()
    seatsCertain = cells.next()
    seatsUncertain = cells.next()
    party = cells.next()
    seats = cells.next()
  }
}

/// What the question `long-run` is asked about.
package struct LongRunRequest: QueryRequest {
  package typealias Row = LongRunRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(limit: Int? = nil) {
    filters = Filters(limit: limit)
  }
}
