/// One constituency's votes in one tally: who got how many, and what follows from that.
///
/// Counted and notional results are the same kind of thing here; votes are whole unless estimated.
package struct Contest: Equatable, Sendable {
  /// Who gets votes in a contest: a party's candidate, one independent, the Speaker, or a party without a person.
  package struct Contestant: Equatable, Sendable {
    /// The code of the party.
    package let party: String
    /// The number of the candidacy; nil in a notional result.
    package let candidacy: Int?
    /// Whether these are the votes of several, published together: they cannot win.
    package let isPool: Bool
    package let votes: Double

    package init(party: String, candidacy: Int? = nil, isPool: Bool = false, votes: Double) {
      (self.party, self.candidacy, self.isPool, self.votes) = (party, candidacy, isPool, votes)
    }
  }

  package let constituency: ConstituencyCode
  /// Who may vote; nil where unknown.
  package let electorate: Double?
  /// The votes counted for candidates.
  package let validVotes: Double
  /// The contestants, most votes first; equal votes in the order given, pools last.
  package let contestants: [Contestant]
  /// Whether nobody else stood, so that the winner was elected without a poll.
  package let isUnopposed: Bool

  /// Makes a contest and ranks its contestants.
  ///
  /// - Parameters:
  ///   - constituency: the constituency.
  ///   - electorate: who may vote; nil where unknown.
  ///   - validVotes: the published votes for candidates, which checks compare with the contestants'; their sum when nil.
  ///   - contestants: in the order that decides between equal votes.
  ///   - isUnopposed: whether nobody else stood.
  package init(
    constituency: ConstituencyCode, electorate: Double?, validVotes: Double? = nil, contestants: [Contestant],
    isUnopposed: Bool = false
  ) {
    self.isUnopposed = isUnopposed
    (self.constituency, self.electorate) = (constituency, electorate)
    self.validVotes = validVotes ?? contestants.reduce(0) { $0 + $1.votes }
    let isRanked = contestants.indices.dropFirst().allSatisfy { place in
      let (one, next) = (contestants[place - 1], contestants[place])
      return one.isPool == next.isPool ? one.votes >= next.votes : next.isPool
    }
    if isRanked {
      self.contestants = contestants
      return
    }
    // Swift's sort is stable in fact but not by promise, so the place decides between equals.
    self.contestants = contestants.enumerated()
      .sorted { first, second in
        if first.element.isPool != second.element.isPool { return second.element.isPool }
        return (second.element.votes, first.offset) < (first.element.votes, second.offset)
      }
      .map(\.element)
  }

  /// Makes a contest of which only the winner is known, or in which nobody else stood: it has a seat and no votes.
  package init(constituency: ConstituencyCode, wonBy winner: Contestant?, isUnopposed: Bool = false) {
    let alone = winner.map { Contestant(party: $0.party, candidacy: $0.candidacy, isPool: $0.isPool, votes: 0) }
    self.init(
      constituency: constituency, electorate: nil, validVotes: 0, contestants: alone.map { [$0] } ?? [],
      isUnopposed: isUnopposed)
  }

  /// Whether votes were counted: not where only the winner is known, nor where nobody else stood.
  package var isCounted: Bool { validVotes > 0 }

  /// The contestant with most votes; nil without contestants.
  package var winner: Contestant? { contestants.first.flatMap { $0.isPool ? nil : $0 } }

  /// The contestant with second most votes; nil where only one stood.
  package var runnerUp: Contestant? { contestants.dropFirst().first.flatMap { $0.isPool ? nil : $0 } }

  /// The winner's votes less the runner-up's, all of them where nobody else stood; nil without contestants.
  package var majority: Double? { winner.map { $0.votes - (runnerUp?.votes ?? 0) } }

  /// The majority as a fraction of valid votes; nil without votes.
  package var majorityShare: Double? { majority.flatMap { share(of: $0) } }

  /// Who fights for the seat: the winner where his lead is not larger than a limit, and all who are not further behind him.
  ///
  /// - Parameter limit: in percentage points.
  /// - Returns: two or more, the most votes first; none where the lead is larger.
  package func fighting(within limit: Double) -> ArraySlice<Contestant> {
    guard let winner else { return [] }
    let least = winner.votes - limit / 100 * validVotes
    let near = contestants.prefix { !$0.isPool && $0.votes >= least }
    return near.count > 1 ? near : []
  }

  /// Valid votes as a fraction of the electorate; nil where either is unknown.
  ///
  /// Source: House of Commons Library, CBP-8749; ballot-box turnout would add invalid votes.
  package var turnout: Double? { electorate.flatMap { $0 > 0 ? validVotes / $0 : nil } }

  /// Votes as a fraction of valid votes; nil without votes.
  package func share(of votes: Double) -> Double? { validVotes > 0 ? votes / validVotes : nil }

  /// The votes of all contestants of a party; nil where it did not stand.
  package func votes(of party: String) -> Double? {
    let own = contestants.filter { $0.party == party }
    return own.isEmpty ? nil : own.reduce(0) { $0 + $1.votes }
  }
}
