// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.

extension NamedQuery {
  package static let ballots = NamedQuery(
    name: "ballots", summary: "How many candidates stood in a constituency: how many constituencies had that many names on the ballot.",
    order: "fewest candidates first.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "candidates", kind: .count, meaning: "Candidates in the constituency."),
      Table.Column(name: "constituencies", kind: .count, meaning: "How many constituencies had that many."),
      Table.Column(name: "first_by_name", kind: .text, meaning: "One of them: the first by name."),
    ],
    examples: [
      Example(arguments: "ballots 2024", asks: "how many candidates were on the ballot"),
      Example(arguments: "ballots 2024 --area London", asks: "in London"),
      Example(arguments: "ballots 2010", asks: "in 2010"),
    ])
}

/// A row of the question `ballots`.
package struct BallotsRow: QueryRow {
  package static let query = NamedQuery.ballots

  /// Candidates in the constituency.
  package let candidates: Int
  /// How many constituencies had that many.
  package let constituencies: Int
  /// One of them: the first by name.
  package let firstByName: String

  package init(_ cells: inout CellReader) {
    candidates = cells.next()
    constituencies = cells.next()
    firstByName = cells.next()
  }
}

/// What the question `ballots` is asked about.
package struct BallotsRequest: QueryRequest {
  package typealias Row = BallotsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, area: String? = nil, limit: Int? = nil) {
    filters = Filters(election: election, area: area, limit: limit)
  }
}
