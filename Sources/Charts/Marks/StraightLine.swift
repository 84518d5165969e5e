/// Places that lines run through.
package enum Places {
  /// The two ends of a straight line inside a plane; nil where the line lies outside it.
  ///
  /// - Parameters:
  ///   - x: the scale from left to right.
  ///   - y: the scale up the page.
  ///   - slope: what the line rises by for each one to the right.
  ///   - intercept: its height at zero.
  /// - Returns: the left end and the right one.
  package static func line(across x: LinearScale, up y: LinearScale, slope: Double, intercept: Double) -> [Place]? {
    var (low, high) = (x.domain.lowerBound, x.domain.upperBound)
    if slope != 0 {
      let ends = [(y.domain.lowerBound - intercept) / slope, (y.domain.upperBound - intercept) / slope].sorted()
      (low, high) = (max(low, ends[0]), min(high, ends[1]))
    }
    guard low < high else { return nil }
    return [low, high].map { at in
      let height = min(max(intercept + slope * at, y.domain.lowerBound), y.domain.upperBound)
      return Place(.number(at), .number(height))
    }
  }
}
