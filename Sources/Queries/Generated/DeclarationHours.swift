// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let declarationHours = NamedQuery(
    name: "declaration-hours", summary: "How many seats were declared in each hour of the night, and for which parties.",
    order: "the earliest hour first, then parties as in lists; hours without a declaration are left out.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "hour", kind: .moment, meaning: "The beginning of the hour in which the declarations were made, by the clocks there."),
      Table.Column(name: "party", kind: .party, meaning: "A party that won any seat."),
      Table.Column(name: "seats", kind: .count, meaning: "Seats declared for it in that hour."),
      Table.Column(name: "seats_so_far", kind: .count, meaning: "Seats declared for it until the end of that hour."),
      Table.Column(name: "declared", kind: .count, meaning: "Seats declared for all parties in that hour; those whose time is unknown are left out."),
      Table.Column(name: "declared_so_far", kind: .count, meaning: "Seats declared for all parties until the end of that hour, of those whose time is known."),
    ],
    examples: [
      Example(arguments: "declaration-hours 2024", asks: "seats declared by the hour"),
      Example(arguments: "declaration-hours 2017", asks: "in 2017"),
      Example(arguments: "declaration-hours 2024 --area Scotland", asks: "in Scotland"),
    ])
}

/// A row of the question `declaration-hours`.
package struct DeclarationHoursRow: QueryRow {
  package static let query = NamedQuery.declarationHours

  /// The beginning of the hour in which the declarations were made, by the clocks there.
  package let hour: LocalTime
  /// A party that won any seat.
  package let party: PartyCode
  /// Seats declared for it in that hour.
  package let seats: Int
  /// Seats declared for it until the end of that hour.
  package let seatsSoFar: Int
  /// Seats declared for all parties in that hour; those whose time is unknown are left out.
  package let declared: Int
  /// Seats declared for all parties until the end of that hour, of those whose time is known.
  package let declaredSoFar: Int

  package init(_ cells: inout CellReader) {
    hour = cells.next()
    party = cells.next()
    seats = cells.next()
    seatsSoFar = cells.next()
    declared = cells.next()
    declaredSoFar = cells.next()
  }
}

/// What the question `declaration-hours` is asked about.
package struct DeclarationHoursRequest: QueryRequest {
  package typealias Row = DeclarationHoursRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, area: String? = nil, limit: Int? = nil) {
    filters = Filters(election: election, area: area, limit: limit)
  }
}
