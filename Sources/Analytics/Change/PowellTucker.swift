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
    changes(since: baseline).map { split($0, threshold: threshold) }
  }
}

/// The Pedersen index of shares of votes split in two, as above; nil without votes at either election.
///
/// - Parameter parties: each party's votes at both elections, numbers or shares: they are divided by their sums.
/// - Returns: both parts.
package func splitVolatility(of parties: [(now: Double, then: Double)]) -> SplitVolatility? {
  guard let now = fractions(of: parties.map(\.now)), let then = fractions(of: parties.map(\.then)) else { return nil }
  return split(zip(now, then).map { ($0, $1) }, threshold: 0.02)
}

private func split(_ changes: [(now: Double, then: Double)], threshold: Double) -> SplitVolatility {
  var (replacement, alteration) = (0.0, 0.0)
  for (now, then) in changes {
    switch (now < threshold, then < threshold) {
    case (false, false): alteration += abs(now - then)
    case (true, true): break
    case (true, false), (false, true): replacement += abs(now - then)
    }
  }
  return SplitVolatility(replacement: 50 * replacement, alteration: 50 * alteration)
}
