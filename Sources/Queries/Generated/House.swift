// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let house = NamedQuery(
    name: "house", summary: "The House now, by party: the general election and the by-elections since; changes of party between elections are not among the data.",
    order: "most seats first, then parties as in lists.",
    parameters: [
      Parameter(name: "election", isRequired: false, count: nil, standard: [], meaning: "the House that this general election began, as its last by-election left it"),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "party", kind: .party, meaning: "The party."),
      Table.Column(name: "elected", kind: .count, meaning: "Seats won at the general election."),
      Table.Column(name: "gained", kind: .count, meaning: "Of the seats won since at by-elections, those it did not win at the general election."),
      Table.Column(name: "lost", kind: .count, meaning: "Seats won at the general election and lost at a by-election since."),
      Table.Column(name: "seats", kind: .count, meaning: "Seats now, as last elected."),
      Table.Column(name: "until", kind: .date, meaning: "The day of the last by-election counted in, of all parties; empty where there was none."),
    ],
    examples: [
      Example(arguments: "house", asks: "the House now, by party"),
      Example(arguments: "house 2019", asks: "the House of 2019 as its last by-election left it"),
      Example(arguments: "house --area Scotland", asks: "Scotland’s members"),
    ],
    yields: ["until"],
    fragment: "house_seat")
}

/// A row of the question `house`.
package struct HouseRow: QueryRow {
  package static let query = NamedQuery.house

  /// The party.
  package let party: PartyCode
  /// Seats won at the general election.
  package let elected: Int
  /// Of the seats won since at by-elections, those it did not win at the general election.
  package let gained: Int
  /// Seats won at the general election and lost at a by-election since.
  package let lost: Int
  /// Seats now, as last elected.
  package let seats: Int
  /// The day of the last by-election counted in, of all parties; empty where there was none.
  package let until: CalendarDate?

  package init(_ cells: inout CellReader) {
    party = cells.next()
    elected = cells.next()
    gained = cells.next()
    lost = cells.next()
    seats = cells.next()
    until = cells.next()
  }
}

/// What the question `house` is asked about.
package struct HouseRequest: QueryRequest {
  package typealias Row = HouseRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int? = nil, area: String? = nil, limit: Int? = nil) {
    filters = Filters(election: election, area: area, limit: limit)
  }
}
