// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let surges = NamedQuery(
    name: "surges", summary: "The parties that surged, in the country, a nation or a region of England: by half and 3 points of share, or twice their seats and 3 points.",
    order: "the country, nations and regions as in official tables, then the largest rise.",
    parameters: [
      Parameter(name: "from", isRequired: true, count: nil, standard: []),
      Parameter(name: "to", isRequired: true, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: [], meaning: "the area, and the nations and regions in it"),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "party", kind: .party, meaning: "The party."),
      Table.Column(name: "area_kind", kind: .text, meaning: "uk, nation or region."),
      Table.Column(name: "area", kind: .text, meaning: "The area."),
      Table.Column(name: "share_from", kind: .share, meaning: "Share then, over the constituencies it contested both times; empty where there are none."),
      Table.Column(name: "share_to", kind: .share, meaning: "Share now, over the same constituencies."),
      Table.Column(name: "change", kind: .change, meaning: "The one less the other."),
      Table.Column(name: "seats_from", kind: .count, meaning: "Seats then, in the whole area."),
      Table.Column(name: "seats_to", kind: .count, meaning: "Seats now."),
      Table.Column(name: "candidates_from", kind: .count, meaning: "How many stood then; in a notional result, in how many constituencies it stood before in what a third of the electors come from."),
      Table.Column(name: "candidates_to", kind: .count, meaning: "How many stand now."),
      Table.Column(name: "reason", kind: .text, meaning: "Why it is a surge: share, seats, or share and seats."),
    ],
    examples: [
      Example(arguments: "surges 2024", asks: "parties that surged"),
      Example(arguments: "surges 2015 --party SNP", asks: "one party"),
      Example(arguments: "surges 2024 --area Wales", asks: "in Wales"),
    ],
    yields: ["candidates_from", "candidates_to", "reason", "area_kind"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ],
    fragment: "comparable_parties")
}

/// A row of the question `surges`.
package struct SurgesRow: QueryRow {
  package static let query = NamedQuery.surges

  /// The party.
  package let party: PartyCode
  /// uk, nation or region.
  package let areaKind: String
  /// The area.
  package let area: String
  /// Share then, over the constituencies it contested both times; empty where there are none.
  package let shareFrom: Double?
  /// Share now, over the same constituencies.
  package let shareTo: Double?
  /// The one less the other.
  package let change: Double?
  /// Seats then, in the whole area.
  package let seatsFrom: Int
  /// Seats now.
  package let seatsTo: Int
  /// How many stood then; in a notional result, in how many constituencies it stood before in what a third of the electors come from.
  package let candidatesFrom: Int
  /// How many stand now.
  package let candidatesTo: Int
  /// Why it is a surge: share, seats, or share and seats.
  package let reason: String
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis

  package init(_ cells: inout CellReader) {
    party = cells.next()
    areaKind = cells.next()
    area = cells.next()
    shareFrom = cells.next()
    shareTo = cells.next()
    change = cells.next()
    seatsFrom = cells.next()
    seatsTo = cells.next()
    candidatesFrom = cells.next()
    candidatesTo = cells.next()
    reason = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `surges` is asked about.
package struct SurgesRequest: QueryRequest {
  package typealias Row = SurgesRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, on: on, area: area, parties: parties.map(\.text), method: method, limit: limit)
  }
}
