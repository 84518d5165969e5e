/// The Pedersen index of volatility, 0 to 100: ½ Σ |share now − share then| over the parties of either election, in percent.
///
/// A party falls from 50 to 40%, another rises from 30 to 40%, the rest stay: ½ (10 + 10) = 10.
/// Nil without votes in either election.
///
/// Source: Pedersen, *European Journal of Political Research* 7 (1979). Complexity: O(n).
///
/// - Parameter parties: votes of each party in both elections, 0 where it did not stand, numbers or shares: they are divided by their sums.
/// - Returns: the index.
package func pedersenIndex(_ parties: [(now: Double, then: Double)]) -> Double? {
  guard let now = fractions(of: parties.map(\.now)), let then = fractions(of: parties.map(\.then)) else { return nil }
  return 50 * zip(now, then).reduce(0) { $0 + abs($1.0 - $1.1) }
}

extension PartyTotals {
  /// The Pedersen index of volatility.
  ///
  /// Nil without votes or seats in either election, and where votes of several parties were published together in either.
  ///
  /// - Parameter baseline: the election before, in the same constituencies.
  /// - Returns: the index.
  package func volatility(since baseline: PartyTotals) -> Double? {
    changes(since: baseline).flatMap(pedersenIndex)
  }

  /// Every party's share of votes in both elections, 0 where it did not stand, ordered by code.
  func changes(since baseline: PartyTotals) -> [(now: Double, then: Double)]? {
    guard !hasPool, !baseline.hasPool, !shares.isEmpty, !baseline.shares.isEmpty else { return nil }
    var both: [String: (now: Double, then: Double)] = [:]
    for share in shares { both[share.party, default: (0, 0)].now = share.votes }
    for share in baseline.shares { both[share.party, default: (0, 0)].then = share.votes }
    return both.sorted { $0.key < $1.key }.map(\.value)
  }
}
