import Glibc
package import Elections

extension NotionalMethod.ErrorCurve {
  /// The error of an estimated lead in percentage points: σ = √(floor² + (scale · u^power)²), times φ, never under the floor.
  ///
  /// With a floor of 0.1, a scale of 9.19 and a power of 0.71, an exposure of 0.2 means 2.93 points; with φ = 0.4, 1.17.
  ///
  /// - Parameters:
  ///   - exposure: how much of the result rests on assumptions.
  ///   - remainder: what calibrating leaves of the error, φ; 1 for a uniform estimate.
  /// - Returns: the scale of a t distribution, in percentage points.
  package func deviation(exposure: Double, remainder: Double = 1) -> Double {
    let grown = scale * pow(exposure, power)
    return max(floor, remainder * (floor * floor + grown * grown).squareRoot())
  }

  /// The probability that the winner of an estimate is right.
  ///
  /// Student's t distribution with six degrees of freedom, whose integral is closed:
  ///
  /// ```
  /// t = lead / σ;   s = t / √(6 + t²);   c = 1 − s²;   P = 1/2 + s/2 · (1 + c/2 + 3c²/8)
  /// ```
  ///
  /// A lead of nothing gives 1/2; one of 1.943 σ gives 0.95. Six degrees, not a normal distribution: large errors are more frequent than a bell allows.
  ///
  /// Source: Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964), 26.7.4.
  ///
  /// - Parameters:
  ///   - lead: the winner's share less the runner-up's, in percentage points.
  ///   - deviation: the scale of the error, in percentage points, above 0.
  /// - Returns: a fraction of 1, not under 1/2 for a lead not under 0.
  package static func probability(lead: Double, deviation: Double) -> Double {
    let t = lead / deviation
    let s = t / (6 + t * t).squareRoot()
    let c = 1 - s * s
    return 0.5 + s / 2 * (1 + c / 2 + 3 * c * c / 8)
  }
}
