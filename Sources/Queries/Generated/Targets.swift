// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let targets = NamedQuery(
    name: "targets", summary: "The seats that a party stood in and did not win, by the swing from their winner that it needs.",
    order: "the smallest swing first, then by name.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: [], meaning: "one seat, with its rank among all of these"),
      Parameter(name: "party", isRequired: true, count: 1, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "rank", kind: .count, meaning: "1 for the smallest swing."),
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "swing_needed", kind: .share, meaning: "The swing from the winner that the party needs."),
      Table.Column(name: "place", kind: .count, meaning: "The party's place in the contest."),
      Table.Column(name: "share", kind: .share, meaning: "Its share of valid votes."),
    ],
    examples: [
      Example(arguments: "targets 2024 --party Con --limit 50", asks: "the fifty seats that need the smallest swing"),
      Example(arguments: "targets 2024 --party Green", asks: "the same for the Greens"),
      Example(arguments: "targets 2024 --party Lab --area Scotland", asks: "in Scotland"),
    ],
    yields: ["place", "share"],
    bases: [
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
    ])
}

/// A row of the question `targets`.
package struct TargetsRow: QueryRow {
  package static let query = NamedQuery.targets

  /// 1 for the smallest swing.
  package let rank: Int
  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// The winner's party.
  package let winner: PartyCode
  /// The swing from the winner that the party needs.
  package let swingNeeded: Double
  /// The party's place in the contest.
  package let place: Int
  /// Its share of valid votes.
  package let share: Double
  /// counted, published or estimated.
  package let basis: Basis

  package init(_ cells: inout CellReader) {
    rank = cells.next()
    code = cells.next()
    constituency = cells.next()
    winner = cells.next()
    swingNeeded = cells.next()
    place = cells.next()
    share = cells.next()
    basis = cells.next()
  }
}

/// What the question `targets` is asked about.
package struct TargetsRequest: QueryRequest {
  package typealias Row = TargetsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, on: String? = nil, area: String? = nil, party: PartyCode, constituency: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(election: election, on: on, area: area, party: party.text, constituency: constituency, method: method, limit: limit)
  }
}
