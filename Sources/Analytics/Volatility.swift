extension PartyTotals {
  /// The Pedersen index of volatility, 0 to 100: ½ Σ |share now − share then| over the parties of either election, in percent.
  ///
  /// A party falls from 50 to 40 %, another rises from 30 to 40 %, the rest stay: ½ (10 + 10) = 10.
  /// Nil without votes or seats in either, and where votes of several parties were published together in either.
  ///
  /// Source: Pedersen, *European Journal of Political Research* 7 (1979). Complexity: O(n log n).
  ///
  /// - Parameter baseline: the election before, in the same constituencies.
  /// - Returns: the index.
  public func volatility(since baseline: PartyTotals) -> Double? {
    guard !hasPool, !baseline.hasPool, !shares.isEmpty, !baseline.shares.isEmpty else { return nil }
    var then: [String: Double] = [:]
    for share in baseline.shares { then[share.party] = share.votes }
    var moved = 0.0
    for share in shares { moved += abs(share.votes - (then.removeValue(forKey: share.party) ?? 0)) }
    for party in then.keys.sorted() { moved += then[party] ?? 0 }
    return 50 * moved
  }
}
