// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let defeatedIncumbents = NamedQuery(
    name: "defeated-incumbents", summary: "The members who sat for any seat at dissolution, stood, and were not elected.",
    order: "parties as in lists, then by the name of the constituency.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "candidate", kind: .text, meaning: "The member defeated."),
      Table.Column(name: "party", kind: .party, meaning: "The party stood for."),
      Table.Column(name: "code", kind: .code, meaning: "GSS code of the constituency stood in."),
      Table.Column(name: "constituency", kind: .text, meaning: "The constituency."),
      Table.Column(name: "winner_party", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "winner_name", kind: .text, meaning: "The winner."),
      Table.Column(name: "votes", kind: .votes, meaning: "The votes of the member defeated."),
      Table.Column(name: "majority", kind: .votes, meaning: "The winner's majority."),
      Table.Column(name: "candidate_by_surname", kind: .text, meaning: "The member defeated as an index has it: surname, first names."),
    ],
    examples: [
      Example(arguments: "defeated-incumbents 2024", asks: "members who lost their seats"),
      Example(arguments: "defeated-incumbents 2024 --party Con", asks: "of one party"),
      Example(arguments: "defeated-incumbents 2015 --area Scotland", asks: "in Scotland"),
    ],
    yields: ["candidate_by_surname", "winner_name", "votes"])
}

/// A row of the question `defeated-incumbents`.
package struct DefeatedIncumbentsRow: QueryRow {
  package static let query = NamedQuery.defeatedIncumbents

  /// The member defeated.
  package let candidate: String
  /// The party stood for.
  package let party: PartyCode
  /// GSS code of the constituency stood in.
  package let code: ConstituencyCode
  /// The constituency.
  package let constituency: String
  /// The winner's party.
  package let winnerParty: PartyCode
  /// The winner.
  package let winnerName: String
  /// The votes of the member defeated.
  package let votes: Double?
  /// The winner's majority.
  package let majority: Double?
  /// The member defeated as an index has it: surname, first names.
  package let candidateBySurname: String

  package init(_ cells: inout CellReader) {
    candidate = cells.next()
    party = cells.next()
    code = cells.next()
    constituency = cells.next()
    winnerParty = cells.next()
    winnerName = cells.next()
    votes = cells.next()
    majority = cells.next()
    candidateBySurname = cells.next()
  }
}

/// What the question `defeated-incumbents` is asked about.
package struct DefeatedIncumbentsRequest: QueryRequest {
  package typealias Row = DefeatedIncumbentsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, area: String? = nil, parties: [PartyCode] = [], limit: Int? = nil) {
    filters = Filters(election: election, area: area, parties: parties.map(\.text), limit: limit)
  }
}
