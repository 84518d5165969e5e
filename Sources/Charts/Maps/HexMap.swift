package import Drawing

/// A map on which every area is a hexagon of the same size.
package struct HexMap: Plot {
  /// What is drawn inside a cell beside its fill.
  package enum Mark: Equatable, Sendable {
    case none
    /// A smaller hexagon in another colour, such as that of the previous holder.
    case inner(Colour)
    /// A smaller hexagon in white: what is uncertain.
    case hollow

    /// The colour of the smaller hexagon; nil for none.
    var colour: Colour? {
      switch self {
      case .none: nil
      case .inner(let colour): colour
      case .hollow: .white
      }
    }
  }

  /// What an area looks like.
  package struct Look: Equatable, Sendable {
    package var fill: Colour
    /// What tells the fill apart without its colour; nil where the map is to decide it by what stands beside it.
    package var pattern: Pattern?
    /// Whether the fill is drawn pale: what has not changed.
    package var isPale: Bool
    /// What is drawn inside beside the fill.
    package var mark: Mark

    package init(fill: Colour, pattern: Pattern? = nil, isPale: Bool = false, mark: Mark = .none) {
      (self.fill, self.pattern, self.isPale, self.mark) = (fill, pattern, isPale, mark)
    }

    /// The fill, and that of the holder before.
    var fills: [Colour] {
      if case .inner(let colour) = mark { [fill, colour] } else { [fill] }
    }

    /// The colour as it is drawn.
    var shown: Colour { isPale ? fill.mixed(with: .white, 0.7) : fill }
  }

  /// One area.
  package struct Cell: Equatable, Sendable {
    /// The area's name, for readers who point at it or cannot see it.
    package var name: String
    package var place: HexPlace
    /// The group whose borders are drawn.
    package var group: String
    /// What it looks like.
    package var look: Look

    package init(_ name: String, column: Int, row: Int, group: String, look: Look) {
      self.name = name
      self.place = HexPlace(column: column, row: row)
      (self.group, self.look) = (group, look)
    }
  }

  package let cells: [Cell]
  let labels: [String: String]
  /// The pattern of each fill.
  package var patterns: Patterns

  /// Makes a map.
  ///
  /// - Parameters:
  ///   - cells: the areas, in the order readers should hear of them.
  ///   - labels: what is written beside each group, by group; groups without an entry are not labelled, and on a
  ///     map narrower than 200 points none is.
  /// - Throws: `ChartError` when there is no cell or two share a place.
  package init(_ cells: [Cell], labels: [String: String] = [:]) throws(ChartError) {
    try Check.some(cells, "a map")
    var fills: [HexPlace: Colour] = [:]
    for cell in cells where fills.updateValue(cell.look.fill, forKey: cell.place) != nil {
      throw .duplicate(what: "a map's place", name: cell.name)
    }
    (self.cells, self.labels) = (cells, labels)
    let undecided = cells.filter { $0.look.pattern == nil }
    var neighbours = Neighbours(groups: undecided.flatMap { cell in cell.look.fills.map { (cell.group, $0) } })
    for cell in undecided {
      for side in [HexPlace.Side.northEast, .east, .southEast] {
        if let other = fills[cell.place.neighbour(side)] { neighbours.insert(cell.look.fill, other) }
      }
    }
    patterns = Patterns(neighbours)
  }

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double {
    let extent = HexGrid.extent(of: cells.map(\.place))
    return max(0, width - 2 * sea(width, FixedWidthMeasurer())) * extent.height / extent.width
  }

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    let sea = sea(frame.width, measurer)
    let grid = HexGrid(fitting: cells.map(\.place), in: frame.inset(by: 1).inset(left: sea, right: sea))
    guard grid.radius > 0 else { return MarkOutput(omitted: labels.count) }
    var hexagons = MarkOutput()
    for cell in cells {
      hexagons.add(
        mark: cell.name,
        Self.cell(
          centre: grid.centre(cell.place), radius: grid.radius, look: cell.look,
          patterns: patterns))
    }
    var drawn = MarkOutput()
    drawn.add(disjoint: hexagons)
    drawn.add(borders(on: grid), stroke: Stroke(Palette.text, width: max(0.6, grid.radius * 0.16), cap: .round))
    if sea > 0 { drawn.add(GroupLabels(cells: cells, labels: labels, grid: grid, frame: frame).draw(measurer)) }
    return drawn
  }

  /// The room left on both sides of a map with labels, which stand off the coast; none where the map has none.
  private func sea(_ width: Double, _ measurer: any TextMeasuring) -> Double {
    width < 200 ? 0 : 0.4 * (labels.values.map { measurer.width(of: $0, in: Lettering.small) }.max() ?? 0)
  }

  /// Draws one cell; the legend's keys are cells too.
  static func cell(centre: Point, radius: Double, look: Look, patterns: Patterns) -> MarkOutput {
    var drawn = MarkOutput()
    let size = radius * 0.95
    let (fill, pattern) = (look.shown, look.pattern ?? patterns[look.fill])
    let hexagon = Path.polygon(HexGrid.corners(centre: centre, radius: size))
    drawn.add(
      hexagon, fill: fill,
      stroke: fill.outline.map { Stroke($0.mixed(with: fill, 0.3), width: min(0.4, radius * 0.06)) })
    guard let colour = look.mark.colour else {
      drawn.add(sign: pattern, on: fill, centre: centre, radius: size, isQuiet: look.isPale)
      return drawn
    }
    let inner = Path.polygon(HexGrid.corners(centre: centre, radius: size * 0.52))
    drawn.add(
      Hatching.lines(pattern, inside: Path(hexagon.elements + inner.elements)),
      stroke: Stroke(Hatching.colour(on: fill), width: Hatching.breadth))
    drawn.add(inner, fill: colour, stroke: Stroke(.white, width: min(0.8, radius * 0.14)))
    drawn.add(sign: patterns[colour], on: colour, centre: centre, radius: size * 0.52)
    return drawn
  }

  /// The sides between cells of different groups: sides shared within a group cancel, and so do those on the coast.
  package func borders(on grid: HexGrid) -> Path {
    let groups = Dictionary(cells.map { ($0.place, $0.group) }, uniquingKeysWith: { first, _ in first })
    var path = Path()
    for cell in cells {
      // Each side belongs to two cells: the western one draws it.
      for side in [HexPlace.Side.northEast, .east, .southEast] {
        guard let other = groups[cell.place.neighbour(side)], other != cell.group else { continue }
        let (start, end) = grid.ends(side, of: cell.place)
        path.elements += [.move(start), .line(end)]
      }
    }
    return path
  }
}
