// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let changes = NamedQuery(
    name: "changes", summary: "How many seats changed hands between any two elections on one boundary set, and how many of those are uncertain.",
    order: "by the earlier election, then the later.",
    parameters: [
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "to", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "from_election", kind: .year, meaning: "The earlier election."),
      Table.Column(name: "to_election", kind: .year, meaning: "The later election."),
      Table.Column(name: "from_basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "to_basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "seats", kind: .count, meaning: "How many constituencies there are."),
      Table.Column(name: "changed", kind: .count, meaning: "How many of them another party won, by the winners as counted, published or estimated."),
      Table.Column(name: "uncertain", kind: .count, meaning: "How many of those rest on a notional winner who is too uncertain to rely on, the Speaker's left out."),
      Table.Column(name: "speaker", kind: .count, meaning: "How many of those are a Speaker's in a notional result, whom others did not stand against: no changes of hands."),
      Table.Column(name: "wrong", kind: .index, meaning: "How many of the changed are likely to be wrong, by the probabilities of winners, the Speaker's left out; empty where both were counted, or one is not known."),
      Table.Column(name: "changed_hands", kind: .count, meaning: "How many changed hands: the changed without the Speaker's."),
      Table.Column(name: "changed_low", kind: .count, meaning: "The lower end of the 90% range of changes, by draws, the Speaker's left out; empty where both were counted, and for a part of the country."),
      Table.Column(name: "changed_high", kind: .count, meaning: "The upper end."),
    ],
    examples: [
      Example(arguments: "changes", asks: "seats that changed hands between any two elections"),
      Example(arguments: "changes --on 2010", asks: "on the old boundaries"),
      Example(arguments: "changes --area Scotland", asks: "in Scotland"),
    ],
    yields: ["changed_hands", "to_basis"])
}

/// A row of the question `changes`.
package struct ChangesRow: QueryRow {
  package static let query = NamedQuery.changes

  /// The earlier election.
  package let fromElection: Int
  /// The later election.
  package let toElection: Int
  /// counted, published or estimated.
  package let fromBasis: Basis
  /// counted, published or estimated.
  package let toBasis: Basis
  /// How many constituencies there are.
  package let seats: Int
  /// How many of them another party won, by the winners as counted, published or estimated.
  package let changed: Int
  /// How many of those rest on a notional winner who is too uncertain to rely on, the Speaker's left out.
  package let uncertain: Int
  /// How many of those are a Speaker's in a notional result, whom others did not stand against: no changes of hands.
  package let speaker: Int
  /// How many of the changed are likely to be wrong, by the probabilities of winners, the Speaker's left out; empty where both were counted, or one is not known.
  package let wrong: Double?
  /// How many changed hands: the changed without the Speaker's.
  package let changedHands: Int
  /// The lower end of the 90% range of changes, by draws, the Speaker's left out; empty where both were counted, and for a part of the country.
  package let changedLow: Int?
  /// The upper end.
  package let changedHigh: Int?

  package init(_ cells: inout CellReader) {
    fromElection = cells.next()
    toElection = cells.next()
    fromBasis = cells.next()
    toBasis = cells.next()
    seats = cells.next()
    changed = cells.next()
    uncertain = cells.next()
    speaker = cells.next()
    wrong = cells.next()
    changedHands = cells.next()
    changedLow = cells.next()
    changedHigh = cells.next()
  }
}

/// What the question `changes` is asked about.
package struct ChangesRequest: QueryRequest {
  package typealias Row = ChangesRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int? = nil, on: String? = nil, area: String? = nil, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, on: on, area: area, method: method, limit: limit)
  }
}
