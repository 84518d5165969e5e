package import Drawing

/// Maps of the same hexagons side by side in one frame, each with its words in the corner that has no cells.
package struct MapRow: Plot {
  /// One of the maps with its words.
  package struct Panel: Sendable {
    /// What stands large above the map's empty corner.
    package var title: String
    /// A raised mark behind the title; empty for none.
    package var mark: String
    /// What stands small below the title; empty for nothing.
    package var note: String
    /// What the map's commonest colours mean, the most important first.
    package var keys: [Legend.Entry]
    package var map: HexMap

    package init(_ title: String, mark: String = "", note: String = "", keys: [Legend.Entry], map: HexMap) {
      (self.title, self.mark, self.note, self.keys, self.map) = (title, mark, note, keys, map)
    }
  }

  package private(set) var panels: [Panel]
  /// The badge of each fill, the same on all maps.
  package var badges: Badges { didSet { share() } }

  /// Makes a row of maps; with more than three of them several rows.
  ///
  /// - Parameter panels: from left to right, their maps all with cells in the same places.
  /// - Throws: `ChartError.empty` when there is none.
  package init(_ panels: [Panel]) throws(ChartError) {
    try Check.some(panels, "a row of maps")
    self.panels = panels
    badges = Badges(Neighbours(panels.map(\.map.badges.neighbours)))
    share()
  }

  private mutating func share() {
    for index in panels.indices { panels[index].map.badges = badges }
  }

  /// What part of a map's width lies over its neighbour, where neither has cells.
  private static let overlap = 0.06

  private var across: Int { panels.count > 3 ? (panels.count + 1) / 2 : panels.count }
  private var rows: Int { (panels.count + across - 1) / across }

  /// How broad a map is where the row is so wide; one alone is no broader than it is in a pair.
  private func breadth(_ width: Double) -> Double {
    let count = Double(max(2, across))
    return width / (count - (count - 1) * Self.overlap)
  }

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double {
    let extent = HexGrid.extent(of: panels.flatMap { $0.map.cells.map(\.place) })
    return Double(rows) * (breadth(width) * extent.height / extent.width + 6)
  }

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let (width, height) = (breadth(frame.width), frame.height / Double(rows))
    let step = width * (1 - Self.overlap)
    for (index, panel) in panels.enumerated() {
      let cell = Rect(
        x: frame.x + Double(index % across) * step, y: frame.y + Double(index / across) * height, width: width,
        height: height)
      drawn.add(panel.map.draw(in: cell, measurer: measurer))
      drawn.add(words(panel, in: cell, measurer: measurer))
    }
    return drawn
  }

  private static let title = Font(size: 16, weight: .bold)
  private static let line = 10.5

  /// The words from the top of the corner in the north-east, as many as find room beside the cells.
  private func words(_ panel: Panel, in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let grid = HexGrid(fitting: panel.map.cells.map(\.place), in: frame.inset(by: 1))
    let middles = panel.map.cells.map { grid.centre($0.place) }
    /// How far west a line may begin: clear of the cells beside it.
    func start(_ top: Double, _ bottom: Double, _ width: Double) -> Double? {
      let beside = middles.filter { $0.y + grid.radius > top && $0.y - grid.radius < bottom }.map(\.x)
      let clear = (beside.max() ?? frame.x) + grid.radius + 5
      return clear + width <= frame.maxX ? clear : nil
    }
    let small = Lettering.strong
    let rows: [(text: String, key: Legend.Entry)] = panel.keys.map { (text: $0.label, key: $0) }
    let year = measurer.width(of: panel.title, in: Self.title) + measurer.width(of: panel.mark, in: Lettering.small) + 8
    let note = measurer.width(of: panel.note, in: Lettering.label)
    let widest = rows.map { measurer.width(of: $0.text, in: small) + 9 }.max() ?? 0
    // All lines begin under each other: as far east as the broadest row of cells beside them asks for.
    var count = rows.count
    var left: Double?
    while left == nil, count >= 0 {
      left = start(frame.y, frame.y + 18 + Double(count) * Self.line, max(widest, 40))
      if left == nil { count -= 1 }
    }
    guard let left else { return MarkOutput(omitted: rows.count + 1) }
    // The note says again what the title does: it goes where it has no room.
    if left + year + note <= frame.maxX {
      drawn.add(panel.note, Lettering.label, Palette.text, at: Point(left + year, frame.y + 14))
    }
    drawn.add(panel.title, Self.title, Palette.text, at: Point(left, frame.y + 14))
    drawn.add(
      panel.mark, Lettering.small, Palette.quiet,
      at: Point(left + measurer.width(of: panel.title, in: Self.title) + 2, frame.y + 7))
    var y = frame.y + 18
    for row in rows.prefix(count) {
      y += Self.line
      drawn.add(
        .rect(Rect(x: left, y: y - 6.5, width: 6.5, height: 6.5)), fill: row.key.colour,
        stroke: row.key.colour.outlineStroke())
      drawn.add(row.text, small, Palette.text, at: Point(left + 9, y))
    }
    drawn.omitted += rows.count - count
    return drawn
  }
}
