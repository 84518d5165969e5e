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

  let facets: [Facet]
  let columns: Int

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
    self.columns = columns
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
    var drawn = Drawn()
    let width = cellWidth(frame.width)
    let height = (frame.height - Double(rows - 1) * Self.gap) / Double(rows)
    guard width > 20, height > Self.heading + 20 else { return Drawn(omitted: facets.count) }
    let cells = facets.indices.map { index in
      Rect(
        x: frame.x + Double(index % columns) * (width + Self.gap),
        y: frame.y + Double(index / columns) * (height + Self.gap), width: width, height: height)
    }
    // Planes are to be as large as each other, so all get the room that any of them needs.
    let margins = zip(facets, cells).reduce(Overhang()) { margins, pair in
      let plot = pair.0.plot as? CartesianPlot
      return plot.map { margins.union($0.margins(in: pair.1.inset(top: Self.heading), measurer: measurer)) } ?? margins
    }
    for (facet, cell) in zip(facets, cells) {
      let font = Lettering.strong
      if measurer.width(of: facet.title, in: font) <= width {
        drawn.add(facet.title, font, Ink.text, at: Point(cell.x, cell.y + font.size))
      } else {
        drawn.omitted += 1
      }
      let room = cell.inset(top: Self.heading)
      if let plot = facet.plot as? CartesianPlot {
        drawn.add(plot.draw(in: room, margins: margins, measurer: measurer))
      } else {
        drawn.add(facet.plot.draw(in: room, measurer: measurer))
      }
    }
    return drawn
  }
}
