package import Drawing

/// Dots, filled or hollow, with labels where there is room.
package struct Dots: Mark {
  /// One dot.
  package struct Dot: Equatable, Sendable {
    package var place: Place
    package var fill: Colour
    /// Half its breadth in points.
    package var radius: Double
    /// Whether only its edge is drawn: what is uncertain.
    package var hollow: Bool
    /// What is written beside it.
    package var label: String
    /// What it is, for readers who point at it or cannot see it.
    package var name: String

    package init(
      _ x: Position, _ y: Position, fill: Colour, radius: Double = 2, hollow: Bool = false, label: String = "",
      name: String = ""
    ) {
      self.place = Place(x, y)
      (self.fill, self.radius, self.hollow, self.label) = (fill, radius, hollow, label)
      self.name = name.isEmpty ? label : name
    }
  }

  let dots: [Dot]
  let swarm: Bool

  /// Makes dots.
  ///
  /// - Parameters:
  ///   - dots: the most important first: theirs are the last labels to be left out.
  ///   - swarm: whether dots that would lie on each other move up and down within their row.
  /// - Throws: `ChartError` when there is none or a position or radius is not finite.
  package init(_ dots: [Dot], swarm: Bool = false) throws(ChartError) {
    try Check.some(dots, "a set of dots")
    for dot in dots {
      try dot.place.check(dot.label.isEmpty ? "a dot" : dot.label)
      try Check.count(dot.radius, "the radius", of: "a dot")
    }
    (self.dots, self.swarm) = (dots, swarm)
  }

  /// The positions that the mark uses.
  package var channels: Channels { Channels(dots.map(\.place)) }

  /// All dots of a row, or of the plane where it has none.
  package var neighbours: Neighbours {
    Neighbours(
      groups: dots.map { dot in
        if case .name(let row) = dot.place.y { (row, dot.fill) } else { ("", dot.fill) }
      })
  }

  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let points = swarm ? swarmed(on: plane) : dots.map { plane.point($0.place) }
    for (dot, point) in zip(dots, points).reversed() {
      let shape = Path.circle(centre: point, radius: dot.radius)
      var mark = MarkOutput()
      if dot.hollow {
        mark.add(shape, fill: .white, stroke: Stroke(dot.fill.outline ?? dot.fill, width: 1))
      } else {
        mark.add(shape, fill: dot.fill, stroke: dot.fill.outlineStroke() ?? Stroke(.white, width: 0.4))
        mark.add(plane.badges[dot.fill], on: dot.fill, centre: point, radius: dot.radius)
      }
      if dot.name.isEmpty { drawn.add(mark) } else { drawn.add(mark: dot.name, mark) }
    }
    label(points, on: plane, measurer: measurer, into: &drawn)
    return drawn
  }

  /// The dots' points, each moved up or down in its row as little as keeps it off those left of it.
  private func swarmed(on plane: PlotArea) -> [Point] {
    var points = dots.map { plane.point($0.place) }
    var rows: [Position: [Int]] = [:]
    for index in points.indices.sorted(by: { (points[$0].x, $0) < (points[$1].x, $1) }) {
      let row = dots[index].place.y
      let near = rows[row, default: []].suffix(60).filter {
        points[index].x - points[$0].x < dots[index].radius + dots[$0].radius
      }
      let (centre, reach) = (points[index].y, max(0, plane.rowHeight / 2 - dots[index].radius))
      let step = max(0.5, dots[index].radius / 2)
      for turn in 0...max(0, Int(2 * reach / step)) {
        let shift = Double((turn + 1) / 2) * step * (turn.isMultiple(of: 2) ? -1 : 1)
        let candidate = Point(points[index].x, centre + shift)
        let free = near.allSatisfy { other in
          let (dx, dy) = (candidate.x - points[other].x, candidate.y - points[other].y)
          let apart = dots[index].radius + dots[other].radius
          return dx * dx + dy * dy >= apart * apart * 0.9
        }
        if free {
          points[index] = candidate
          break
        }
      }
      rows[row, default: []].append(index)
    }
    return points
  }

  /// Writes each label on the first free side of its dot.
  private func label(_ points: [Point], on plane: PlotArea, measurer: any TextMeasuring, into drawn: inout MarkOutput) {
    let font = Lettering.small
    var taken: [Rect] = []
    let circles = zip(dots, points).map { dot, point in
      Rect(x: point.x - dot.radius, y: point.y - dot.radius, width: 2 * dot.radius, height: 2 * dot.radius)
    }
    for (index, dot) in dots.enumerated() where !dot.label.isEmpty {
      let (point, gap) = (points[index], dot.radius + 2)
      let sides: [(Point, TextItem.Anchor)] = [
        (Point(point.x + gap, point.y + font.drop), .start),
        (Point(point.x - gap, point.y + font.drop), .end),
        (Point(point.x, point.y - gap - 0.5), .middle),
        (Point(point.x, point.y + gap + font.size * 0.72), .middle),
      ]
      let free = sides.lazy.map { TextItem(dot.label, font: font, colour: Palette.text, at: $0.0, anchor: $0.1) }.first
      {
        let box = measurer.box(of: $0).inset(left: 0.5, top: 1, right: 0.5, bottom: 1)
        return plane.frame.contains(box) && !taken.contains(where: box.overlaps)
          && !circles.contains(where: box.overlaps)
      }
      if let free {
        taken.append(measurer.box(of: free))
        drawn.items.append(.text(free))
      } else {
        drawn.omitted += 1
      }
    }
  }
}
