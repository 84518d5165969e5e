package import Drawing

/// A band between a lower and an upper edge.
package struct Areas: Mark {
  /// One upright slice of the band.
  package struct Slice: Equatable, Sendable {
    /// Where it stands.
    package var x: Position
    /// Its lower edge.
    package var low: Double
    /// Its upper edge.
    package var high: Double

    package init(_ x: Position, low: Double = 0, high: Double) {
      self.x = x
      self.low = low
      self.high = high
    }
  }

  let slices: [Slice]
  let fill: Colour

  /// Makes a band.
  ///
  /// - Parameters:
  ///   - slices: from left to right, at least two.
  ///   - fill: the colour inside.
  /// - Throws: `ChartError` when there are fewer than two slices or an edge is not finite.
  package init(_ slices: [Slice], fill: Colour) throws(ChartError) {
    guard slices.count > 1 else { throw .empty(what: "an area") }
    for slice in slices {
      try Check.finite(slice.low, "the lower edge", of: "an area")
      try Check.finite(slice.high, "the upper edge", of: "an area")
    }
    self.slices = slices
    self.fill = fill
  }

  /// The positions that the mark uses.
  package var channels: Channels {
    Channels(x: slices.map(\.x), y: slices.flatMap { [.number($0.low), .number($0.high)] })
  }

  /// Draws the mark.
  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    let upper = slices.map { Point(plane.x($0.x), plane.y(.number($0.high))) }
    let lower = slices.reversed().map { Point(plane.x($0.x), plane.y(.number($0.low))) }
    var drawn = MarkOutput()
    drawn.add(.polygon(upper + lower), fill: fill)
    return drawn
  }
}
