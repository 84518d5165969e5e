public import Drawing

/// The same plot many times, side by side in a grid.
public struct Facets: Plot {
  /// One of the plots with its heading.
  public struct Facet: Sendable {
    /// The heading.
    public var title: String
    /// The plot.
    public var plot: any Plot

    /// Makes a facet.
    public init(_ title: String, _ plot: any Plot) {
      self.title = title
      self.plot = plot
    }
  }

  private var facets: [Facet]
  private let columns: Int
  /// The pattern of each fill, the same in all plots.
  public var patterns: Patterns {
    didSet { share() }
  }

  /// Makes a grid of plots; scales are shared when the caller gives each plot the same ones.
  ///
  /// - Parameters:
  ///   - facets: row by row.
  ///   - columns: how many stand in a row.
  /// - Throws: `ChartError.empty` when there is no plot or no column.
  public init(_ facets: [Facet], columns: Int) throws(ChartError) {
    try Check.some(facets, "a set of small multiples")
    guard columns > 0 else { throw .empty(what: "a row of small multiples") }
    self.facets = facets
    self.columns = min(columns, facets.count)
    patterns = Patterns(Neighbours(facets.map(\.plot.patterns.neighbours)))
    share()
  }

  private mutating func share() {
    for index in facets.indices { facets[index].plot.patterns = patterns }
  }

  private static let gap = 12.0
  private static let heading = 13.0
  private var rows: Int { (facets.count + columns - 1) / columns }

  /// The height that suits a width, in points.
  public func height(forWidth width: Double) -> Double {
    let tallest = facets.map { $0.plot.height(forWidth: cellWidth(width)) }.max() ?? 0
    return Double(rows) * (tallest + Self.heading) + Double(rows - 1) * Self.gap
  }

  private func cellWidth(_ width: Double) -> Double {
    (width - Double(columns - 1) * Self.gap) / Double(columns)
  }

  /// Draws the plot.
  public func draw(in frame: Rect, measurer: any TextMeasuring) -> Drawn {
    let plots = facets.indices.map(outer)
    var grid = Grid(frame: frame, columns: columns, rows: rows)
    // The room for labels hangs on the size of the planes, and that on the room for labels.
    for _ in 0..<2 where grid.hasRoom {
      let margins = plots.indices.map { index in
        (plots[index] as? CartesianPlot)?.margins(in: grid.cell(index), measurer: measurer) ?? Overhang()
      }
      grid.fit(margins)
    }
    guard grid.hasRoom else { return Drawn(omitted: facets.count) }
    var drawn = Drawn()
    for (index, facet) in facets.enumerated() {
      let (cell, font) = (grid.cell(index), Lettering.strong)
      if measurer.width(of: facet.title, in: font) <= cell.width {
        drawn.add(facet.title, font, Ink.text, at: Point(cell.x, cell.y - Self.heading + font.size))
      } else {
        drawn.omitted += 1
      }
      if let plot = plots[index] as? CartesianPlot {
        drawn.add(plot.draw(in: cell, margins: grid.margins(index), measurer: measurer))
      } else {
        drawn.add(plots[index].draw(in: cell, measurer: measurer))
      }
    }
    return drawn
  }

  /// A plot without the labels that the plot left of it, or the one below it, has for both.
  private func outer(_ index: Int) -> any Plot {
    guard let plot = facets[index].plot as? CartesianPlot else { return facets[index].plot }
    var sides: Set<Axis.Side> = []
    if index % columns > 0, (facets[index - 1].plot as? CartesianPlot)?.y == plot.y { sides.insert(.left) }
    let below = index + columns
    if below < facets.count, (facets[below].plot as? CartesianPlot)?.x == plot.x { sides.insert(.bottom) }
    return plot.without(labels: sides)
  }

  /// Planes of the same size in columns and rows, with room for labels around each.
  private struct Grid {
    let frame: Rect
    let columns: Int
    let rows: Int
    private var around = Overhang()
    private var lefts: [Double]
    private var bottoms: [Double]

    init(frame: Rect, columns: Int, rows: Int) {
      (self.frame, self.columns, self.rows) = (frame, columns, rows)
      lefts = Array(repeating: 0, count: columns)
      bottoms = Array(repeating: 0, count: rows)
    }

    /// Gives each column and row the room that any of its plots needs.
    mutating func fit(_ margins: [Overhang]) {
      around = margins.reduce(Overhang()) { $0.union($1) }
      lefts = (0..<columns).map { column in
        margins.indices.filter { $0 % columns == column }.map { margins[$0].left }.max() ?? 0
      }
      bottoms = (0..<rows).map { row in
        margins.indices.filter { $0 / columns == row }.map { margins[$0].bottom }.max() ?? 0
      }
    }

    /// The size of every plane.
    var plane: Size {
      let (across, down) = (Double(columns), Double(rows))
      return Size(
        (frame.width - (across - 1) * Facets.gap - across * around.right - lefts.reduce(0, +)) / across,
        (frame.height - (down - 1) * Facets.gap - down * (Facets.heading + around.top) - bottoms.reduce(0, +)) / down)
    }

    var hasRoom: Bool { plane.width > 20 && plane.height > 20 }

    func margins(_ index: Int) -> Overhang {
      var margins = around
      (margins.left, margins.bottom) = (lefts[index % columns], bottoms[index / columns])
      return margins
    }

    /// The room of a plot with its labels, under its heading.
    func cell(_ index: Int) -> Rect {
      let (column, row, margins) = (index % columns, index / columns, margins(index))
      let left = Double(column) * (plane.width + around.right + Facets.gap) + lefts[..<column].reduce(0, +)
      let top =
        Double(row) * (Facets.heading + around.top + plane.height + Facets.gap) + bottoms[..<row].reduce(0, +)
      return Rect(
        x: frame.x + left, y: frame.y + top + Facets.heading, width: margins.left + plane.width + margins.right,
        height: margins.top + plane.height + margins.bottom)
    }
  }
}
