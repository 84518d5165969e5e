package import Drawing

/// A triangle in which each dot stands by its three parts of one whole: the nearer a corner, the larger its part.
package struct Ternary: Plot {
  /// One dot.
  package struct Dot: Equatable, Sendable {
    /// What it is, for readers who point at it or cannot see it.
    package var name: String
    /// Its three parts, for the top, the left and the right corner.
    package var parts: (top: Double, left: Double, right: Double)
    package var fill: Colour

    package init(_ name: String, top: Double, left: Double, right: Double, fill: Colour) {
      self.name = name
      self.parts = (top, left, right)
      self.fill = fill
    }

    /// Whether two dots are the same.
    package static func == (first: Dot, second: Dot) -> Bool {
      first.name == second.name && first.parts == second.parts && first.fill == second.fill
    }
  }

  let dots: [Dot]
  let corners: (top: String, left: String, right: String)
  /// The badge of each dot's fill.
  package var badges: Badges

  /// Makes a triangle.
  ///
  /// - Parameters:
  ///   - dots: parts of any whole; only their proportions count.
  ///   - top: what the top corner is called.
  ///   - left: what the left corner is called.
  ///   - right: what the right corner is called.
  /// - Throws: `ChartError` when there is no dot, or its parts are negative, no numbers or nothing at all.
  package init(_ dots: [Dot], top: String, left: String, right: String) throws(ChartError) {
    try Check.some(dots, "a triangle")
    for dot in dots {
      for part in [dot.parts.top, dot.parts.left, dot.parts.right] { try Check.count(part, "a part", of: dot.name) }
      let whole = dot.parts.top + dot.parts.left + dot.parts.right
      try Check.finite(whole, "the whole", of: dot.name)
      guard whole > 0 else { throw .empty(what: dot.name) }
    }
    self.dots = dots
    badges = Badges(Neighbours(all: dots.map(\.fill)))
    corners = (top, left, right)
  }

  private static let height = 3.0.squareRoot() / 2

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double { max(80, min(width * 0.8, 420)) }

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let side = min(frame.width - 70, (frame.height - 34) / Self.height)
    guard side > 40 else { return MarkOutput(omitted: 3) }
    let top = frame.y + 14
    func place(_ up: Double, _ left: Double, _ right: Double) -> Point {
      let sum = up + left + right
      return Point(
        frame.midX + (right - left) / sum * side / 2, top + (1 - up / sum) * side * Self.height)
    }
    for step in 1...4 {
      let part = Double(step) / 5
      let rest = 1 - part
      let lines = [
        (place(part, rest, 0), place(part, 0, rest)), (place(rest, part, 0), place(0, part, rest)),
        (place(rest, 0, part), place(0, rest, part)),
      ]
      for line in lines { drawn.add(.line(line.0, line.1), stroke: Stroke(Palette.grid, width: 0.5)) }
      // Each side carries the numbers of the corner it rises to.
      let label = "\(step * 20)"
      drawn.add(
        label, Lettering.axis, Palette.quiet, at: Point(lines[0].0.x - 4, lines[0].0.y + Lettering.axis.drop),
        anchor: .end)
      drawn.add(label, Lettering.axis, Palette.quiet, at: Point(lines[1].1.x - 2, lines[1].1.y + 9), anchor: .end)
      drawn.add(label, Lettering.axis, Palette.quiet, at: Point(lines[2].0.x + 4, lines[2].0.y + Lettering.axis.drop))
    }

    // Beyond these lines another part is the largest.
    for end in [place(1, 1, 0), place(0, 1, 1), place(1, 0, 1)] {
      drawn.add(.line(place(1, 1, 1), end), stroke: Stroke(Palette.line, width: 0.75, dash: [3, 2]))
    }
    drawn.add(
      .polygon([place(1, 0, 0), place(0, 1, 0), place(0, 0, 1)]), stroke: Stroke(Palette.line, width: 0.75))
    for dot in dots {
      var mark = MarkOutput()
      let centre = place(dot.parts.top, dot.parts.left, dot.parts.right)
      mark.add(
        .circle(centre: centre, radius: 1.9), fill: dot.fill,
        stroke: dot.fill.outlineStroke() ?? Stroke(.white, width: 0.4))
      mark.add(badges[dot.fill], on: dot.fill, centre: centre, radius: 1.9)
      drawn.add(mark: dot.name, mark)
    }
    let (left, right) = (place(0, 1, 0), place(0, 0, 1))
    drawn.add(corners.top, Lettering.strong, Palette.text, at: Point(frame.midX, top - 5), anchor: .middle)
    drawn.add(corners.left, Lettering.strong, Palette.text, at: Point(left.x, left.y + 17), anchor: .middle)
    drawn.add(corners.right, Lettering.strong, Palette.text, at: Point(right.x, right.y + 17), anchor: .middle)
    return drawn.kept(in: frame, measurer: measurer)
  }
}
