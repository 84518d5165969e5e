package import Drawing

/// Bars from zero, one for each name, across the page or up it, with a tick where the bar stood before.
package struct Bars: Mark {
  /// One bar.
  package struct Bar: Equatable, Sendable {
    /// The name on the band scale.
    package var name: String
    /// How far the bar reaches.
    package var value: Double
    package var fill: Colour
    /// Where the bar stood before; nil for no tick.
    package var previous: Double?
    /// What is written at its end.
    package var label: String
    /// What follows the label in grey, such as a change.
    package var note: String

    package init(
      _ name: String, _ value: Double, fill: Colour, previous: Double? = nil, label: String = "", note: String = ""
    ) {
      (self.name, self.value, self.fill, self.previous) = (name, value, fill, previous)
      (self.label, self.note) = (label, note)
    }
  }

  /// Which way bars grow.
  package enum Direction: Sendable { case across, up }

  let bars: [Bar]
  let direction: Direction

  /// Makes bars.
  ///
  /// - Parameters:
  ///   - bars: in any order; the scale says where they stand.
  ///   - direction: across the page, or up it.
  /// - Throws: `ChartError` when there is none, a name stands twice or a value is not finite.
  package init(_ bars: [Bar], direction: Direction = .across) throws(ChartError) {
    try Check.some(bars, "a set of bars")
    try Check.distinct(bars.map(\.name), "a set of bars")
    for bar in bars {
      try Check.finite(bar.value, "the value", of: bar.name)
      try Check.finite(bar.previous, "the previous value", of: bar.name)
    }
    (self.bars, self.direction) = (bars, direction)
  }

  /// The positions that the mark uses.
  package var channels: Channels {
    let names = bars.map { Position.name($0.name) }
    let values = ([0] + bars.flatMap { [$0.value, $0.previous ?? 0] }).map { Position.number($0) }
    return direction == .across ? Channels(x: values, y: names) : Channels(x: names, y: values)
  }

  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    for bar in bars {
      var mark = MarkOutput()
      switch direction {
      case .across: across(bar, on: plane, measurer: measurer, into: &mark)
      case .up: up(bar, on: plane, measurer: measurer, into: &mark)
      }
      let words = [bar.label, bar.note].filter { !$0.isEmpty }
      drawn.add(mark: words.isEmpty ? bar.name : "\(bar.name): \(words.joined(separator: ", "))", mark)
    }
    return drawn
  }

  private func across(_ bar: Bar, on plane: PlotArea, measurer: any TextMeasuring, into drawn: inout MarkOutput) {
    let (zero, end) = (plane.x(0), plane.x(.number(bar.value)))
    let (middle, height) = (plane.y(.name(bar.name)), min(plane.rowHeight, 16))
    let body = Rect(x: min(zero, end), y: middle - height / 2, width: abs(end - zero), height: height)
    drawn.add(.rect(body), fill: bar.fill, stroke: bar.fill.outlineStroke())
    var reach = end
    let side = bar.value < 0 ? -1.0 : 1.0
    let label = bar.label.isEmpty ? 0 : measurer.width(of: bar.label, in: Lettering.strong) + 4
    if let previous = bar.previous {
      let x = plane.x(.number(previous))
      drawn.add(
        tick: Point(x, middle - height / 2 - 1.5), Point(x, middle + height / 2 + 1.5), edged: x > body.x + 2)
      // The words stand at the bar's end where they fit before the tick, and behind the tick where they do not.
      let words = label + measurer.width(of: bar.note, in: Lettering.axis) + 8
      if (0...words).contains(side * (x - end)) { reach = x }
    }
    let anchor = bar.value < 0 ? TextItem.Anchor.end : .start
    let baseline = middle + Lettering.strong.drop
    let place = reach + side * 4
    drawn.add(bar.label, Lettering.strong, Palette.text, at: Point(place, baseline), anchor: anchor)
    drawn.add(bar.note, Lettering.axis, Palette.quiet, at: Point(place + side * label, baseline), anchor: anchor)
  }

  private func up(_ bar: Bar, on plane: PlotArea, measurer: any TextMeasuring, into drawn: inout MarkOutput) {
    let (zero, end) = (plane.y(0), plane.y(.number(bar.value)))
    let (middle, width) = (plane.x(.name(bar.name)), plane.columnWidth)
    let body = Rect(x: middle - width / 2, y: min(zero, end), width: width, height: abs(end - zero))
    drawn.add(.rect(body), fill: bar.fill, stroke: bar.fill.outlineStroke())
    let lines = [(bar.label, Lettering.strong, Palette.text), (bar.note, Lettering.axis, Palette.quiet)].filter {
      !$0.0.isEmpty
    }
    var reach = end
    if let previous = bar.previous {
      let y = plane.y(.number(previous))
      drawn.add(
        tick: Point(middle - width / 2 - 1.5, y), Point(middle + width / 2 + 1.5, y), edged: y < body.maxY - 2)
      let words = 9 * Double(lines.count) + 8
      if (0...words).contains(bar.value < 0 ? y - end : end - y) { reach = y }
    }
    // Upwards the note stands at the bar and the label above it; downwards the label comes first.
    for (row, line) in (bar.value < 0 ? lines : lines.reversed()).enumerated() {
      let distance = 4 + Double(row) * 9
      let baseline = bar.value < 0 ? reach + distance + 6 : reach - distance
      drawn.add(line.0, line.1, line.2, at: Point(middle, baseline), anchor: .middle)
    }
  }
}

extension MarkOutput {
  /// Draws the tick of a previous value: dark, with a light edge where it must show on a fill.
  mutating func add(tick start: Point, _ end: Point, edged: Bool = true) {
    if edged { add(.line(start, end), stroke: Stroke(.white, width: 1.8)) }
    add(.line(start, end), stroke: Stroke(Palette.text, width: 0.9))
  }
}
