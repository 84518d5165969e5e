// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let rejectedBallots = NamedQuery(
    name: "rejected-ballots", summary: "Ballots rejected in every constituency, and their part of all ballots cast.",
    order: "the largest part rejected first, those unknown last, then by name.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "invalid_votes", kind: .count, meaning: "Ballots rejected; empty where unknown."),
      Table.Column(name: "valid_votes", kind: .votes, meaning: "Votes counted for candidates."),
      Table.Column(name: "invalid_share", kind: .share, meaning: "Ballots rejected as a fraction of all cast."),
      Table.Column(name: "ballot_box_turnout", kind: .share, meaning: "All ballots cast as a fraction of the electorate."),
    ],
    examples: [
      Example(arguments: "rejected-ballots 2024", asks: "ballots rejected in every seat"),
      Example(arguments: "rejected-ballots 2024 --area London", asks: "in London"),
      Example(arguments: "rejected-ballots 2024 --limit 10", asks: "the ten with most"),
    ],
    yields: ["ballot_box_turnout", "valid_votes"])
}

/// A row of the question `rejected-ballots`.
package struct RejectedBallotsRow: QueryRow {
  package static let query = NamedQuery.rejectedBallots

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Ballots rejected; empty where unknown.
  package let invalidVotes: Int?
  /// Votes counted for candidates.
  package let validVotes: Double
  /// Ballots rejected as a fraction of all cast.
  package let invalidShare: Double?
  /// All ballots cast as a fraction of the electorate.
  package let ballotBoxTurnout: Double?

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    invalidVotes = cells.next()
    validVotes = cells.next()
    invalidShare = cells.next()
    ballotBoxTurnout = cells.next()
  }
}

/// What the question `rejected-ballots` is asked about.
package struct RejectedBallotsRequest: QueryRequest {
  package typealias Row = RejectedBallotsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, area: String? = nil, limit: Int? = nil) {
    filters = Filters(election: election, area: area, limit: limit)
  }
}
