public import Drawing

/// A reference line across the plane with its label: a majority, a mean, zero.
public struct Rule: Mark {
  /// Which way a rule runs.
  public enum Direction: Sendable { case across, up }

  let position: Position
  let direction: Direction
  let label: String
  let colour: Colour
  let dash: [Double]

  /// Makes a reference line.
  ///
  /// - Parameters:
  ///   - direction: up the page at a position of the x scale, or across it at one of the y scale.
  ///   - position: where it stands.
  ///   - label: what is written at its end.
  ///   - colour: the colour of the line; the label's is darkened to be read.
  ///   - dash: lengths of dashes and gaps in points; empty for a solid line.
  /// - Throws: `ChartError.notFinite` for a number that is not.
  public init(
    _ direction: Direction, at position: Position, label: String = "", colour: Colour = Colour(0x1A1A1A),
    dash: [Double] = []
  ) throws(ChartError) {
    if case .number(let value) = position { try Check.finite(value, "the position", of: "a rule") }
    self.direction = direction
    self.position = position
    self.label = label
    self.colour = colour
    self.dash = dash
  }

  /// The positions that the mark uses.
  public var channels: Channels {
    direction == .up ? Channels(x: [position]) : Channels(y: [position])
  }

  /// Draws the mark.
  public func draw(on plane: Plane, measurer: any TextMeasuring) -> Drawn {
    var drawn = Drawn()
    let (frame, font) = (plane.frame, Lettering.small)
    let stroke = Stroke(colour, width: 0.75, dash: dash)
    switch direction {
    case .up:
      let x = plane.x(position)
      drawn.add(.line(Point(x, frame.y - 2), Point(x, frame.maxY)), stroke: stroke)
      let half = measurer.width(of: label, in: font) / 2
      let middle = min(max(x, frame.x + half), max(frame.x + half, frame.maxX - half))
      drawn.add(label, font, colour.legible, at: Point(middle, frame.y - 4.5), anchor: .middle)
    case .across:
      let y = plane.y(position)
      drawn.add(.line(Point(frame.x, y), Point(frame.maxX, y)), stroke: stroke)
      drawn.add(label, font, colour.legible, at: Point(frame.maxX, y - 2.5), anchor: .end)
    }
    return drawn
  }
}
