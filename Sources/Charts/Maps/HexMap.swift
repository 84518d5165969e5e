public import Drawing

/// A map on which every area is a hexagon of the same size.
public struct HexMap: Plot {
  /// What is drawn inside a cell beside its fill.
  public enum Mark: Equatable, Sendable {
    /// Nothing.
    case none
    /// A smaller hexagon in another colour, such as that of the previous holder.
    case inner(Colour)
    /// A smaller hexagon in white: what is uncertain.
    case hollow
    /// A small dot in black or white: a second sign for a fill that is hard to tell from its neighbour's in grey.
    case dot
  }

  /// One area.
  public struct Cell: Equatable, Sendable {
    /// The area's name, for readers who point at it or cannot see it.
    public var name: String
    /// Where it stands.
    public var place: HexPlace
    /// The group whose borders are drawn.
    public var group: String
    /// The colour inside.
    public var fill: Colour
    /// What is drawn inside beside the fill.
    public var mark: Mark
    /// A letter that says what the fill says; drawn on all cells or, where they are too small for it, on none.
    public var letter: String

    /// Makes a cell.
    public init(
      _ name: String, column: Int, row: Int, group: String, fill: Colour, mark: Mark = .none, letter: String = ""
    ) {
      self.name = name
      self.place = HexPlace(column: column, row: row)
      self.group = group
      self.fill = fill
      self.mark = mark
      self.letter = letter
    }
  }

  let cells: [Cell]
  let labels: [String: String]

  /// Makes a map.
  ///
  /// - Parameters:
  ///   - cells: the areas, in the order readers should hear of them.
  ///   - labels: what is written beside each group, by group; groups without an entry are not labelled, and on a
  ///     map narrower than 200 points none is.
  /// - Throws: `ChartError` when there is no cell or two share a place.
  public init(_ cells: [Cell], labels: [String: String] = [:]) throws(ChartError) {
    try Check.some(cells, "a map")
    var seen: Set<HexPlace> = []
    for cell in cells where !seen.insert(cell.place).inserted {
      throw .duplicate(what: "a map's place", name: cell.name)
    }
    self.cells = cells
    self.labels = labels
  }

  /// The height that suits a width, in points.
  public func height(forWidth width: Double) -> Double {
    let extent = HexGrid.extent(of: cells.map(\.place))
    return max(0, width - 2 * sea(width, FixedWidthMeasurer())) * extent.height / extent.width
  }

  /// Draws the plot.
  public func draw(in frame: Rect, measurer: any TextMeasuring) -> Drawn {
    let sea = sea(frame.width, measurer)
    let grid = HexGrid(fitting: cells.map(\.place), in: frame.inset(by: 1).inset(left: sea, right: sea))
    guard grid.radius > 0 else { return Drawn() }
    var drawn = Drawn()
    for cell in cells {
      var hexagon = Self.cell(centre: grid.centre(cell.place), radius: grid.radius, fill: cell.fill, mark: cell.mark)
      if grid.radius >= 4.5, cell.mark == .none {
        let centre = grid.centre(cell.place)
        let font = Lettering.small
        hexagon.add(cell.letter, font, cell.fill.ink, at: Point(centre.x, centre.y + font.drop), anchor: .middle)
      }
      drawn.items.append(.group(Group(role: .mark, alternative: cell.name, items: hexagon.items)))
    }
    drawn.add(borders(on: grid), stroke: Stroke(Ink.text, width: max(0.6, grid.radius * 0.16), cap: .round))
    if sea > 0 { drawn.add(GroupLabels(cells: cells, labels: labels, grid: grid, frame: frame).draw(measurer)) }
    return drawn
  }

  /// The room left on both sides of a map with labels, which stand off the coast; none where the map has none.
  private func sea(_ width: Double, _ measurer: any TextMeasuring) -> Double {
    width < 200 ? 0 : 0.4 * (labels.values.map { measurer.width(of: $0, in: Lettering.small) }.max() ?? 0)
  }

  /// Draws one cell; the legend's keys are cells too.
  static func cell(centre: Point, radius: Double, fill: Colour, mark: Mark) -> Drawn {
    var drawn = Drawn()
    let size = radius * 0.95
    drawn.add(
      .polygon(HexGrid.corners(centre: centre, radius: size)), fill: fill,
      stroke: fill.outline.map { Stroke($0.mixed(with: fill, 0.3), width: min(0.4, radius * 0.06)) })
    let inner: Colour? =
      switch mark {
      case .none, .dot: nil
      case .inner(let colour): colour
      case .hollow: .white
      }
    if mark == .dot { drawn.add(.circle(centre: centre, radius: size * 0.2), fill: fill.ink) }
    if let inner {
      drawn.add(
        .polygon(HexGrid.corners(centre: centre, radius: size * 0.52)), fill: inner,
        stroke: Stroke(.white, width: min(0.8, radius * 0.14)))
    }
    return drawn
  }

  /// The sides between cells of different groups: sides shared within a group cancel, and so do those on the coast.
  func borders(on grid: HexGrid) -> Path {
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
