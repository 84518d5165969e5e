// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let declarations = NamedQuery(
    name: "declarations", summary: "The results in the order in which they were declared.",
    order: "the earliest declaration first, those of unknown time last, then by name.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: [], meaning: "one seat, with its place in the night"),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "declared_at", kind: .moment, meaning: "When, by the clocks there; empty where unknown."),
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "result", kind: .text, meaning: "\"Lab hold\", \"SNP gain from Lab\", against the baseline."),
      Table.Column(name: "rank", kind: .count, meaning: "Its place among the seats asked for whose time is known: 1 for the first; empty where the time is unknown."),
    ],
    examples: [
      Example(arguments: "declarations 2024 --limit 10", asks: "the first ten to declare"),
      Example(arguments: "declarations 2024 --constituency Clacton", asks: "when one seat declared"),
      Example(arguments: "declarations 2017 --area \"North East\"", asks: "in one region"),
    ],
    yields: ["rank"])
}

/// A row of the question `declarations`.
package struct DeclarationsRow: QueryRow {
  package static let query = NamedQuery.declarations

  /// When, by the clocks there; empty where unknown.
  package let declaredAt: LocalTime?
  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// The winner's party.
  package let winner: PartyCode
  /// "Lab hold", "SNP gain from Lab", against the baseline.
  package let result: String?
  /// Its place among the seats asked for whose time is known: 1 for the first; empty where the time is unknown.
  package let rank: Int?

  package init(_ cells: inout CellReader) {
    declaredAt = cells.next()
    code = cells.next()
    constituency = cells.next()
    winner = cells.next()
    result = cells.next()
    rank = cells.next()
  }
}

/// What the question `declarations` is asked about.
package struct DeclarationsRequest: QueryRequest {
  package typealias Row = DeclarationsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, area: String? = nil, constituency: String? = nil, limit: Int? = nil) {
    filters = Filters(election: election, area: area, constituency: constituency, limit: limit)
  }
}
