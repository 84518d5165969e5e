package import Drawing

/// What colours and shapes mean, in rows under the subtitle.
package struct Legend: Equatable, Sendable {
  /// The shape of a key.
  package enum Shape: Equatable, Sendable {
    case square
    /// A hexagon with the mark that cells of a map have inside.
    case hexagon(HexMap.Mark)
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

  let entries: [Entry]
  let steps: ThresholdScale?
  let breakLabels: [String]
  let isHatchedBelowZero: Bool

  /// Makes a legend of keys and words.
  package init(_ entries: [Entry]) {
    self.entries = entries
    self.steps = nil
    self.breakLabels = []
    self.isHatchedBelowZero = false
  }

  /// Makes a legend of a colour scale: boxes side by side, breaks between them.
  ///
  /// - Parameters:
  ///   - steps: the scale.
  ///   - entries: keys that stand behind it, such as one for missing values.
  ///   - isHatchedBelowZero: whether classes below zero are hatched, as they are in the plot.
  ///   - text: how a break is written.
  package init(
    _ steps: ThresholdScale, _ entries: [Entry] = [], isHatchedBelowZero: Bool = false, text: (Double) -> String
  ) {
    (self.entries, self.steps) = (entries, steps)
    self.breakLabels = steps.breaks.map(text)
    self.isHatchedBelowZero = isHatchedBelowZero
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
  ///   - patterns: those of the fills in the plot.
  ///   - measurer: knows how much room text takes.
  /// - Returns: what is drawn, and the height it takes.
  func draw(
    at origin: Point, width: Double, patterns: Patterns, measurer: any TextMeasuring
  ) -> (drawn: MarkOutput, height: Double) {
    var drawn = MarkOutput()
    let font = Lettering.axis
    let row = 11.0
    var place = origin
    var height = row
    if let steps {
      let box = min(30, width / Double(steps.colours.count))
      for (index, colour) in steps.colours.enumerated() {
        let rect = Rect(x: place.x + Double(index) * box, y: place.y + 1, width: box, height: 7)
        let isBelow = index < steps.breaks.count && steps.breaks[index] <= 0
        drawn.add(
          area: .rect(rect), fill: colour, pattern: isHatchedBelowZero && isBelow ? .rising : .plain,
          stroke: Stroke(.white, width: 0.5))
      }
      var right = -Double.infinity
      for (index, label) in breakLabels.enumerated() {
        let half = measurer.width(of: label, in: font) / 2
        let x = place.x + Double(index + 1) * box
        guard x - half > right + 2, x - half >= origin.x, x + half <= origin.x + width else {
          drawn.omitted += 1
          continue
        }
        drawn.add(label, font, Palette.quiet, at: Point(x, place.y + 9 + font.size), anchor: .middle)
        right = x + half
      }
      place.x += Double(steps.colours.count) * box + 12
      height = 20
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
      entry.draw(at: Point(place.x + 4, place.y + 5), patterns, into: &drawn)
      drawn.add(entry.label, font, Palette.text, at: Point(place.x + 11, place.y + 5 + font.drop))
      place.x += breadth + 10
    }
    return (drawn, height)
  }
}

extension Legend.Entry {
  fileprivate func draw(at centre: Point, _ patterns: Patterns, into drawn: inout MarkOutput) {
    let pattern = patterns[colour]
    switch shape {
    case .square:
      let square = Path.rect(Rect(x: centre.x - 3.5, y: centre.y - 3.5, width: 7, height: 7))
      drawn.add(area: square, fill: colour, pattern: pattern, stroke: colour.outlineStroke())
    case .hexagon(let mark):
      drawn.add(HexMap.cell(centre: centre, radius: 4, look: .init(fill: colour, mark: mark), patterns: patterns))
    case .dot:
      drawn.add(pattern.dot(centre: centre, radius: 3.2), fill: colour, stroke: colour.outlineStroke())
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
