package import Elections

/// A proportional national swing: every party's votes are multiplied by its own number wherever it stood.
package struct ProportionalSwing: Equatable, Sendable {
  /// What each party's votes are multiplied by; those not named keep theirs.
  package let factors: [String: Double]
  /// The parties that a seat is left alone for when one of them stands: the Speaker's.
  package let exempt: Set<String>

  package init(_ factors: [String: Double], exempt: Set<String> = []) {
    (self.factors, self.exempt) = (factors, exempt)
  }

  /// What a contest would have been.
  ///
  /// A 50, B 30, C 20% with A × 0.8: 40, 30, 20, which sum to 1 again as 44.4, 33.3 and 22.2%.
  ///
  /// Source: McLean, The problem of proportionate swing, *Political Studies* 21 (1973).
  ///
  /// - Parameter contest: the real result.
  /// - Returns: the projected one; votes are no longer whole.
  package func projected(_ contest: Contest) -> Contest {
    guard contest.validVotes > 0, !contest.contestants.contains(where: { exempt.contains($0.party) }) else {
      return contest
    }
    return contest.withVotes(contest.contestants.map { $0.votes * max(0, factors[$0.party] ?? 1) })
  }
}
