import Glibc

/// Round numbers on an axis.
enum Ticks {
  /// The step of the form 1, 2 or 5 × 10ⁿ that cuts an extent into about so many parts.
  static func step(_ extent: Double, count: Int) -> Double {
    guard extent > 0, extent.isFinite else { return 1 }
    let raw = extent / Double(max(1, count))
    let power = pow(10, floor(log10(raw)))
    // The smallest numbers there are have no power of ten below them.
    guard power > 0 else { return 1 }
    // Geometric means of neighbours decide: √2, √10 and √50.
    let error = raw / power
    return power
      * (error >= 50.0.squareRoot() ? 10 : error >= 10.0.squareRoot() ? 5 : error >= 2.0.squareRoot() ? 2 : 1)
  }

  /// How many decimals tell the round numbers of a range apart: none for steps of one and more, one for steps of 0.5.
  static func decimals(in range: ClosedRange<Double>, count: Int) -> Int {
    let step = step(range.upperBound - range.lowerBound, count: count)
    return step < 1 ? min(6, Int((-log10(step) - 1e-9).rounded(.up))) : 0
  }

  /// The multiples of a round step inside a range, in rising order.
  static func values(in range: ClosedRange<Double>, count: Int) -> [Double] {
    let step = step(range.upperBound - range.lowerBound, count: count)
    let slack = 1e-9
    let first = (range.lowerBound / step - slack).rounded(.up)
    let last = (range.upperBound / step + slack).rounded(.down)
    guard first <= last, last - first < 1000 else { return [] }
    // For steps below one, dividing by the inverse keeps 0.3 from becoming 0.30000000000000004.
    let inverse = (1 / step).rounded()
    return stride(from: first, through: last, by: 1).map { step < 1 ? $0 / inverse : $0 * step }
  }
}
