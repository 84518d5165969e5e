// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let seats = NamedQuery(
    name: "seats", summary: "The constituencies of one election that fit: by winner, loser, majority, swing, Leave vote and name.",
    order: "by name, or as --sort says; where it is missing last.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "from", isRequired: false, count: nil, standard: []),
      Parameter(name: "party", isRequired: false, count: nil, standard: [], meaning: "seats won by these parties"),
      Parameter(name: "lost-by", isRequired: false, count: nil, standard: [], meaning: "seats that changed hands and were this party’s at the election before; any for all that changed hands"),
      Parameter(name: "majority-under", isRequired: false, count: nil, standard: [], meaning: "seats with a majority under so many per cent of valid votes"),
      Parameter(name: "swing-over", isRequired: false, count: nil, standard: [], meaning: "seats with a swing to the winner over so many points"),
      Parameter(name: "leave-over", isRequired: false, count: nil, standard: [], meaning: "seats with a Leave vote over so many per cent in 2016"),
      Parameter(name: "name", isRequired: false, count: nil, standard: [], meaning: "seats with this in their names"),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
      Parameter(name: "sort", isRequired: false, count: nil, standard: [], meaning: "the column that orders the rows; -COLUMN, the largest first"),
    ],
    columns: [
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "nation", kind: .text, meaning: "Its nation."),
      Table.Column(name: "region", kind: .text, meaning: "Its region of England, or its nation again."),
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated."),
      Table.Column(name: "winner", kind: .party, meaning: "The winner's party."),
      Table.Column(name: "winner_name", kind: .text, meaning: "The winner; empty in a notional result."),
      Table.Column(name: "second", kind: .party, meaning: "The runner-up's party."),
      Table.Column(name: "former", kind: .party, meaning: "The party that won it at the election compared with; empty without one."),
      Table.Column(name: "changed", kind: .flag, meaning: "Whether another party won it then; empty where that cannot be said: a Speaker's notional result, whom others did not stand against."),
      Table.Column(name: "majority", kind: .votes, meaning: "The winner's votes less the runner-up's; empty where none are counted."),
      Table.Column(name: "majority_share", kind: .share, meaning: "The majority as a fraction of valid votes."),
      Table.Column(name: "electorate", kind: .count, meaning: "Who may vote."),
      Table.Column(name: "valid_votes", kind: .votes, meaning: "Votes counted for candidates; empty where none are counted."),
      Table.Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
      Table.Column(name: "swing_from", kind: .party, meaning: "Where the seat changed hands its former winner, else today's second."),
      Table.Column(name: "swing", kind: .change, meaning: "Butler swing from that party to the winner; empty where one of them did not stand in both, and for independents."),
      Table.Column(name: "leave_share", kind: .share, meaning: "Share of Leave in 2016: counted where it is known, else estimated; empty in Northern Ireland."),
      Table.Column(name: "probability", kind: .share, meaning: "The probability that the winner of a notional result is right; empty where counted or not known."),
    ],
    examples: [
      Example(arguments: "seats 2024 --party LD --sort majority_share --limit 20", asks: "the twenty most marginal Liberal Democrat seats"),
      Example(arguments: "seats 2024 --lost-by Con --swing-over 20", asks: "lost by the Conservatives on a swing over 20 points"),
      Example(arguments: "seats 2019 --leave-over 60 --majority-under 5 --sort -leave_share", asks: "marginal seats that voted Leave"),
    ],
    yields: ["valid_votes", "electorate", "winner_name", "nation", "swing_from", "leave_share", "turnout", "second"],
    bases: [
      Table.Column(name: "from_basis", kind: .basis, meaning: "The same of the election compared with; empty without one."),
    ])
}

/// A row of the question `seats`.
package struct SeatsRow: QueryRow {
  package static let query = NamedQuery.seats

  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// Its nation.
  package let nation: String
  /// Its region of England, or its nation again.
  package let region: String
  /// counted, published or estimated.
  package let basis: Basis
  /// The winner's party.
  package let winner: PartyCode
  /// The winner; empty in a notional result.
  package let winnerName: String?
  /// The runner-up's party.
  package let second: PartyCode?
  /// The party that won it at the election compared with; empty without one.
  package let former: PartyCode?
  /// Whether another party won it then; empty where that cannot be said: a Speaker's notional result, whom others did not stand against.
  package let changed: Bool?
  /// The winner's votes less the runner-up's; empty where none are counted.
  package let majority: Double?
  /// The majority as a fraction of valid votes.
  package let majorityShare: Double?
  /// Who may vote.
  package let electorate: Int
  /// Votes counted for candidates; empty where none are counted.
  package let validVotes: Double?
  /// Valid votes as a fraction of the electorate.
  package let turnout: Double?
  /// Where the seat changed hands its former winner, else today's second.
  package let swingFrom: PartyCode?
  /// Butler swing from that party to the winner; empty where one of them did not stand in both, and for independents.
  package let swing: Double?
  /// Share of Leave in 2016: counted where it is known, else estimated; empty in Northern Ireland.
  package let leaveShare: Double?
  /// The probability that the winner of a notional result is right; empty where counted or not known.
  package let probability: Double?
  /// The same of the election compared with; empty without one.
  package let fromBasis: Basis?

  package init(_ cells: inout CellReader) {
    code = cells.next()
    constituency = cells.next()
    nation = cells.next()
    region = cells.next()
    basis = cells.next()
    winner = cells.next()
    winnerName = cells.next()
    second = cells.next()
    former = cells.next()
    changed = cells.next()
    majority = cells.next()
    majorityShare = cells.next()
    electorate = cells.next()
    validVotes = cells.next()
    turnout = cells.next()
    swingFrom = cells.next()
    swing = cells.next()
    leaveShare = cells.next()
    probability = cells.next()
    fromBasis = cells.next()
  }
}

/// What the question `seats` is asked about.
package struct SeatsRequest: QueryRequest {
  package typealias Row = SeatsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, from: Int? = nil, on: String? = nil, area: String? = nil, parties: [PartyCode] = [], name: String? = nil, method: Filters.Method? = nil, lostBy: String? = nil, majorityUnder: Double? = nil, swingOver: Double? = nil, leaveOver: Double? = nil, sort: String? = nil, limit: Int? = nil) {
    filters = Filters(election: election, from: from, on: on, area: area, parties: parties.map(\.text), name: name, method: method, lostBy: lostBy, majorityUnder: majorityUnder, swingOver: swingOver, leaveOver: leaveOver, sort: sort, limit: limit)
  }
}
