package import Drawing
import Wording

/// One bar across the page, cut into the parts of a whole, with the line that a majority must reach.
package struct ProportionBar: Plot {
  package let parts: [Part]
  let majority: Int?
  let majorityLabel: String
  /// Whether parts have their names in or below them, or the page says what they are.
  let isNamed: Bool

  /// Makes a strip.
  ///
  /// - Parameters:
  ///   - parts: from left to right; the line is read from the left.
  ///   - majority: how many make a majority; nil for no line.
  ///   - majorityLabel: what is written above the line.
  ///   - isNamed: whether parts are named in the picture.
  /// - Throws: `ChartError` when all parts are empty, one or the majority is negative, or a name stands twice.
  package init(_ parts: [Part], majority: Int?, majorityLabel: String, isNamed: Bool = true) throws(ChartError) {
    try Part.check(parts, "a strip")
    try Check.count(Double(majority ?? 0), "the majority", of: "a strip")
    self.parts = parts.filter { $0.count > 0 }
    (self.majority, self.majorityLabel, self.isNamed) = (majority, majorityLabel, isNamed)
  }

  private static let bar = 22.0

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double { 12 + Self.bar + below }

  /// The room below the bar: for names of parts too narrow for theirs.
  private var below: Double { isNamed ? 22 : 4 }

  /// The bar and its labels take what they take.
  package func leastHeight(forWidth width: Double) -> Double { height(forWidth: width) }

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let total = Double(parts.reduce(0) { $0 + $1.count })
    let top = frame.y + 12
    let height = min(Self.bar, max(4, frame.height - 12 - below))
    var outside: [(text: String, x: Double, colour: Colour)] = []
    let line = majority.map { frame.x + frame.width * Double($0) / total } ?? .infinity
    var x = frame.x
    for part in parts {
      let width = frame.width * Double(part.count) / total
      let gap = min(0.4, width / 6)
      let box = Rect(x: x + gap, y: top, width: width - 2 * gap, height: height)
      let full = part.name + " " + Number.count(part.count)
      let font = Lettering.strong
      let textWidth = measurer.width(of: full, in: font)
      // A label that the majority's line would cross stands behind the line.
      let start = box.x + 4 < line + 4 && line < box.x + 8 + textWidth ? max(box.x, line) + 4 : box.x + 4
      let text = TextItem(full, font: font, colour: part.fill.ink, at: Point(start, box.midY + font.drop))
      let fits = start + textWidth <= box.maxX - 3
      var mark = MarkOutput()
      mark.add(.rect(box), fill: part.fill, stroke: part.fill.outlineStroke())
      if fits, isNamed {
        mark.items.append(.text(text))
      } else if isNamed {
        outside.append((full, box.midX, part.fill))
      }
      drawn.add(mark: full, mark)
      x += width
    }
    if line <= frame.maxX {
      let (start, end) = (Point(line, top - 3), Point(line, top + height + 3))
      drawn.add(tick: start, end)
      let font = Lettering.small
      let half = measurer.width(of: majorityLabel, in: font) / 2
      let middle = min(max(line, frame.x + half), frame.maxX - half)
      drawn.add(majorityLabel, font, Palette.text, at: Point(middle, top - 5.5), anchor: .middle)
    }
    drawn.add(callouts(outside, below: top + height, in: frame, measurer: measurer))
    return drawn.kept(in: frame.inset(by: -0.3), measurer: measurer)
  }

  /// The labels of parts too narrow for one, in a row under the bar, each led to its part.
  private func callouts(
    _ labels: [(text: String, x: Double, colour: Colour)], below y: Double, in frame: Rect,
    measurer: any TextMeasuring
  ) -> MarkOutput {
    var drawn = MarkOutput()
    let font = Lettering.axis
    let wishes = labels.enumerated().map { index, label in
      LabelSpacing.Label(wish: label.x, extent: measurer.width(of: label.text, in: font) + 7, weight: -Double(index))
    }
    for (label, middle) in zip(labels, LabelSpacing.apart(wishes, within: frame.x...frame.maxX)) {
      guard let middle else {
        drawn.omitted += 1
        continue
      }
      let leader = Path.polyline([Point(label.x, y + 1), Point(middle, y + 11)])
      drawn.add(leader, stroke: Stroke(Palette.line, width: 0.5))
      drawn.add(label.text, font, label.colour.legible, at: Point(middle, y + 13 + font.size * 0.75), anchor: .middle)
    }
    return drawn
  }
}
