// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let lineage = NamedQuery(
    name: "lineage", summary: "Which old constituencies each new one is made of.",
    order: "new constituencies by name, in each the largest share of it first.",
    parameters: [
      Parameter(name: "constituency", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code of the new constituency."),
      Table.Column(name: "constituency", kind: .text, meaning: "The new constituency."),
      Table.Column(name: "from_code", kind: .code, meaning: "GSS code of the old constituency."),
      Table.Column(name: "from_constituency", kind: .text, meaning: "The old constituency."),
      Table.Column(name: "share_of_new", kind: .share, meaning: "The part's share of the new constituency's residential addresses."),
      Table.Column(name: "share_of_old", kind: .share, meaning: "The part's share of the old constituency's residential addresses."),
      Table.Column(name: "natural", kind: .flag, meaning: "Whether the old one is the new one's natural predecessor."),
      Table.Column(name: "unchanged", kind: .flag, meaning: "Whether the two are the same."),
      Table.Column(name: "predecessor", kind: .flag, meaning: "Whether the old one gives the new one the largest share of its addresses."),
      Table.Column(name: "voters", kind: .count, meaning: "The part's voters: its share of the old constituency's electorate when that was last fought."),
    ],
    examples: [
      Example(arguments: "lineage --constituency Bath", asks: "what a seat is made of"),
      Example(arguments: "lineage --constituency Islwyn", asks: "where an old seat went"),
      Example(arguments: "lineage --area Wales", asks: "every seat of Wales"),
    ],
    yields: ["from_code", "unchanged", "predecessor", "natural", "voters"])
}

/// A row of the question `lineage`.
package struct LineageRow: QueryRow {
  package static let query = NamedQuery.lineage

  /// GSS code of the new constituency.
  package let code: ConstituencyCode
  /// The new constituency.
  package let constituency: String
  /// GSS code of the old constituency.
  package let fromCode: ConstituencyCode
  /// The old constituency.
  package let fromConstituency: String
  /// The part's share of the new constituency's residential addresses.
  package let shareOfNew: Double
  /// The part's share of the old constituency's residential addresses.
  package let shareOfOld: Double
  /// Whether the old one is the new one's natural predecessor.
  package let natural: Bool
  /// Whether the two are the same.
  package let unchanged: Bool
  /// Whether the old one gives the new one the largest share of its addresses.
  package let predecessor: Bool
  /// The part's voters: its share of the old constituency's electorate when that was last fought.
  package let voters: Int

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    fromCode = cells.next()
    fromConstituency = cells.next()
    shareOfNew = cells.next()
    shareOfOld = cells.next()
    natural = cells.next()
    unchanged = cells.next()
    predecessor = cells.next()
    voters = cells.next()
  }
}

/// What the question `lineage` is asked about.
package struct LineageRequest: QueryRequest {
  package typealias Row = LineageRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(on: String? = nil, area: String? = nil, constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(on: on, area: area, constituency: constituency, method: method, limit: limit)
  }
}
