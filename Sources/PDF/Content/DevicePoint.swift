/// A point on a page in twentieths of a point, counted from its lower left corner.
///
/// Whole twentieths take few digits, and nothing moves by more than a hundredth of a millimetre.
package struct DevicePoint: Equatable, Sendable {
  /// The distance from the left edge, in twentieths of a point.
  package var x: Int
  /// The distance from the lower edge, in twentieths of a point.
  package var y: Int

  package init(x: Int, y: Int) {
    (self.x, self.y) = (x, y)
  }

  /// Makes the point nearest to coordinates in points.
  package init(rounding x: Double, _ y: Double) {
    self.init(x: Int((x * 20).rounded()), y: Int((y * 20).rounded()))
  }
}
