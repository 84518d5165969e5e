// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let byElections = NamedQuery(
    name: "by-elections", summary: "Every by-election: who won it, who had won at the general election before, and the swing since then.",
    order: "the earliest first, then by the name of the constituency.",
    parameters: [
      Parameter(name: "from", isRequired: false, count: nil, standard: [], meaning: "by-elections since this general election"),
      Parameter(name: "to", isRequired: false, count: nil, standard: [], meaning: "and before this one"),
      Parameter(name: "constituency", isRequired: false, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: [], meaning: "by-elections that these parties won or had to defend"),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
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
      Table.Column(name: "local_from", kind: .party, meaning: "Where the seat changed hands its former winner, else the runner-up."),
      Table.Column(name: "local", kind: .change, meaning: "Butler swing from that party to the winner's; empty where either did not stand in both, and for independents."),
      Table.Column(name: "share", kind: .share, meaning: "The winner's share of valid votes."),
      Table.Column(name: "previous_share", kind: .share, meaning: "The share of the winner's party at the general election before; empty where it did not stand."),
      Table.Column(name: "turnout_change", kind: .change, meaning: "Turnout less turnout at the general election before."),
      Table.Column(name: "previous_second", kind: .party, meaning: "The runner-up's party at the general election before."),
      Table.Column(name: "previous_majority", kind: .votes, meaning: "The majority there."),
      Table.Column(name: "previous_majority_share", kind: .share, meaning: "The same as a fraction of valid votes."),
    ],
    examples: [
      Example(arguments: "by-elections --from 2019", asks: "every by-election since the general election of 2019"),
      Example(arguments: "by-elections 2024", asks: "those of the parliament before 2024"),
      Example(arguments: "by-elections --party RUK", asks: "those one party won or had to defend"),
    ],
    yields: ["election", "previous_second", "previous_majority_share", "turnout_change", "previous_share", "second", "winner_name", "share", "turnout", "con_lab_swing", "previous_majority", "local_from"])
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
  /// Where the seat changed hands its former winner, else the runner-up.
  package let localFrom: PartyCode?
  /// Butler swing from that party to the winner's; empty where either did not stand in both, and for independents.
  package let local: Double?
  /// The winner's share of valid votes.
  package let share: Double
  /// The share of the winner's party at the general election before; empty where it did not stand.
  package let previousShare: Double?
  /// Turnout less turnout at the general election before.
  package let turnoutChange: Double
  /// The runner-up's party at the general election before.
  package let previousSecond: PartyCode
  /// The majority there.
  package let previousMajority: Double
  /// The same as a fraction of valid votes.
  package let previousMajorityShare: Double

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
    localFrom = cells.next()
    local = cells.next()
    share = cells.next()
    previousShare = cells.next()
    turnoutChange = cells.next()
    previousSecond = cells.next()
    previousMajority = cells.next()
    previousMajorityShare = cells.next()
  }
}

/// What the question `by-elections` is asked about.
package struct ByElectionsRequest: QueryRequest {
  package typealias Row = ByElectionsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(from: Int? = nil, to: Int? = nil, area: String? = nil, parties: [PartyCode] = [], constituency: String? = nil, limit: Int? = nil) {
    filters = Filters(from: from, to: to, area: area, parties: parties.map(\.text), constituency: constituency, limit: limit)
  }
}
