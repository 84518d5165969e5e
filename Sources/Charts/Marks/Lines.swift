package import Drawing

/// Lines through points, named at their ends.
package struct Lines: Mark {
  /// One line.
  package struct Series: Equatable, Sendable {
    /// What the line is.
    package var name: String
    package var colour: Colour
    /// The places it runs through, from left to right.
    package var places: [Place]
    /// What is written before its first place.
    package var startLabel: String
    /// What is written behind its last place.
    package var endLabel: String
    /// What is written at each of its places, above it or below, wherever the line does not run; empty for nothing.
    package var notes: [String]
    /// Lengths of dashes and gaps in points; empty for a solid line.
    package var dash: [Double]

    package init(
      _ name: String, colour: Colour, _ places: [Place], startLabel: String = "", endLabel: String = "",
      notes: [String] = [], dash: [Double] = []
    ) {
      (self.name, self.colour, self.places, self.startLabel) = (name, colour, places, startLabel)
      (self.endLabel, self.notes, self.dash) = (endLabel, notes, dash)
    }
  }

  let series: [Series]
  let dots: Bool

  /// Makes lines.
  ///
  /// - Parameters:
  ///   - series: the most important first: theirs are the last labels to be left out.
  ///   - dots: whether each place gets a dot.
  /// - Throws: `ChartError` when there is no line, a line has no place or a position is not finite.
  package init(_ series: [Series], dots: Bool = true) throws(ChartError) {
    try Check.some(series, "a set of lines")
    for line in series {
      try Check.some(line.places, "the line \(line.name)")
      for place in line.places { try place.check(line.name) }
    }
    (self.series, self.dots) = (series, dots)
  }

  /// The positions that the mark uses.
  package var channels: Channels { Channels(series.flatMap(\.places)) }

  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    // The most important line is drawn last, on top.
    for line in series.reversed() {
      drawn.add(mark: line.words, shape(of: line, on: plane))
    }
    for line in series { annotate(line, on: plane, measurer: measurer, into: &drawn) }
    label(\.startLabel, at: { $0.first }, side: -1, on: plane, measurer: measurer, into: &drawn)
    label(\.endLabel, at: { $0.last }, side: 1, on: plane, measurer: measurer, into: &drawn)
    return drawn
  }

  private func shape(of line: Series, on plane: PlotArea) -> MarkOutput {
    var drawn = MarkOutput()
    let points = line.places.map(plane.point)
    if let edge = line.colour.outline {
      drawn.add(.polyline(points), stroke: Stroke(edge, width: 2.6, dash: line.dash, join: .round))
    }
    drawn.add(.polyline(points), stroke: Stroke(line.colour, width: 1.8, dash: line.dash, join: .round))
    guard dots || points.count == 1 else { return drawn }
    for point in points {
      drawn.add(
        .circle(centre: point, radius: 2.1), fill: line.colour,
        stroke: line.colour.outlineStroke() ?? Stroke(.white, width: 0.6))
    }
    return drawn
  }

  /// Writes the notes of a line, each above its place or below, wherever the line does not run.
  ///
  /// One that would lie on another is left out, those of the ends last: it can be read off the scale.
  private func annotate(
    _ line: Series, on plane: PlotArea, measurer: any TextMeasuring, into drawn: inout MarkOutput
  ) {
    let (font, points) = (Lettering.strong, line.places.map(plane.point))
    let last = min(points.count, line.notes.count) - 1
    var taken: [Rect] = []
    let order = last > 0 ? [0, last] + Array(1..<last) : Array(0..<(last + 1))
    for index in order {
      let point = points[index]
      let beside = [index - 1, index + 1].filter(points.indices.contains).map { points[$0].y - point.y }
      // On the page up is less: a neighbour that stands higher has the smaller number.
      let isBelow =
        (beside.min() ?? 0) < -6 && (beside.max() ?? 0) < 6 && point.y + font.size + 4 < plane.frame.maxY
      let item = TextItem(
        line.notes[index], font: font, colour: Palette.text,
        at: Point(point.x, isBelow ? point.y + font.size + 4 : point.y - 5), anchor: .middle)
      let box = measurer.box(of: item)
      guard !taken.contains(where: { $0.inset(left: -2, right: -2).overlaps(box) }) else { continue }
      taken.append(box)
      drawn.items.append(.text(item))
    }
  }

  private func label(
    _ text: (Series) -> String, at end: ([Place]) -> Place?, side: Double, on plane: PlotArea,
    measurer: any TextMeasuring, into drawn: inout MarkOutput
  ) {
    let all = series.compactMap { line in
      end(line.places).map { (text: text(line), point: plane.point($0), colour: line.colour) }
    }.filter { !$0.text.isEmpty }
    guard !all.isEmpty else { return }
    let font = Lettering.strong
    // Labels stand in one column beside the outermost end; one of a line that stops early at its own end, where there is room.
    let column = all.map(\.point.x).reduce(all[0].point.x) { side > 0 ? max($0, $1) : min($0, $1) }
    // Those in the column may have to stand a line higher or lower than their ends.
    var taken = all.filter { column - $0.point.x <= 12 }.map { place in
      Rect(x: column + 3, y: place.point.y - 18, width: measurer.width(of: place.text, in: font) + 8, height: 36)
    }
    let ends = all.filter { place in
      guard side > 0, column - place.point.x > 12 else { return true }
      let free = room(for: place.text, at: place.point, besides: taken, on: plane, measurer)
      guard let free else { return true }
      taken.append(measurer.box(of: free))
      drawn.add(place.text, font, place.colour.legible, at: free.position)
      return false
    }
    guard !ends.isEmpty else { return }
    let middles = LabelSpacing.apart(
      ends.enumerated().map { .init(wish: $0.element.point.y, extent: 9.4, weight: -Double($0.offset)) },
      within: plane.frame.y - 4...plane.frame.maxY + 4)
    for (place, middle) in zip(ends, middles) {
      guard let middle else {
        drawn.omitted += 1
        continue
      }
      let far = abs(middle - place.point.y) > 3 || abs(column - place.point.x) > 1
      let start = column + side * (far ? 11 : 5)
      if far {
        let leader = Path.polyline([
          Point(place.point.x + side * 3, place.point.y), Point(column + side * 5, place.point.y),
          Point(start - side * 2, middle),
        ])
        drawn.add(leader, stroke: Stroke(Palette.line, width: 0.5))
      }
      drawn.add(
        place.text, font, place.colour.legible, at: Point(start, middle + font.drop),
        anchor: side > 0 ? .start : .end)
    }
  }
}

