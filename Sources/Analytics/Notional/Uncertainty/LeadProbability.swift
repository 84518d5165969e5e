/// The probability that what leads in an estimate leads in truth.
package enum LeadProbability {
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
  /// - Returns: a fraction of 1, not under 1/2 for a lead not under 0, and under 1 however large the lead: no estimate is certain.
  package static func of(lead: Double, deviation: Double) -> Double {
    let t = lead / deviation
    let s = t / (StudentScale.freedom + t * t).squareRoot()
    let c = StudentScale.freedom / (StudentScale.freedom + t * t)
    return min(0.5 + s / 2 * (1 + c / 2 + 3 * c * c / 8), 1.0.nextDown)
  }
}
