// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let history = NamedQuery(
    name: "history", summary: "One constituency through all elections on one boundary set, contestant by contestant; an old name stands for its successors.",
    order: "constituencies by name, in each the earliest election first, then most votes; with --by party a row an election and a column for each party.",
    parameters: [
      Parameter(name: "constituency", isRequired: true, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "election", kind: .year, meaning: "The year of the election."),
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "party", kind: .party, meaning: "The contestant's party."),
      Table.Column(name: "votes", kind: .votes, meaning: "Votes; empty where none are counted, or nobody else stood."),
      Table.Column(name: "share", kind: .share, meaning: "Votes as a fraction of valid votes."),
      Table.Column(name: "rank", kind: .count, meaning: "1 for most votes."),
      Table.Column(name: "elected", kind: .flag, meaning: "Whether this is the member elected, or the winner of a notional result."),
      Table.Column(name: "candidate", kind: .text, meaning: "The candidate; empty in a notional result, but where the boundaries did not change."),
      Table.Column(name: "turnout", kind: .share, meaning: "Valid votes of all as a fraction of the electorate."),
      Table.Column(name: "probability", kind: .share, meaning: "For a notional result: the probability that its winner is right; empty where counted."),
      Table.Column(name: "stood", kind: .share, meaning: "For a notional result: the part of the electors in whose old constituencies the contestant stood, where not in all; elsewhere it has no votes."),
      Table.Column(name: "sliver", kind: .flag, meaning: "For a notional result: whether its party stood in old constituencies with under a third of the electors only, and is not said to have stood."),
    ],
    examples: [
      Example(arguments: "history --constituency Bath", asks: "every contestant at every election"),
      Example(arguments: "history --constituency Bath --by party", asks: "a row an election, a column a party"),
      Example(arguments: "history --constituency Islwyn --on 2010", asks: "an old seat"),
    ],
    yields: ["sliver", "stood", "elected", "turnout", "candidate", "rank", "votes"],
    isPivotedByParty: true)
}

/// A row of the question `history`.
package struct HistoryRow: QueryRow {
  package static let query = NamedQuery.history

  /// The year of the election.
  package let election: Int
  /// counted, published or estimated.
  package let basis: Basis
  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// The contestant's party.
  package let party: PartyCode
  /// Votes; empty where none are counted, or nobody else stood.
  package let votes: Double?
  /// Votes as a fraction of valid votes.
  package let share: Double?
  /// 1 for most votes.
  package let rank: Int
  /// Whether this is the member elected, or the winner of a notional result.
  package let elected: Bool
  /// The candidate; empty in a notional result, but where the boundaries did not change.
  package let candidate: String?
  /// Valid votes of all as a fraction of the electorate.
  package let turnout: Double?
  /// For a notional result: the probability that its winner is right; empty where counted.
  package let probability: Double?
  /// For a notional result: the part of the electors in whose old constituencies the contestant stood, where not in all; elsewhere it has no votes.
  package let stood: Double?
  /// For a notional result: whether its party stood in old constituencies with under a third of the electors only, and is not said to have stood.
  package let sliver: Bool

  package init(_ cells: inout CellReader) {
    election = cells.next()
    basis = cells.next()
    code = cells.next()
    constituency = cells.next()
    party = cells.next()
    votes = cells.next()
    share = cells.next()
    rank = cells.next()
    elected = cells.next()
    candidate = cells.next()
    turnout = cells.next()
    probability = cells.next()
    stood = cells.next()
    sliver = cells.next()
  }
}

/// What the question `history` is asked about.
package struct HistoryRequest: QueryRequest {
  package typealias Row = HistoryRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(on: String? = nil, constituency: String, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(on: on, constituency: constituency, method: method, limit: limit)
  }
}
