/// Volatility told apart by whether parties came and went or stayed.
package struct SplitVolatility: Equatable, Sendable {
  /// Type A, 0 to 100: from parties that were under the threshold in either election.
  package let replacement: Double
  /// Type B, 0 to 100: from parties that were above it in both.
  package let alteration: Double
}

extension PartyTotals {
  /// The Pedersen index split in two: A from parties under a threshold in either election, B from the rest; A + B is the index.
  ///
  /// A falls from 50 to 45 %, B from 50 to 40 %, C appears with 15 %: A = ½ · 15 = 7.5, B = ½ (5 + 10) = 7.5.
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
      if min(now, then) < threshold {
        split.replacement += abs(now - then)
      } else {
        split.alteration += abs(now - then)
      }
    }
    return SplitVolatility(replacement: 50 * split.replacement, alteration: 50 * split.alteration)
  }
}
