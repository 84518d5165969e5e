// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let unconfirmed = NamedQuery(
    name: "unconfirmed", summary: "The parties whose estimates across a boundary change could not be confirmed, and why.",
    order: "by election, then parties in their order.",
    parameters: [
    ],
    columns: [
      Table.Column(name: "election", kind: .year, meaning: "The election."),
      Table.Column(name: "party", kind: .party, meaning: "The party."),
      Table.Column(name: "reason", kind: .text, meaning: "Why."),
    ],
    examples: [
      Example(arguments: "unconfirmed", asks: "parties whose estimates nothing confirms"),
      Example(arguments: "unconfirmed --format csv", asks: "as a file for a spreadsheet"),
      Example(arguments: "unconfirmed --format json", asks: "for a program"),
    ])
}

/// A row of the question `unconfirmed`.
package struct UnconfirmedRow: QueryRow {
  package static let query = NamedQuery.unconfirmed

  /// The election.
  package let election: Int
  /// The party.
  package let party: PartyCode
  /// Why.
  package let reason: String

  package init(_ cells: inout CellReader) {
    election = cells.next()
    party = cells.next()
    reason = cells.next()
  }
}

/// What the question `unconfirmed` is asked about.
package struct UnconfirmedRequest: QueryRequest {
  package typealias Row = UnconfirmedRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(limit: Int? = nil) {
    filters = Filters(limit: limit)
  }
}
