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
    package var colour: Colour? {
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
    /// Whether the fill says how much: a class of a scale, which its neighbours in the scale may be like.
    package var isClass: Bool
    /// Whether the fill is drawn pale: what has not changed.
    package var isPale: Bool
    /// What is drawn inside beside the fill.
    package var mark: Mark

    package init(fill: Colour, isClass: Bool = false, isPale: Bool = false, mark: Mark = .none) {
      (self.fill, self.isClass, self.isPale, self.mark) = (fill, isClass, isPale, mark)
    }

    /// What there is nothing to say of: pale and without an outline, so that it is not louder than the data.
    package static let vacant = Look(fill: Colour(0xF2F2F2), isClass: true)

    /// The fill, and that of the holder before.
    var fills: [Colour] {
      if case .inner(let colour) = mark { [fill, colour] } else { [fill] }
    }

    /// The colour as it is drawn: a tint where it is pale.
    ///
    /// Dark fills leave a darker tint than those of middle lightness, so that
    /// the tints of two large parties are told apart as their fills are.
    package var shown: Colour {
      guard isPale else { return fill }
      return fill.mixed(with: .white, fill.lightness < 45 ? 0.58 : fill.lightness < 58 ? 0.76 : 0.66)
    }

    /// The outline of a fill that is lost on white, in a cell of a radius.
    func outline(_ radius: Double) -> Stroke? {
      guard self != .vacant, let line = shown.outline else { return nil }
      return Stroke(line.mixed(with: shown, 0.3), width: min(0.4, radius * 0.06))
    }
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
    /// What is written inside where the cell is large enough; empty for nothing.
    package var label: String
    /// What it stands for; nil for nothing that could have a page.
    package var subject: Subject?

    package init(
      _ name: String, column: Int, row: Int, group: String, look: Look, label: String = "", subject: Subject? = nil
    ) {
      (self.name, self.subject) = (name, subject)
      self.place = HexPlace(column: column, row: row)
      (self.group, self.look, self.label) = (group, look, label)
    }
  }

  package let cells: [Cell]
  let labels: [String: String]
  /// What the marks inside cells mean, written beside the map where it is large enough for them; empty for nothing.
  let markNote: String
  /// The badge of each fill.
  package var badges: Badges

  /// Makes a map.
  ///
  /// - Parameters:
  ///   - cells: the areas, in the order readers should hear of them.
  ///   - labels: what is written beside each group, by group; groups without an entry are not labelled, and on a
  ///     map narrower than 200 points none is.
  ///   - markNote: what the marks inside cells mean.
  /// - Throws: `ChartError` when there is no cell or two share a place.
  package init(_ cells: [Cell], labels: [String: String] = [:], markNote: String = "") throws(ChartError) {
    try Check.some(cells, "a map")
    var fills: [HexPlace: Colour] = [:]
    for cell in cells where fills.updateValue(cell.look.fill, forKey: cell.place) != nil {
      throw .duplicate(what: "a map's place", name: cell.name)
    }
    (self.cells, self.labels, self.markNote) = (cells, labels, markNote)
    let parties = cells.filter { !$0.look.isClass }
    var neighbours = Neighbours(groups: parties.flatMap { cell in cell.look.fills.map { (cell.group, $0) } })
    for cell in parties {
      for side in [HexPlace.Side.northEast, .east, .southEast] {
        if let other = fills[cell.place.neighbour(side)] { neighbours.insert(cell.look.fill, other) }
      }
    }
    badges = Badges(neighbours)
  }

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double {
    let extent = HexGrid.extent(of: cells.map(\.place))
    return max(0, width - 2 * sea(width, FixedWidthMeasurer())) * extent.height / extent.width + footing
  }

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    let sea = sea(frame.width, measurer)
    let grid = HexGrid(
      fitting: cells.map(\.place), in: frame.inset(by: 1).inset(left: sea, right: sea, bottom: footing))
    guard grid.radius > 0 else { return MarkOutput(omitted: labels.count) }
    let names = CellLabels(cells: cells, grid: grid).draw(measurer)
    var hexagons = MarkOutput()
    for cell in cells {
      hexagons.add(
        mark: cell.name, of: cell.subject,
        Self.cell(
          centre: grid.centre(cell.place), radius: grid.radius, look: cell.look, badges: badges,
          isNamed: !names.items.isEmpty))
    }
    var drawn = MarkOutput()
    drawn.add(disjoint: hexagons)
    let breadth = max(0.5, grid.radius * 0.13)
    drawn.add(borders(on: grid), stroke: Stroke(.white, width: breadth * 2.2, cap: .round))
    drawn.add(borders(on: grid), stroke: Stroke(Palette.text, width: breadth, cap: .round))
    drawn.add(names)
    if sea > 0 { drawn.add(GroupLabels(cells: cells, labels: labels, grid: grid, frame: frame).draw(measurer)) }
    if footing > 0, grid.radius >= Self.marked {
      drawn.add(markNote, Lettering.small, Palette.quiet, at: Point(frame.x, frame.maxY - 2))
    }
    return drawn
  }

  /// The room under the map for what the marks mean; none without marks.
  private var footing: Double {
    markNote.isEmpty || !cells.contains { $0.look.mark != .none } ? 0 : Lettering.small.size * 1.5
  }

  /// The radius from which pale cells have an outline and small classes their dot: under it they would be noise.
  private static let outlined = 2.6
  /// The radius from which a cell shows a mark inside, in points: hexagons of 3 mm.
  private static let marked = 4.9

  /// The room left on both sides of a map with labels, which stand off the coast; none where the map has none.
  private func sea(_ width: Double, _ measurer: any TextMeasuring) -> Double {
    width < 200 ? 0 : 0.4 * (labels.values.map { measurer.width(of: $0, in: Lettering.small) }.max() ?? 0)
  }

  /// Draws one cell; the legend's keys are cells too.
  static func cell(
    centre: Point, radius: Double, look: Look, badges: Badges, isKey: Bool = false, isNamed: Bool = false
  ) -> MarkOutput {
    var drawn = MarkOutput()
    let size = radius * 0.95
    let fill = look.shown
    drawn.add(
      .polygon(HexGrid.corners(centre: centre, radius: size)), fill: fill,
      stroke: look.isPale && !isKey && radius < outlined ? nil : look.outline(radius))
    if let colour = look.mark.colour, isKey || look.mark == .hollow || radius >= marked {
      let middle = Point(centre.x, centre.y + (isNamed ? radius * 0.66 : 0))
      drawn.add(
        .polygon(HexGrid.corners(centre: middle, radius: isNamed ? min(4, size * 0.25) : size * 0.48)), fill: colour,
        stroke: Stroke(.white, width: min(0.8, radius * 0.14)))
    } else if !look.isClass, isKey || radius >= outlined {
      // In a large cell, and below a name, it is small all the same.
      let middle = Point(centre.x, centre.y + (isNamed ? radius * 0.7 : 0))
      drawn.add(badges[look.fill], on: fill, centre: middle, radius: min(size, 7), isQuiet: look.isPale)
    }
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
