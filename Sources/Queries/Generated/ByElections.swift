// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let byElections = NamedQuery(
    name: "by-elections", summary: "Every by-election: who won it, who had won at the general election before, and the swing since then.",
    order: "the earliest first, then by the name of the constituency.",
    parameters: [
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "to", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "date", kind: .date, meaning: "Polling day."),
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "previous_winner", kind: .party, meaning: "The party that won at the general election before."),
      Table.Column(name: "second", kind: .party, meaning: "The runner-up's party."),
      Table.Column(name: "majority", kind: .votes, meaning: "The winner's votes less the runner-up's."),
      Table.Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
      Table.Column(name: "con_lab_swing", kind: .change, meaning: "Butler swing from Con to Lab since the general election before; empty where either did not stand in both."),
      Table.Column(name: "winner_name", kind: .text, meaning: "The winner."),
      Table.Column(name: "election", kind: .year, meaning: "The general election before; --from and --to say between which general elections."),
    ])
}

/// A row of the question `by-elections`.
package struct ByElectionsRow: QueryRow {
  package static let query = NamedQuery.byElections

  /// Polling day.
  package let date: CalendarDate
  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// The winner's party.
  package let winner: PartyCode
  /// The party that won at the general election before.
  package let previousWinner: PartyCode
  /// The runner-up's party.
  package let second: PartyCode?
  /// The winner's votes less the runner-up's.
  package let majority: Double
  /// Valid votes as a fraction of the electorate.
  package let turnout: Double
  /// Butler swing from Con to Lab since the general election before; empty where either did not stand in both.
  package let conLabSwing: Double?
  /// The winner.
  package let winnerName: String
  /// The general election before; --from and --to say between which general elections.
  package let election: Int

  package init(_ cells: inout CellReader) {
    date = cells.next()
    code = cells.next()
    constituency = cells.next()
    winner = cells.next()
    previousWinner = cells.next()
    second = cells.next()
    majority = cells.next()
    turnout = cells.next()
    conLabSwing = cells.next()
    winnerName = cells.next()
    election = cells.next()
  }
}

/// What the question `by-elections` is asked about.
package struct ByElectionsRequest: QueryRequest {
  package typealias Row = ByElectionsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, limit: limit)
  }
}
