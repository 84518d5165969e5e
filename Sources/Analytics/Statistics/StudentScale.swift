/// The scale of errors that follow Student's t distribution with six degrees of freedom: the likeliest.
///
/// ```
/// s² = (1/n) Σ 7 e² / (6 + e²/s²)
/// ```
///
/// solved by putting s in on the right until it comes out on the left. Errors of −2, −1, 0, 1 and 2 have a scale of 1.23; their root mean
/// square is 1.41, since a t distribution has longer tails than its scale tells.
///
/// Source: Lange, Little and Taylor, *Journal of the American Statistical Association* 84 (1989).
package enum StudentScale {
  /// The degrees of freedom: large errors are more frequent than a bell allows.
  package static let freedom = 6.0

  /// Finds the scale; nil without errors, or where all are 0.
  package static func of(_ errors: [Double]) -> Double? {
    guard !errors.isEmpty else { return nil }
    var square = errors.reduce(0) { $0 + $1 * $1 } / Double(errors.count)
    guard square > 0 else { return nil }
    for _ in 0..<200 {
      let next =
        errors.reduce(0) { $0 + (freedom + 1) * $1 * $1 / (freedom + $1 * $1 / square) } / Double(errors.count)
      let isSettled = abs(next - square) <= 1e-12 * square
      square = next
      if isSettled { break }
    }
    return square.squareRoot()
  }
}
