package import Elections

/// The votes and seats of each party in some constituencies, independents as one block.
package struct PartyTotals: Equatable, Sendable {
  /// What a party's contestants add up to.
  package struct Total: Equatable, Sendable {
    /// The votes.
    package fileprivate(set) var votes = 0.0
    /// How many of them won.
    package fileprivate(set) var seats = 0
    /// How many of them won where votes were counted.
    package fileprivate(set) var counted = 0
    /// How many there are where votes were counted, or nobody else stood.
    package fileprivate(set) var contestants = 0
    /// The votes, none of those who were elected unopposed; nil where no other of the contests that it has contestants in was counted.
    package var known: Double? { contestants > 0 ? votes : nil }
    /// How many got no more than a twentieth of the valid votes.
    package fileprivate(set) var lostDeposits = 0
  }

  /// The parties that have contestants.
  package private(set) var parties: [String: Total] = [:]
  /// How many contests were added.
  package private(set) var contests = 0
  /// The votes for all contestants.
  package private(set) var validVotes = 0.0
  /// Who may vote where votes were counted; nil where that is unknown in any such contest, or none was counted.
  package var electorate: Double? { counted > 0 ? voters : nil }
  /// In how many of them votes were counted; in the others only the winner is known, or nobody else stood.
  package private(set) var counted = 0
  private var voters: Double? = 0
  /// Whether some votes were published together, so that nobody knows whose they are.
  package private(set) var hasPool = false

  package init() {}

  /// Votes by party.
  package var votes: [String: Double] { parties.mapValues(\.votes) }
  /// Seats by party; every party with votes has an entry.
  package var seats: [String: Int] { parties.mapValues(\.seats) }

  /// Adds the votes and the seat of a contest.
  package mutating func add(_ contest: Contest) {
    contests += 1
    validVotes += contest.validVotes
    if contest.isCounted {
      counted += 1
      voters = contest.electorate.flatMap { own in voters.map { $0 + own } }
    }
    for (place, contestant) in contest.contestants.enumerated() {
      let isLost = contest.isCounted && contestant.votes * 20 <= contest.validVotes
      let isWinner = place == 0 && !contestant.isPool
      parties[contestant.party, default: Total()].add(
        votes: contestant.votes, seats: isWinner ? 1 : 0, counted: isWinner && contest.isCounted ? 1 : 0,
        contestants: contest.isCounted || contest.isUnopposed ? 1 : 0,
        lostDeposits: isLost ? 1 : 0)
      hasPool = hasPool || contestant.isPool
    }
  }

  /// Adds the totals of other constituencies.
  package mutating func add(_ other: PartyTotals) {
    contests += other.contests
    validVotes += other.validVotes
    counted += other.counted
    voters = other.voters.flatMap { own in voters.map { $0 + own } }
    for (party, own) in other.parties {
      parties[party, default: Total()].add(
        votes: own.votes, seats: own.seats, counted: own.counted, contestants: own.contestants,
        lostDeposits: own.lostDeposits)
    }
    hasPool = hasPool || other.hasPool
  }

  /// Share of votes and share of seats where votes were counted, of each party, as fractions of one, ordered by code; empty without votes or seats.
  package var shares: [(party: String, votes: Double, seats: Double)] {
    let parties = parties.sorted { $0.key < $1.key }
    guard let ofVotes = fractions(of: parties.map(\.value.votes)),
      let ofSeats = fractions(of: parties.map { Double($0.value.counted) })
    else { return [] }
    return zip(parties, zip(ofVotes, ofSeats)).map { ($0.key, $1.0, $1.1) }
  }
}

extension PartyTotals.Total {
  fileprivate mutating func add(
    votes: Double, seats: Int, counted: Int, contestants: Int, lostDeposits: Int
  ) {
    self.votes += votes
    self.seats += seats
    self.counted += counted
    self.contestants += contestants
    self.lostDeposits += lostDeposits
  }
}

/// Amounts as fractions of their sum; nil where there is nothing, or less than nothing, to divide.
func fractions(of amounts: [Double]) -> [Double]? {
  let sum = amounts.reduce(0, +)
  guard sum > 0, sum.isFinite, amounts.allSatisfy({ $0 >= 0 }) else { return nil }
  return amounts.map { $0 / sum }
}
