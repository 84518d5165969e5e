package import Drawing

/// Words at places, pushed apart up and down or left and right until none overlaps.
package struct Labels: Mark {
  /// One label.
  package struct Label: Equatable, Sendable {
    /// The words.
    package var text: String
    /// Where their middle wants to stand.
    package var place: Place
    /// Their colour before it is darkened to be read.
    package var colour: Colour

    package init(_ text: String, _ x: Position, _ y: Position, colour: Colour = Colour(0x1A1A1A)) {
      self.text = text
      self.place = Place(x, y)
      self.colour = colour
    }
  }

  /// Which way labels give way.
  package enum Direction: Sendable { case across, up }

  let labels: [Label]
  let direction: Direction

  /// Makes labels that share a row or a column.
  ///
  /// - Parameters:
  ///   - labels: the most important first: they are the last to be left out.
  ///   - direction: whether they move across the page or up and down it.
  /// - Throws: `ChartError` when there is none or a position is not finite.
  package init(_ labels: [Label], pushed direction: Direction = .up) throws(ChartError) {
    try Check.some(labels, "a set of labels")
    for label in labels { try label.place.check(label.text) }
    self.labels = labels
    self.direction = direction
  }

  /// The positions that the mark uses.
  package var channels: Channels { Channels(labels.map(\.place)) }

  /// Draws the mark.
  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let font = Lettering.label
    let points = labels.map { plane.point($0.place) }
    let wishes = zip(labels, points).enumerated().map { index, pair in
      let extent = direction == .up ? 9.4 : measurer.width(of: pair.0.text, in: font) + 4
      return LabelSpacing.Label(
        wish: direction == .up ? pair.1.y : pair.1.x, extent: extent, weight: -Double(index))
    }
    let room = direction == .up ? plane.frame.y...plane.frame.maxY : plane.frame.x...plane.frame.maxX
    for ((label, point), middle) in zip(zip(labels, points), LabelSpacing.apart(wishes, within: room)) {
      guard let middle else {
        drawn.omitted += 1
        continue
      }
      let centre = direction == .up ? Point(point.x, middle) : Point(middle, point.y)
      drawn.add(
        label.text, font, label.colour.legible, at: Point(centre.x, centre.y + font.drop), anchor: .middle)
    }
    return drawn
  }
}
