// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let regionalSwings = NamedQuery(
    name: "regional-swings", summary: "The swing between two parties in the country, its nations and the regions of England: Butler, Steed, and the mean of the seats.",
    order: "the United Kingdom, Great Britain, then nations and regions as in official tables.",
    parameters: [
      Parameter(name: "from", isRequired: true, count: nil, standard: []),
      Parameter(name: "to", isRequired: true, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: 2, standard: ["Con", "Lab"]),
      Parameter(name: "area", isRequired: false, count: nil, standard: [], meaning: "the area, and the nations and regions in it"),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "area_kind", kind: .text, meaning: "uk, gb, nation or region."),
      Table.Column(name: "area", kind: .text, meaning: "The area."),
      Table.Column(name: "first_from", kind: .share, meaning: "The first party's share then; empty where it did not stand."),
      Table.Column(name: "first_to", kind: .share, meaning: "Its share now."),
      Table.Column(name: "second_from", kind: .share, meaning: "The second party's share then."),
      Table.Column(name: "second_to", kind: .share, meaning: "Its share now."),
      Table.Column(name: "butler", kind: .change, meaning: "Butler swing from the first party to the second on the area's shares; empty where one of them did not stand in both."),
      Table.Column(name: "steed", kind: .change, meaning: "Steed swing, on the votes of the two alone."),
      Table.Column(name: "mean", kind: .change, meaning: "The unweighted mean of the seats' Butler swings."),
      Table.Column(name: "seats", kind: .count, meaning: "How many seats the mean is over: those in which both stood in both."),
    ],
    examples: [
      Example(arguments: "regional-swings 2024", asks: "Con to Lab by region"),
      Example(arguments: "regional-swings 2024 --party SNP,Lab --area Scotland", asks: "SNP to Lab in Scotland"),
      Example(arguments: "regional-swings --from 2010 --to 2024", asks: "over four elections"),
    ],
    yields: ["area_kind", "seats", "mean", "steed", "first_from", "second_from"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `regional-swings`.
package struct RegionalSwingsRow: QueryRow {
  package static let query = NamedQuery.regionalSwings

  /// uk, gb, nation or region.
  package let areaKind: String
  /// The area.
  package let area: String
  /// The first party's share then; empty where it did not stand.
  package let firstFrom: Double?
  /// Its share now.
  package let firstTo: Double?
  /// The second party's share then.
  package let secondFrom: Double?
  /// Its share now.
  package let secondTo: Double?
  /// Butler swing from the first party to the second on the area's shares; empty where one of them did not stand in both.
  package let butler: Double?
  /// Steed swing, on the votes of the two alone.
  package let steed: Double?
  /// The unweighted mean of the seats' Butler swings.
  package let mean: Double?
  /// How many seats the mean is over: those in which both stood in both.
  package let seats: Int
  /// counted, published or estimated.
  package let basis: Basis
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis

  package init(_ cells: inout CellReader) {
    areaKind = cells.next()
    area = cells.next()
    firstFrom = cells.next()
    firstTo = cells.next()
    secondFrom = cells.next()
    secondTo = cells.next()
    butler = cells.next()
    steed = cells.next()
    mean = cells.next()
    seats = cells.next()
    basis = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `regional-swings` is asked about.
package struct RegionalSwingsRequest: QueryRequest {
  package typealias Row = RegionalSwingsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, on: on, area: area, parties: parties.map(\.text), method: method, limit: limit)
  }
}