extension Lines {
  /// Where a label stands behind the end of a line, or above or below it, so that no line runs through it; nil where it nowhere can.
  private func room(
    for text: String, at end: Point, besides taken: [Rect], on plane: PlotArea,
    _ measurer: any TextMeasuring
  ) -> TextItem? {
    let font = Lettering.strong
    let courses = series.map { $0.places.map(plane.point) }
    let spots = [Point(5, font.drop), Point(2, -5), Point(2, font.size + 4)]
    return spots.lazy.map { TextItem(text, font: font, at: Point(end.x + $0.x, end.y + $0.y)) }.first { item in
      let box = measurer.box(of: item)
      let isClear = box.inset(top: -1, right: -2, bottom: -1)
      return box.y > plane.frame.y - 4 && box.maxY < plane.frame.maxY + 2
        && !taken.contains { $0.overlaps(isClear) }
        && !courses.contains { course in
          zip(course, course.dropFirst()).contains { Lines.runs(from: $0, to: $1, through: isClear) }
        }
    }
  }

  /// Whether a straight line passes a rectangle.
  private static func runs(from start: Point, to end: Point, through box: Rect) -> Bool {
    guard end.x >= box.x, start.x <= box.maxX, end.x > start.x else { return false }
    func height(_ x: Double) -> Double { start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x) }
    let (one, other) = (height(max(start.x, box.x)), height(min(end.x, box.maxX)))
    return min(one, other) <= box.maxY && max(one, other) >= box.y
  }
}

extension Lines.Series {
  /// What the line says: its name, and what is written at its ends.
  fileprivate var words: String {
    let ends = [startLabel, endLabel].filter { !$0.isEmpty && $0 != name }
    return ends.isEmpty ? name : "\(name): \(ends.joined(separator: " to "))"
  }
}

extension Place {
  /// Finds fault with a number that is not finite.
  func check(_ name: String) throws(ChartError) {
    for position in [x, y] {
      if case .number(let value) = position { try Check.finite(value, "a position", of: name) }
    }
  }
}
