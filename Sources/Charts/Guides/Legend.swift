package import Drawing
import Wording

/// What colours and shapes mean, in rows under the subtitle.
package struct Legend: Equatable, Sendable {
  /// The shape of a key.
  package enum Shape: Equatable, Sendable {
    case square
    /// A hexagon with the mark that cells of a map have inside.
    case hexagon(HexMap.Mark)
    /// A hexagon that there is nothing to say of.
    case vacant
    case dot
    /// An empty dot.
    case hollowDot
    /// The tick of a previous value.
    case tick
    case line
  }

  /// One key with its words.
  package struct Entry: Equatable, Sendable {
    package var label: String
    /// The colour of the key.
    package var colour: Colour
    /// The shape of the key.
    package var shape: Shape

    package init(_ label: String, _ colour: Colour, _ shape: Shape = .square) {
      (self.label, self.colour, self.shape) = (label, colour, shape)
    }
  }

  package let entries: [Entry]
  let steps: ThresholdScale?
  let breakLabels: [String]
  /// How many stand in each class of the scale; empty where that is not told.
  let counts: [Int]
  /// The lowest value and the highest, as they are written at the ends of the scale; nil where they are not told.
  let ends: (low: String, high: String)?

  /// Makes a legend of keys and words.
  package init(_ entries: [Entry]) {
    self.entries = entries
    self.steps = nil
    self.breakLabels = []
    (counts, ends) = ([], nil)
  }

  /// Makes a legend of a colour scale: boxes side by side, breaks between them; a histogram where values are given.
  ///
  /// - Parameters:
  ///   - steps: the scale.
  ///   - entries: keys that stand behind it, such as one for missing values.
  ///   - values: what is drawn, to be counted by class.
  ///   - text: how a break is written.
  package init(
    _ steps: ThresholdScale, _ entries: [Entry] = [], counting values: [Double] = [], text: (Double) -> String
  ) {
    (self.entries, self.steps) = (entries, steps)
    self.breakLabels = steps.breaks.map(text)
    counts = values.isEmpty ? [] : steps.counts(values)
    ends = values.min().flatMap { low in values.max().map { (text(low), text($0)) } }
  }

  /// The legend for a map without hexagons: plain ones become squares.
  package var squared: Legend {
    Legend(
      entries: entries.map { $0.shape == .hexagon(.none) ? Entry($0.label, $0.colour, .square) : $0 }, of: self)
  }

  /// Another legend's scale with other keys.
  private init(entries: [Entry], of other: Legend) {
    self.entries = entries
    (steps, breakLabels, counts, ends) = (other.steps, other.breakLabels, other.counts, other.ends)
  }

  /// One key in words: a class of a scale with its ends and how many stand in it, or what a colour stands for.
  package struct Key {
    package let label: String
    package let colour: Colour
    /// The colour of the smaller hexagon inside; nil for none.
    package let inner: Colour?
  }

  /// The keys from the first to the last.
  package var keys: [Key] {
    let classes = (steps.map(\.colours) ?? []).enumerated().map { place, colour in
      let ends =
        place == 0
        ? "under " + breakLabels.prefix(1).joined()
        : breakLabels[place - 1] + (place == breakLabels.count ? " and over" : " to \(breakLabels[place])")
      return Key(label: counts.isEmpty ? ends : "\(ends): \(counts[place])", colour: colour, inner: nil)
    }
    return classes
      + entries.map { entry in
        var inner: Colour?
        if case .hexagon(let mark) = entry.shape { inner = mark.colour }
        return Key(label: entry.label, colour: entry.colour, inner: inner)
      }
  }

  package static func == (one: Legend, other: Legend) -> Bool {
    one.entries == other.entries && one.steps == other.steps && one.breakLabels == other.breakLabels
      && one.counts == other.counts && one.ends?.low == other.ends?.low && one.ends?.high == other.ends?.high
  }

  /// One legend with the keys of several; nil where a key means one thing in one and another in the next.
  static func merged(_ legends: [Legend]) -> Legend? {
    guard let first = legends.first else { return nil }
    if legends.allSatisfy({ $0 == first }) { return first }
    var entries: [Entry] = []
    for legend in legends {
      guard legend.steps == nil else { return nil }
      for entry in legend.entries where !entries.contains(entry) {
        let isTaken = entries.contains {
          $0.label == entry.label || ($0.colour == entry.colour && $0.shape == entry.shape)
        }
        guard !isTaken else { return nil }
        entries.append(entry)
      }
    }
    return Legend(entries)
  }

  /// Draws the legend from its top left corner.
  ///
  /// - Parameters:
  ///   - origin: the top left corner.
  ///   - width: rows are no wider.
  ///   - badges: those of the fills in the plot.
  ///   - measurer: knows how much room text takes.
  /// - Returns: what is drawn, and the height it takes.
  func draw(
    at origin: Point, width: Double, badges: Badges, measurer: any TextMeasuring
  ) -> (drawn: MarkOutput, height: Double) {
    var drawn = MarkOutput()
    let font = Lettering.axis
    let row = 11.0
    var place = origin
    var height = row
    if let steps {
      let scale = draw(steps, at: origin, width: width, measurer: measurer)
      drawn.add(scale.drawn)
      height = scale.size.height
      place = Point(origin.x + scale.size.width + 14, origin.y + max(0, height - 2 * row + 1))
      if entries.isEmpty { return (drawn, height) }
    }
    for entry in entries {
      let breadth = 11 + measurer.width(of: entry.label, in: font)
      if place.x > origin.x, place.x + breadth > origin.x + width {
        place = Point(origin.x, origin.y + height)
        height += row
      }
      guard place.x + breadth <= origin.x + width + 0.01 else {
        drawn.omitted += 1
        continue
      }
      entry.draw(at: Point(place.x + 4, place.y + 5), badges, into: &drawn)
      drawn.add(entry.label, font, Palette.text, at: Point(place.x + 11, place.y + 5 + font.drop))
      place.x += breadth + 10
    }
    return (drawn, height)
  }
}

