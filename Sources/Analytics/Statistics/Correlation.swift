/// What two measures taken together add up to.
struct Moments {
  let count: Int
  let meanX: Double
  let meanY: Double
  let squaresX: Double
  let squaresY: Double
  let products: Double

  /// Sums deviations from the means, in two passes: the sums of squares of large numbers would lose their last digits.
  init?(_ pairs: [(x: Double, y: Double)]) {
    guard !pairs.isEmpty else { return nil }
    let n = Double(pairs.count)
    let meanX = pairs.reduce(0) { $0 + $1.x } / n
    let meanY = pairs.reduce(0) { $0 + $1.y } / n
    count = pairs.count
    squaresX = pairs.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    squaresY = pairs.reduce(0) { $0 + ($1.y - meanY) * ($1.y - meanY) }
    products = pairs.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
    (self.meanX, self.meanY) = (meanX, meanY)
  }
}

/// Pearson's coefficient of correlation, −1 to 1: Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²).
///
/// 1, 2, 3 and 2, 4, 6 give 1; 1, 2, 3 and 1, 3, 2 give ½. Nil with fewer than two pairs, or where one measure does not vary.
///
/// Source: Pearson, *Proceedings of the Royal Society* 58 (1895). Complexity: O(n).
///
/// - Parameter pairs: both measures of each thing.
/// - Returns: the coefficient.
package func correlation(_ pairs: [(x: Double, y: Double)]) -> Double? {
  guard let moments = Moments(pairs), moments.squaresX > 0, moments.squaresY > 0 else { return nil }
  let value = moments.products / (moments.squaresX.squareRoot() * moments.squaresY.squareRoot())
  return min(1, max(-1, value))
}
