package import Drawing

/// What stands between a chart's title and its source: a plot on axes, a map, a diagram.
package protocol Plot: Sendable {
  /// The badge of each fill, by which fills side by side are told apart without their colour.
  ///
  /// A plot decides them when it is made; plots that are shown together are given those of all.
  var badges: Badges { get set }

  /// The height that suits a width, in points.
  func height(forWidth width: Double) -> Double

  /// The height that the plot can do with where the page is short of room, in points.
  func leastHeight(forWidth width: Double) -> Double

  /// The height up to which the plot gains from more room, in points.
  func mostHeight(forWidth width: Double) -> Double

  /// Draws the plot.
  ///
  /// - Parameters:
  ///   - frame: nothing is drawn outside it.
  ///   - measurer: knows how much room text takes.
  /// - Returns: what is drawn and how many labels found no room.
  func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput
}

extension Plot {
  /// None: a plot whose fills all have their names beside them.
  package var badges: Badges {
    get { Badges() }
    set {}
  }

  /// A quarter less than what suits the width.
  package func leastHeight(forWidth width: Double) -> Double { height(forWidth: width) * 0.75 }

  /// What suits the width: a map or a dial has its form.
  package func mostHeight(forWidth width: Double) -> Double { height(forWidth: width) }
}

/// What a mark or plot drew.
package struct MarkOutput: Equatable, Sendable {
  /// The items from the bottom to the top.
  package var items: [Item]
  /// How many labels were left out for want of room.
  package var omitted: Int

  package init(_ items: [Item] = [], omitted: Int = 0) {
    (self.items, self.omitted) = (items, omitted)
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
  mutating func add(_ other: MarkOutput) {
    items += other.items
    omitted += other.omitted
  }

  /// Puts a mark on top: what it draws, and what it says to those who point at it or cannot see it.
  mutating func add(mark words: String, of subject: Subject? = nil, _ mark: MarkOutput) {
    omitted += mark.omitted
    guard !mark.items.isEmpty else { return }
    items.append(.group(Group(role: .mark, alternative: words, subject: subject, items: mark.items)))
  }

  /// Puts marks on top that do not overlap one another.
  mutating func add(disjoint marks: MarkOutput) {
    omitted += marks.omitted
    guard !marks.items.isEmpty else { return }
    items.append(.group(Group(canReorder: true, items: marks.items)))
  }

  /// The drawing without what does not lie in a frame; text that is left out is counted.
  func kept(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    var kept = MarkOutput(omitted: omitted)
    for item in items {
      if let box = measurer.box(of: item), !frame.contains(box, tolerance: 0.05) {
        switch item {
        case .text: kept.omitted += 1
        case .group(var group):
          let inside = MarkOutput(group.items).kept(in: frame, measurer: measurer)
          kept.omitted += inside.omitted
          group.items = inside.items
          if !group.items.isEmpty { kept.items.append(.group(group)) }
        case .path, .image, .link: break
        }
        continue
      }
      kept.items.append(item)
    }
    return kept
  }
}
