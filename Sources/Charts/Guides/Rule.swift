package import Drawing

/// Reference lines across the plane with their labels: a majority, a mean and a median, zero.
package struct Rule: Mark {
  /// Which way rules run.
  package enum Direction: Sendable { case across, up }

  /// One line.
  package struct Line: Equatable, Sendable {
    package var position: Position
    /// What is written at its end.
    package var label: String
    /// Whether the label of a line across stands at its left end, where a curve passes at the right one.
    package var isLabelledLeft: Bool
    /// The colour of the line; the label's is darkened to be read.
    package var colour: Colour
    /// Lengths of dashes and gaps in points; empty for a solid line.
    package var dash: [Double]

    package init(
      _ position: Position, _ label: String = "", isLabelledLeft: Bool = false, colour: Colour = Colour(0x1A1A1A),
      dash: [Double] = []
    ) {
      (self.position, self.label, self.colour, self.dash) = (position, label, colour, dash)
      self.isLabelledLeft = isLabelledLeft
    }
  }

  let direction: Direction
  let lines: [Line]

  /// Makes reference lines whose labels give way to each other.
  ///
  /// - Parameters:
  ///   - direction: up the page at positions of the x scale, or across it at those of the y scale.
  ///   - lines: the most important first: theirs are the last labels to be left out.
  /// - Throws: `ChartError` when there is none or a position is not finite.
  package init(_ direction: Direction, _ lines: [Line]) throws(ChartError) {
    try Check.some(lines, "a set of rules")
    for line in lines {
      if case .number(let value) = line.position { try Check.finite(value, "the position", of: "a rule") }
    }
    (self.direction, self.lines) = (direction, lines)
  }

  /// Makes one reference line.
  ///
  /// - Parameters:
  ///   - direction: up the page at a position of the x scale, or across it at one of the y scale.
  ///   - position: where it stands.
  ///   - label: what is written at its end.
  /// - Throws: `ChartError.notFinite` for a number that is not.
  package init(_ direction: Direction, at position: Position, label: String = "") throws(ChartError) {
    try self.init(direction, [Line(position, label)])
  }

  /// The positions that the mark uses.
  package var channels: Channels {
    direction == .up ? Channels(x: lines.map(\.position)) : Channels(y: lines.map(\.position))
  }

  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let (frame, font) = (plane.frame, Lettering.small)
    for line in lines {
      let (x, y) = (plane.x(line.position), plane.y(line.position))
      let path: Path =
        direction == .up
        ? .line(Point(x, frame.y - 2), Point(x, frame.maxY)) : .line(Point(frame.x, y), Point(frame.maxX, y))
      drawn.add(path, stroke: Stroke(line.colour, width: 0.75, dash: line.dash))
    }
    let labelled = lines.filter { !$0.label.isEmpty }
    let wishes = labelled.enumerated().map { index, line in
      direction == .up
        ? LabelSpacing.Label(
          wish: plane.x(line.position), extent: measurer.width(of: line.label, in: font) + 5, weight: -Double(index))
        : LabelSpacing.Label(wish: plane.y(line.position) - 5, extent: 8.5, weight: -Double(index))
    }
    let room = direction == .up ? frame.x - 2...max(frame.x, frame.maxX) + 2 : frame.y - 10...max(frame.y, frame.maxY)
    for (line, middle) in zip(labelled, LabelSpacing.apart(wishes, within: room)) {
      switch (direction, middle) {
      case (_, nil): drawn.omitted += 1
      case (.up, let middle?):
        drawn.add(line.label, font, line.colour.legible, at: Point(middle, frame.y - 4.5), anchor: .middle)
      case (.across, let middle?):
        drawn.add(
          line.label, font, line.colour.legible,
          at: Point(line.isLabelledLeft ? frame.x + 2 : frame.maxX, middle + font.drop),
          anchor: line.isLabelledLeft ? .start : .end)
      }
    }
    return drawn
  }
}
