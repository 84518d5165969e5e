// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let elections = NamedQuery(
    name: "elections", summary: "Every general election: how many voted, who won, how proportional the result was.",
    order: "the earliest election first; one of which the votes are not known wherever it is known who won is not there.",
    parameters: [
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
      Parameter(name: "speaker", isRequired: false, count: nil, standard: []),
      Parameter(name: "on", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "election", kind: .year, meaning: "The year, which names it."),
      Table.Column(name: "date", kind: .date, meaning: "Polling day."),
      Table.Column(name: "electorate", kind: .count, meaning: "Who may vote."),
      Table.Column(name: "valid_votes", kind: .votes, meaning: "Votes counted for candidates."),
      Table.Column(name: "invalid_votes", kind: .count, meaning: "Ballots rejected."),
      Table.Column(name: "turnout", kind: .share, meaning: "Valid votes as a fraction of the electorate."),
      Table.Column(name: "candidates", kind: .count, meaning: "How many stood."),
      Table.Column(name: "seats", kind: .count, meaning: "How many seats there were; of an election that is not over, how many are declared."),
      Table.Column(name: "largest_party", kind: .party, meaning: "The party with most seats."),
      Table.Column(name: "house_majority", kind: .count, meaning: "The largest party's seats less all others'; negative where it has no majority; empty for a part of the country, which has no House, and until all seats are declared."),
      Table.Column(name: "gallagher", kind: .index, meaning: "Gallagher index of disproportionality."),
      Table.Column(name: "loosemore_hanby", kind: .index, meaning: "Loosemore–Hanby index of disproportionality."),
      Table.Column(name: "enp_votes", kind: .index, meaning: "Effective number of parties by votes."),
      Table.Column(name: "enp_seats", kind: .index, meaning: "Effective number of parties by seats."),
      Table.Column(name: "volatility", kind: .index, meaning: "Pedersen volatility against the election before."),
      Table.Column(name: "boundary_set", kind: .text, meaning: "The boundary set it was fought on."),
      Table.Column(name: "featured", kind: .flag, meaning: "Whether it gets a report unasked; the others are baselines."),
      Table.Column(name: "winners_bonus", kind: .change, meaning: "The share of the seats of the party with most seats less its share of the votes."),
      Table.Column(name: "volatility_replacement", kind: .index, meaning: "The part of the volatility that is due to parties that crossed 2% of the vote (Powell and Tucker, type A)."),
      Table.Column(name: "volatility_alteration", kind: .index, meaning: "The part that is due to parties with 2% or more both times (type B)."),
      Table.Column(name: "basis", kind: .basis, meaning: "counted, published or estimated; with --on every election is on those boundaries."),
      Table.Column(name: "constituencies", kind: .count, meaning: "How many constituencies there are; more than the seats until all are declared."),
      Table.Column(name: "wrong_winners", kind: .index, meaning: "For notional results: how many winners are likely to be wrong."),
    ],
    examples: [
      Example(arguments: "elections", asks: "every general election: turnout, largest party, majority, indices"),
      Example(arguments: "elections --area Scotland", asks: "the same of Scotland"),
      Example(arguments: "elections --speaker former-party", asks: "the Speaker counted with the party he came from"),
    ],
    yields: ["featured", "boundary_set", "volatility_alteration", "volatility_replacement", "winners_bonus", "date", "invalid_votes", "enp_seats", "loosemore_hanby", "volatility", "enp_votes", "candidates", "valid_votes", "electorate", "seats"])
}

/// A row of the question `elections`.
package struct ElectionsRow: QueryRow {
  package static let query = NamedQuery.elections

  /// The year, which names it.
  package let election: Int
  /// Polling day.
  package let date: CalendarDate
  /// Who may vote.
  package let electorate: Int
  /// Votes counted for candidates.
  package let validVotes: Double
  /// Ballots rejected.
  package let invalidVotes: Int?
  /// Valid votes as a fraction of the electorate.
  package let turnout: Double
  /// How many stood.
  package let candidates: Int
  /// How many seats there were; of an election that is not over, how many are declared.
  package let seats: Int
  /// The party with most seats.
  package let largestParty: PartyCode
  /// The largest party's seats less all others'; negative where it has no majority; empty for a part of the country, which has no House, and until all seats are declared.
  package let houseMajority: Int?
  /// Gallagher index of disproportionality.
  package let gallagher: Double
  /// Loosemore–Hanby index of disproportionality.
  package let loosemoreHanby: Double
  /// Effective number of parties by votes.
  package let enpVotes: Double
  /// Effective number of parties by seats.
  package let enpSeats: Double
  /// Pedersen volatility against the election before.
  package let volatility: Double?
  /// The boundary set it was fought on.
  package let boundarySet: String
  /// Whether it gets a report unasked; the others are baselines.
  package let featured: Bool
  /// The share of the seats of the party with most seats less its share of the votes.
  package let winnersBonus: Double
  /// The part of the volatility that is due to parties that crossed 2% of the vote (Powell and Tucker, type A).
  package let volatilityReplacement: Double?
  /// The part that is due to parties with 2% or more both times (type B).
  package let volatilityAlteration: Double?
  /// counted, published or estimated; with --on every election is on those boundaries.
  package let basis: Basis
  /// How many constituencies there are; more than the seats until all are declared.
  package let constituencies: Int
  /// For notional results: how many winners are likely to be wrong.
  package let wrongWinners: Double?

  package init(_ cells: inout CellReader) {
    election = cells.next()
    date = cells.next()
    electorate = cells.next()
    validVotes = cells.next()
    invalidVotes = cells.next()
    turnout = cells.next()
    candidates = cells.next()
    seats = cells.next()
    largestParty = cells.next()
    houseMajority = cells.next()
    gallagher = cells.next()
    loosemoreHanby = cells.next()
    enpVotes = cells.next()
    enpSeats = cells.next()
    volatility = cells.next()
    boundarySet = cells.next()
    featured = cells.next()
    winnersBonus = cells.next()
    volatilityReplacement = cells.next()
    volatilityAlteration = cells.next()
    basis = cells.next()
    constituencies = cells.next()
    wrongWinners = cells.next()
  }
}

/// What the question `elections` is asked about.
package struct ElectionsRequest: QueryRequest {
  package typealias Row = ElectionsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(on: String? = nil, area: String? = nil, speaker: Filters.Speaker = .own, method: Filters.Method? = nil, limit: Int? = nil) {
    filters = Filters(on: on, area: area, speaker: speaker, method: method, limit: limit)
  }
}
