/// How a path is stroked.
package struct LineStyle: Equatable, Sendable {
  /// The shape of the ends, by PDF's numbers.
  package enum Cap: Int, Sendable { case butt, round, projectingSquare }
  /// The shape of the corners, by PDF's numbers.
  package enum Join: Int, Sendable { case miter, round, bevel }

  /// The colour of the line.
  package var colour: DeviceColour
  /// The width of the line in points.
  package var width: Double
  /// Lengths of dashes and gaps in turn, in points; empty for a solid line.
  package var dash: [Double]
  /// The shape of the ends.
  package var cap: Cap
  /// The shape of the corners.
  package var join: Join

  package init(_ colour: DeviceColour, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter) {
    (self.colour, self.width, self.dash, self.cap, self.join) = (colour, width, dash, cap, join)
  }
}
