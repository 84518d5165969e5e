public import Drawing

/// What stands between a chart's title and its source: a plot on axes, a map, a diagram.
public protocol Plot: Sendable {
  /// The height that suits a width, in points.
  func height(forWidth width: Double) -> Double

  /// The height that the plot can do with where the page is short of room, in points.
  func leastHeight(forWidth width: Double) -> Double

  /// Draws the plot.
  ///
  /// - Parameters:
  ///   - frame: nothing is drawn outside it.
  ///   - measurer: knows how much room text takes.
  /// - Returns: what is drawn and how many labels found no room.
  func draw(in frame: Rect, measurer: any TextMeasuring) -> Drawn
}

extension Plot {
  /// A quarter less than what suits the width.
  public func leastHeight(forWidth width: Double) -> Double { height(forWidth: width) * 0.75 }
}

/// What a mark or plot drew.
public struct Drawn: Equatable, Sendable {
  /// The items from the bottom to the top.
  public var items: [Item]
  /// How many labels were left out for want of room.
  public var omitted: Int

  /// Makes a drawing.
  public init(_ items: [Item] = [], omitted: Int = 0) {
    self.items = items
    self.omitted = omitted
  }

  /// Puts a shape on top.
  mutating func add(_ path: Path, fill: Colour? = nil, stroke: Stroke? = nil) {
    guard !path.elements.isEmpty else { return }
    items.append(.path(PathItem(path, fill: fill, stroke: stroke)))
  }

  /// Puts a line of text on top; an empty one draws nothing.
  mutating func add(
    _ text: String, _ font: Font, _ colour: Colour, at position: Point, anchor: TextItem.Anchor = .start
  ) {
    guard !text.isEmpty else { return }
    items.append(.text(TextItem(text, font: font, colour: colour, at: position, anchor: anchor)))
  }

  /// Puts another drawing on top.
  mutating func add(_ other: Drawn) {
    items += other.items
    omitted += other.omitted
  }

  /// The drawing without the text that does not lie in a frame; what is left out is counted.
  func kept(in frame: Rect, measurer: any TextMeasuring) -> Drawn {
    var kept = Drawn(omitted: omitted)
    for item in items {
      if let box = measurer.box(of: item), !frame.contains(box, tolerance: 0.05) {
        if case .text = item { kept.omitted += 1 }
        continue
      }
      kept.items.append(item)
    }
    return kept
  }
}
