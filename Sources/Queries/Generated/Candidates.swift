// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let candidates = NamedQuery(
    name: "candidates", summary: "Everything that candidates of a name stood in, by-elections too.",
    order: "candidates by surname and first names, the earliest election first.",
    parameters: [
      Parameter(name: "name", isRequired: true, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "election", kind: .year, meaning: "The general election; of a by-election the one before it."),
      Table.Column(name: "candidate", kind: .text, meaning: "The candidate."),
      Table.Column(name: "party", kind: .party, meaning: "The party stood for."),
      Table.Column(name: "code", kind: .code, meaning: "GSS code of the constituency."),
      Table.Column(name: "constituency", kind: .text, meaning: "The constituency."),
      Table.Column(name: "votes", kind: .votes, meaning: "Votes; empty where none are counted."),
      Table.Column(name: "share", kind: .share, meaning: "Votes as a fraction of valid votes."),
      Table.Column(name: "rank", kind: .count, meaning: "1 for most votes."),
      Table.Column(name: "elected", kind: .flag, meaning: "Whether elected."),
      Table.Column(name: "by_election", kind: .date, meaning: "The day of the by-election; empty for a general election."),
    ],
    examples: [
      Example(arguments: "candidates --name \"Farage\"", asks: "everything that candidates of a name stood in"),
      Example(arguments: "candidates --name \"Galloway\" --party WPB", asks: "for one party"),
      Example(arguments: "candidates --name \"Jones\" --area Wales", asks: "in Wales"),
    ],
    yields: ["elected", "votes"])
}

/// A row of the question `candidates`.
package struct CandidatesRow: QueryRow {
  package static let query = NamedQuery.candidates

  /// The general election; of a by-election the one before it.
  package let election: Int
  /// The candidate.
  package let candidate: String
  /// The party stood for.
  package let party: PartyCode
  /// GSS code of the constituency.
  package let code: ConstituencyCode
  /// The constituency.
  package let constituency: String
  /// Votes; empty where none are counted.
  package let votes: Double?
  /// Votes as a fraction of valid votes.
  package let share: Double?
  /// 1 for most votes.
  package let rank: Int
  /// Whether elected.
  package let elected: Bool
  /// The day of the by-election; empty for a general election.
  package let byElection: CalendarDate?

  package init(_ cells: inout CellReader) {
    election = cells.next()
    candidate = cells.next()
    party = cells.next()
    code = cells.next()
    constituency = cells.next()
    votes = cells.next()
    share = cells.next()
    rank = cells.next()
    elected = cells.next()
    byElection = cells.next()
  }
}

/// What the question `candidates` is asked about.
package struct CandidatesRequest: QueryRequest {
  package typealias Row = CandidatesRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(area: String? = nil, parties: [PartyCode] = [], name: String, limit: Int? = nil) {
    filters = Filters(area: area, parties: parties.map(\.text), name: name, limit: limit)
  }
}
