// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let women = NamedQuery(
    name: "women", summary: "How many women stood for each party, how many were elected, and their part of all its members elected.",
    order: "most women elected first, then most women standing.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "party", kind: .party, meaning: "The party."),
      Table.Column(name: "candidates", kind: .count, meaning: "Women standing."),
      Table.Column(name: "elected", kind: .count, meaning: "Women elected."),
      Table.Column(name: "share_of_elected", kind: .share, meaning: "Their part of the party's members elected; empty where it has none, or where a gender is unknown."),
      Table.Column(name: "all_candidates", kind: .count, meaning: "All who stood for the party."),
      Table.Column(name: "all_elected", kind: .count, meaning: "All who were elected."),
    ],
    examples: [
      Example(arguments: "women 2024", asks: "women standing and elected, by party"),
      Example(arguments: "women 2024 --party Lab,Con", asks: "two parties"),
      Example(arguments: "women 2024 --area London", asks: "in London"),
    ],
    yields: ["all_candidates"],
    fragment: "standing")
}

/// A row of the question `women`.
package struct WomenRow: QueryRow {
  package static let query = NamedQuery.women

  /// The party.
  package let party: PartyCode
  /// Women standing.
  package let candidates: Int
  /// Women elected.
  package let elected: Int
  /// Their part of the party's members elected; empty where it has none, or where a gender is unknown.
  package let shareOfElected: Double?
  /// All who stood for the party.
  package let allCandidates: Int
  /// All who were elected.
  package let allElected: Int

  package init(_ cells: inout CellReader) {
    party = cells.next()
    candidates = cells.next()
    elected = cells.next()
    shareOfElected = cells.next()
    allCandidates = cells.next()
    allElected = cells.next()
  }
}

/// What the question `women` is asked about.
package struct WomenRequest: QueryRequest {
  package typealias Row = WomenRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, area: String? = nil, parties: [PartyCode] = [], limit: Int? = nil) {
    filters = Filters(election: election, area: area, parties: parties.map(\.text), limit: limit)
  }
}
