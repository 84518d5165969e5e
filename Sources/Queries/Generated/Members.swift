// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let members = NamedQuery(
    name: "members", summary: "The members elected for each party: how many sat at dissolution, had sat before, or are new; and how many who sat were defeated.",
    order: "most members elected first, then parties as in lists.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "party", kind: .party, meaning: "The party stood for."),
      Table.Column(name: "elected", kind: .count, meaning: "Members elected."),
      Table.Column(name: "re_elected", kind: .count, meaning: "Of them, those who sat at dissolution, for whatever party or seat."),
      Table.Column(name: "returned", kind: .count, meaning: "Of them, those who had sat before but not at dissolution."),
      Table.Column(name: "new", kind: .count, meaning: "Of them, those who had never sat."),
      Table.Column(name: "unknown", kind: .count, meaning: "Of them, those of whom this was not published."),
      Table.Column(name: "incumbents", kind: .count, meaning: "Members who sat at dissolution and stood again, for this party."),
      Table.Column(name: "defeated", kind: .count, meaning: "Of these, those who were not elected."),
    ],
    examples: [
      Example(arguments: "members 2024", asks: "new, returning and defeated members by party"),
      Example(arguments: "members 2024 --area Scotland", asks: "in Scotland"),
      Example(arguments: "members 2010", asks: "of an earlier House"),
    ],
    yields: ["unknown"],
    fragment: "standing")
}

/// A row of the question `members`.
package struct MembersRow: QueryRow {
  package static let query = NamedQuery.members

  /// The party stood for.
  package let party: PartyCode
  /// Members elected.
  package let elected: Int
  /// Of them, those who sat at dissolution, for whatever party or seat.
  package let reElected: Int
  /// Of them, those who had sat before but not at dissolution.
  package let returned: Int
  /// Of them, those who had never sat.
  package let new: Int
  /// Of them, those of whom this was not published.
  package let unknown: Int
  /// Members who sat at dissolution and stood again, for this party.
  package let incumbents: Int
  /// Of these, those who were not elected.
  package let defeated: Int

  package init(_ cells: inout CellReader) {
    party = cells.next()
    elected = cells.next()
    reElected = cells.next()
    returned = cells.next()
    new = cells.next()
    unknown = cells.next()
    incumbents = cells.next()
    defeated = cells.next()
  }
}

/// What the question `members` is asked about.
package struct MembersRequest: QueryRequest {
  package typealias Row = MembersRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, area: String? = nil, limit: Int? = nil) {
    filters = Filters(election: election, area: area, limit: limit)
  }
}
