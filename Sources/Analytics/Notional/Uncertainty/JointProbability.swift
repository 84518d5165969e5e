/// The probability that two estimated winners of a constituency, at two elections, are both right.
///
/// ```
/// P = p q + ρ √(p (1 − p) q (1 − q)),   within what p and q allow
/// ```
///
/// ρ is the correlation, over the draws, of being right at the one election and at the other: both estimates lean on the same published
/// result, so that what is wrong with it is wrong in both. Two winners at 0.8 each are both right with 0.64 where ρ is 0, with 0.72 where it is 0.5.
package enum JointProbability {
  /// The probability.
  ///
  /// - Parameters:
  ///   - first: the probability of the one winner.
  ///   - second: that of the other.
  ///   - draws: for each draw whether the one and whether the other is right.
  /// - Returns: a fraction of 1.
  package static func of(_ first: Double, _ second: Double, draws: [(first: Bool, second: Bool)]) -> Double {
    let count = Double(draws.count)
    let product = first * second
    guard count > 0 else { return product }
    let one = Double(draws.count { $0.first }) / count
    let other = Double(draws.count { $0.second }) / count
    let both = Double(draws.count { $0.first && $0.second }) / count
    let spread = (one * (1 - one) * other * (1 - other)).squareRoot()
    guard spread > 0 else { return product }
    let joint =
      product + (both - one * other) / spread * (first * (1 - first) * second * (1 - second)).squareRoot()
    return min(max(joint, first + second - 1, 0), first, second)
  }
}
