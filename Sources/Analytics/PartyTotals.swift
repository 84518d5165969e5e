public import Elections

/// The votes and seats of each party in some constituencies, independents as one block.
public struct PartyTotals: Equatable, Sendable {
  /// Votes by party.
  public private(set) var votes: [String: Double] = [:]
  /// Seats by party; every party with votes has an entry.
  public private(set) var seats: [String: Int] = [:]
  /// Contestants by party.
  public private(set) var contestants: [String: Int] = [:]
  /// Contestants with no more than a twentieth of the valid votes, by party.
  public private(set) var lostDeposits: [String: Int] = [:]
  /// How many contests were added.
  public private(set) var contests = 0
  /// The votes for all contestants.
  public private(set) var validVotes = 0.0
  /// Who may vote; nil where that is unknown in any contest.
  public private(set) var electorate: Double? = 0
  /// Whether some votes were published together, so that nobody knows whose they are.
  public private(set) var hasPool = false

  /// Makes empty totals.
  public init() {}

  /// Adds the votes and the seat of a contest.
  public mutating func add(_ contest: Contest) {
    contests += 1
    validVotes += contest.validVotes
    electorate = contest.electorate.flatMap { own in electorate.map { $0 + own } }
    for contestant in contest.contestants {
      contestants[contestant.party, default: 0] += 1
      if contestant.votes * 20 <= contest.validVotes { lostDeposits[contestant.party, default: 0] += 1 }
      votes[contestant.party, default: 0] += contestant.votes
      seats[contestant.party, default: 0] += 0
      hasPool = hasPool || contestant.isPool
    }
    if let winner = contest.winner { seats[winner.party, default: 0] += 1 }
  }

  /// Share of votes and share of seats of each party, as fractions of one, ordered by code; empty without votes or seats.
  public var shares: [(party: String, votes: Double, seats: Double)] {
    let parties = votes.keys.sorted()
    guard let ofVotes = fractions(of: parties.map { votes[$0] ?? 0 }),
      let ofSeats = fractions(of: parties.map { Double(seats[$0] ?? 0) })
    else { return [] }
    return zip(parties, zip(ofVotes, ofSeats)).map { ($0, $1.0, $1.1) }
  }
}

/// Amounts as fractions of their sum; nil where there is nothing, or less than nothing, to divide.
func fractions(of amounts: [Double]) -> [Double]? {
  let sum = amounts.reduce(0, +)
  guard sum > 0, sum.isFinite, amounts.allSatisfy({ $0 >= 0 }) else { return nil }
  return amounts.map { $0 / sum }
}
