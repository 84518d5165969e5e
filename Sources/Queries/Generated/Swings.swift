// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let swings = NamedQuery(
    name: "swings", summary: "Every constituency's swing: Butler and Steed between two parties, and the local swing to its winner.",
    order: "constituencies by name.",
    parameters: [
      Parameter(name: "from", isRequired: true, count: nil, standard: []),
      Parameter(name: "to", isRequired: true, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: 2, standard: ["Con", "Lab"]),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "butler", kind: .change, meaning: "Butler swing from the first party to the second; empty where one of them did not stand in both."),
      Table.Column(name: "steed", kind: .change, meaning: "Steed swing, on the votes of the two alone."),
      Table.Column(name: "local_from", kind: .party, meaning: "Where the seat changed hands its former winner, else today's second; empty where nobody else stood."),
      Table.Column(name: "local_to", kind: .party, meaning: "Today's winner."),
      Table.Column(name: "local", kind: .change, meaning: "Butler swing between these two; empty where one of them did not stand in both, and for independents."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "first_two", kind: .flag, meaning: "Whether the two parties were first and second at both elections: rankings are of these contests only."),
    ],
    examples: [
      Example(arguments: "swings 2024", asks: "Con to Lab in every seat"),
      Example(arguments: "swings 2024 --party SNP,Lab --area Scotland", asks: "between other parties"),
      Example(arguments: "swings --from 2015 --to 2024 --constituency Bath", asks: "one seat"),
    ],
    yields: ["first_two", "steed"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `swings`.
package struct SwingsRow: QueryRow {
  package static let query = NamedQuery.swings

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Butler swing from the first party to the second; empty where one of them did not stand in both.
  package let butler: Double?
  /// Steed swing, on the votes of the two alone.
  package let steed: Double?
  /// Where the seat changed hands its former winner, else today's second; empty where nobody else stood.
  package let localFrom: PartyCode?
  /// Today's winner.
  package let localTo: PartyCode
  /// Butler swing between these two; empty where one of them did not stand in both, and for independents.
  package let local: Double?
  /// counted, published or estimated.
  package let fromBasis: Basis
  /// Whether the two parties were first and second at both elections: rankings are of these contests only.
  package let firstTwo: Bool
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    butler = cells.next()
    steed = cells.next()
    localFrom = cells.next()
    localTo = cells.next()
    local = cells.next()
    fromBasis = cells.next()
    firstTwo = cells.next()
    basis = cells.next()
  }
}

/// What the question `swings` is asked about.
package struct SwingsRequest: QueryRequest {
  package typealias Row = SwingsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, on: on, area: area, parties: parties.map(\.text), constituency: constituency, method: method, limit: limit)
  }
}
