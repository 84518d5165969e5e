// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let houseSeats = NamedQuery(
    name: "house-seats", summary: "The House now, seat by seat: who was last elected, at the general election or at a by-election since.",
    order: "constituencies by name.",
    parameters: [
      Parameter(name: "election", isRequired: false, count: nil, standard: [], meaning: "the House that this general election began, as its last by-election left it"),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: [], meaning: "seats these parties hold"),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "nation", kind: .text, meaning: "Its nation."),
      Table.Column(name: "region", kind: .text, meaning: "Its region of England, or its nation again."),
      Table.Column(name: "member", kind: .text, meaning: "The member last elected."),
      Table.Column(name: "party", kind: .party, meaning: "The party the member was elected for."),
      Table.Column(name: "elected", kind: .party, meaning: "The party that won at the general election."),
      Table.Column(name: "by_election", kind: .date, meaning: "The day of the by-election; empty where there was none since."),
      Table.Column(name: "by_elections", kind: .count, meaning: "How many by-elections there were since."),
    ],
    examples: [
      Example(arguments: "house-seats --party RUK", asks: "who sits for one party"),
      Example(arguments: "house-seats --constituency Clacton", asks: "who sits for one seat"),
      Example(arguments: "house-seats --area Wales", asks: "every member from Wales"),
    ],
    yields: ["by_elections"],
    fragment: "house_seat")
}

/// A row of the question `house-seats`.
package struct HouseSeatsRow: QueryRow {
  package static let query = NamedQuery.houseSeats

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Its nation.
  package let nation: String
  /// Its region of England, or its nation again.
  package let region: String
  /// The member last elected.
  package let member: String
  /// The party the member was elected for.
  package let party: PartyCode
  /// The party that won at the general election.
  package let elected: PartyCode
  /// The day of the by-election; empty where there was none since.
  package let byElection: CalendarDate?
  /// How many by-elections there were since.
  package let byElections: Int

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    nation = cells.next()
    region = cells.next()
    member = cells.next()
    party = cells.next()
    elected = cells.next()
    byElection = cells.next()
    byElections = cells.next()
  }
}

/// What the question `house-seats` is asked about.
package struct HouseSeatsRequest: QueryRequest {
  package typealias Row = HouseSeatsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int? = nil, area: String? = nil, parties: [PartyCode] = [], constituency: String? = nil, limit: Int? = nil) {
    filters = Filters(election: election, area: area, parties: parties.map(\.text), constituency: constituency, limit: limit)
  }
}
