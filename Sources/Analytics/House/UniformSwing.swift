package import Elections

/// A uniform national swing: every party's share moves by its own number of points wherever it stood.
package struct UniformSwing: Equatable, Sendable {
  /// The change of share of each party, as a fraction of one.
  package let changes: [String: Double]
  /// The parties that a seat is left alone for when one of them stands: the Speaker's.
  package let exempt: Set<String>

  package init(_ changes: [String: Double], exempt: Set<String> = []) {
    (self.changes, self.exempt) = (changes, exempt)
  }

  /// What a contest would have been.
  ///
  /// A 50, B 30, C 20% with A −10, B +10: 40, 40, 20%. With C −30 instead: A 50, B 30, C 0%, which sum to 1 again as 62.5 and 37.5.
  /// No share falls under 0, no party stands where it did not, and the valid votes stay. Several candidates of one party move in
  /// proportion to their votes. A contest without votes, or where nobody would have any, stays as it is.
  ///
  /// Source: Butler and Stokes, *Political Change in Britain* (1969), on uniform swing.
  ///
  /// - Parameter contest: the real result.
  /// - Returns: the projected one; votes are no longer whole.
  package func projected(_ contest: Contest) -> Contest {
    guard contest.validVotes > 0, !contest.contestants.contains(where: { exempt.contains($0.party) }) else {
      return contest
    }
    var own: [String: Double] = [:]
    for contestant in contest.contestants { own[contestant.party, default: 0] += contestant.votes }
    let moved = contest.contestants.map { contestant in
      let party = own[contestant.party] ?? 0
      let part = party > 0 ? contestant.votes / party : 0
      return max(0, contestant.votes + (changes[contestant.party] ?? 0) * contest.validVotes * part)
    }
    return contest.withVotes(moved)
  }
}

extension Contest {
  /// The contest with other votes, which are made to sum to the valid votes again; as it is where nobody would have any.
  func withVotes(_ moved: [Double]) -> Contest {
    let sum = moved.reduce(0, +)
    guard sum > 0 else { return self }
    return Contest(
      constituency: constituency, electorate: electorate, validVotes: validVotes,
      contestants: zip(contestants, moved).map { contestant, votes in
        Contestant(
          party: contestant.party, candidacy: contestant.candidacy, isPool: contestant.isPool,
          votes: votes * validVotes / sum)
      })
  }
}
