/// The straight line nearest to points by least squares: y = intercept + slope · x.
package struct LinearFit: Equatable, Sendable {
  /// What y grows by for each one of x.
  package let slope: Double
  /// y at x = 0.
  package let intercept: Double
  /// The coefficient of correlation; nil where y does not vary.
  package let correlation: Double?
  /// How many points were fitted.
  package let count: Int

  /// Fits a line: (1, 3), (2, 5), (3, 7) give slope 2, intercept 1, correlation 1.
  ///
  /// Nil with fewer than two points, or where x does not vary.
  ///
  /// Source: Legendre, *Nouvelles méthodes* (1805). Complexity: O(n).
  ///
  /// - Parameter pairs: the points.
  package init?(_ pairs: [(x: Double, y: Double)]) {
    guard let moments = Moments(pairs), moments.squaresX > 0 else { return nil }
    slope = moments.products / moments.squaresX
    intercept = moments.meanY - slope * moments.meanX
    correlation = Analytics.correlation(pairs)
    count = moments.count
  }

  /// The height of the line at a place.
  package func value(at x: Double) -> Double { intercept + slope * x }
}