extension Legend {
  /// Draws the scale: a box a class, above it a column as high as many stand in it, with their number; breaks below, the ends of the
  /// data outside.
  private func draw(
    _ steps: ThresholdScale, at origin: Point, width: Double, measurer: any TextMeasuring
  ) -> (drawn: MarkOutput, size: Size) {
    var drawn = MarkOutput()
    let (font, small) = (Lettering.axis, Lettering.small)
    let low = ends.map { measurer.width(of: $0.low, in: small) + 4 } ?? 0
    let high = ends.map { measurer.width(of: $0.high, in: small) + 4 } ?? 0
    let box = min(30, (width - low - high) / Double(steps.colours.count))
    let most = Double(counts.max() ?? 0)
    let (above, tall) = counts.isEmpty ? (1.0, 7.0) : (9.0, 20.0)
    let left = origin.x + low
    let base = origin.y + above + tall
    for (index, colour) in steps.colours.enumerated() {
      let part = most == 0 ? 0 : Double(counts[index]) / most
      // The colour can be read however few stand in a class.
      let swatch = counts.isEmpty ? tall : 5
      let height = swatch + (tall - swatch) * part
      let rect = Rect(x: left + Double(index) * box, y: base - height, width: box, height: height)
      drawn.add(.rect(rect), fill: colour, stroke: Stroke(.white, width: 0.5))
      if let stroke = colour.outlineStroke(0.3) { drawn.add(.rect(rect.inset(by: 0.3)), stroke: stroke) }
      if !counts.isEmpty {
        drawn.add(
          .line(Point(rect.x, base - swatch), Point(rect.maxX, base - swatch)), stroke: Stroke(.white, width: 0.8))
      }
      guard !counts.isEmpty else { continue }
      let count = Number.count(counts[index])
      if measurer.width(of: count, in: small) <= box {
        drawn.add(count, small, Palette.text, at: Point(rect.midX, rect.y - 2), anchor: .middle)
      }
    }
    var right = -Double.infinity
    for (index, label) in breakLabels.enumerated() {
      let half = measurer.width(of: label, in: font) / 2
      let x = left + Double(index + 1) * box
      guard x - half > right + 2, x - half >= origin.x, x + half <= origin.x + width else {
        drawn.omitted += 1
        continue
      }
      drawn.add(label, font, Palette.quiet, at: Point(x, base + 2 + font.size), anchor: .middle)
      right = x + half
    }
    let end = left + Double(steps.colours.count) * box
    if let ends {
      drawn.add(ends.low, small, Palette.quiet, at: Point(left - 3, base), anchor: .end)
      drawn.add(ends.high, small, Palette.quiet, at: Point(end + 3, base))
    }
    return (drawn, Size(end + high - origin.x, above + tall + 12))
  }
}

extension Legend.Entry {
  fileprivate func draw(at centre: Point, _ badges: Badges, into drawn: inout MarkOutput) {
    switch shape {
    case .square:
      let square = Path.rect(Rect(x: centre.x - 3.5, y: centre.y - 3.5, width: 7, height: 7))
      drawn.add(square, fill: colour, stroke: colour.outlineStroke())
    case .hexagon(let mark):
      drawn.add(
        HexMap.cell(centre: centre, radius: 4, look: .init(fill: colour, mark: mark), badges: badges, isKey: true))
    case .vacant: drawn.add(HexMap.cell(centre: centre, radius: 4, look: .vacant, badges: badges))
    case .dot:
      drawn.add(.circle(centre: centre, radius: 3.2), fill: colour, stroke: colour.outlineStroke())
      drawn.add(badges[colour], on: colour, centre: centre, radius: 3.2)
    case .hollowDot:
      drawn.add(
        .circle(centre: centre, radius: 2.8), fill: .white, stroke: Stroke(colour.outline ?? colour, width: 1.2))
    case .tick:
      drawn.add(tick: Point(centre.x, centre.y - 4), Point(centre.x, centre.y + 4))
    case .line:
      drawn.add(
        .line(Point(centre.x - 4, centre.y), Point(centre.x + 4, centre.y)), stroke: Stroke(colour, width: 1.6))
    }
  }
}
