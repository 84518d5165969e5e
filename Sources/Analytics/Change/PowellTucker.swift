/// Volatility told apart by whether parties came and went or stayed.
package struct SplitVolatility: Equatable, Sendable {
  /// Type A, 0 to 100: from parties that came over the threshold or fell under it.
  package let replacement: Double
  /// Type B, 0 to 100: from parties that were at it or over it in both.
  package let alteration: Double
}

extension PartyTotals {
  /// The Pedersen index split in two: A from parties that crossed a threshold between the elections, B from those at it or over it both
  /// times.
  ///
  /// Parties under it both times count in neither, so that A + B falls short of the index by what these moved.
  ///
  /// A falls from 50 to 45%, B from 50 to 40%, C appears with 15%: A = ½ · 15 = 7.5, B = ½ (5 + 10) = 7.5.
  /// Nil where the index is not defined.
  ///
  /// Source: Powell and Tucker, *British Journal of Political Science* 44 (2014). Complexity: O(n log n).
  ///
  /// - Parameters:
  ///   - baseline: the election before, in the same constituencies.
  ///   - threshold: a party under this share counts as not there.
  /// - Returns: both parts.
  package func splitVolatility(since baseline: PartyTotals, threshold: Double = 0.02) -> SplitVolatility? {
    guard let changes = changes(since: baseline) else { return nil }
    var split = (replacement: 0.0, alteration: 0.0)
    for (now, then) in changes {
      switch (now < threshold, then < threshold) {
      case (false, false): split.alteration += abs(now - then)
      case (true, true): break
      case (true, false), (false, true): split.replacement += abs(now - then)
      }
    }
    return SplitVolatility(replacement: 50 * split.replacement, alteration: 50 * split.alteration)
  }
}
