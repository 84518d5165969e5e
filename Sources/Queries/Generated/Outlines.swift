// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let outlines = NamedQuery(
    name: "outlines", summary: "The outlines of the constituencies that one election is fought in, declared or not.",
    order: "by code, then part, then ring.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "nation", kind: .text, meaning: "Its nation."),
      Table.Column(name: "region", kind: .text, meaning: "Its region of England, or its nation again."),
      Table.Column(name: "part", kind: .count, meaning: "Which of its parts, from 1: the mainland and islands."),
      Table.Column(name: "ring", kind: .count, meaning: "1 for the line around the part, more for holes in it."),
      Table.Column(name: "corners", kind: .text, meaning: "Easting, a space and northing of each corner on the British National Grid in whole metres, semicolons between corners."),
    ],
    examples: [
      Example(arguments: "outlines 2024 --area Wales", asks: "outlines of the seats of Wales"),
      Example(arguments: "outlines 2019 --on 2010", asks: "of the old boundaries"),
      Example(arguments: "outlines 2024 --limit 1", asks: "one of them"),
    ],
    yields: ["corners", "ring", "part"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `outlines`.
package struct OutlinesRow: QueryRow {
  package static let query = NamedQuery.outlines

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Its nation.
  package let nation: String
  /// Its region of England, or its nation again.
  package let region: String
  /// Which of its parts, from 1: the mainland and islands.
  package let part: Int
  /// 1 for the line around the part, more for holes in it.
  package let ring: Int
  /// Easting, a space and northing of each corner on the British National Grid in whole metres, semicolons between corners.
  package let corners: String
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    nation = cells.next()
    region = cells.next()
    part = cells.next()
    ring = cells.next()
    corners = cells.next()
    basis = cells.next()
  }
}

/// What the question `outlines` is asked about.
package struct OutlinesRequest: QueryRequest {
  package typealias Row = OutlinesRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, on: String? = nil, area: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, area: area, method: method, limit: limit)
  }
}
