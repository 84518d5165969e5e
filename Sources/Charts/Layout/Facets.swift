public import Drawing

/// The same plot many times, side by side in a grid.
public struct Facets: Plot {
  /// One of the plots with its heading.
  public struct Facet: Sendable {
    /// The heading.
    public var title: String
    /// The plot.
    public var plot: any Plot
    /// What its colours and shapes mean, where that is not the same in every plot.
    public var legend: Legend?

    /// Makes a facet.
    public init(_ title: String, _ plot: any Plot, legend: Legend? = nil) {
      self.title = title
      self.plot = plot
      self.legend = legend
    }
  }

  let facets: [Facet]
  let columns: Int

  /// Makes a grid of plots.
  ///
  /// - Parameters:
  ///   - facets: row by row.
  ///   - columns: how many stand in a row.
  ///   - sharingScales: whether scales of numbers are widened to cover what every plot shows.
  /// - Throws: `ChartError.empty` when there is no plot or no column.
  public init(_ facets: [Facet], columns: Int, sharingScales: Bool = false) throws(ChartError) {
    try Check.some(facets, "a set of small multiples")
    guard columns > 0 else { throw .empty(what: "a row of small multiples") }
    let plots = facets.compactMap { $0.plot as? CartesianPlot }
    if sharingScales, plots.count == facets.count {
      self.facets = zip(facets, CartesianPlot.sharing(plots)).map { Facet($0.title, $1, legend: $0.legend) }
    } else {
      self.facets = facets
    }
    self.columns = columns
  }

  private static let gap = 12.0
  private static let heading = 13.0
  /// A plot narrower than this says nothing: fewer stand beside each other then.
  private static let narrowest = 96.0

  private func columns(_ width: Double) -> Int {
    max(1, min(columns, Int((width + Self.gap) / (Self.narrowest + Self.gap))))
  }

  /// The facets that stand beside each other, row by row.
  private func rows(_ width: Double) -> [[Facet]] {
    let count = columns(width)
    return stride(from: 0, to: facets.count, by: count).map { Array(facets[$0..<min($0 + count, facets.count)]) }
  }

  /// The height that suits a width, in points.
  public func height(forWidth width: Double) -> Double {
    let cell = cellWidth(width)
    let measurer = FixedWidthMeasurer()
    return rows(width).reduce(-Self.gap) { $0 + Self.gap + words($1, cell, measurer) + Self.tallest($1, cell) }
  }

  private func cellWidth(_ width: Double) -> Double {
    let count = Double(columns(width))
    return (width - (count - 1) * Self.gap) / count
  }

  /// The height of the headings and legends of a row.
  private func words(_ row: [Facet], _ width: Double, _ measurer: any TextMeasuring) -> Double {
    Self.heading + (row.map { Self.height(of: $0.legend, width, measurer) }.max() ?? 0)
  }

  private static func height(of legend: Legend?, _ width: Double, _ measurer: any TextMeasuring) -> Double {
    legend.map { $0.draw(at: .zero, width: width, measurer: measurer).height + 3 } ?? 0
  }

  private static func tallest(_ row: [Facet], _ width: Double) -> Double {
    row.map { $0.plot.height(forWidth: width) }.max() ?? 0
  }

  /// Draws the plot.
  public func draw(in frame: Rect, measurer: any TextMeasuring) -> Drawn {
    var drawn = Drawn()
    let width = cellWidth(frame.width)
    let rows = rows(frame.width)
    let words = rows.map { self.words($0, width, measurer) }
    let plots = frame.height - words.reduce(0, +) - Double(rows.count - 1) * Self.gap
    guard width > 20, plots > 20 * Double(rows.count) else { return Drawn(omitted: facets.count) }
    // Plots get the height that suits them, all made larger or smaller alike to fill the frame.
    let scale = plots / rows.reduce(0) { $0 + Self.tallest($1, width) }
    var cells: [(facet: Facet, place: Rect)] = []
    var y = frame.y
    for (row, words) in zip(rows, words) {
      for (column, facet) in row.enumerated() {
        let x = frame.x + Double(column) * (width + Self.gap)
        draw(facet, at: Point(x, y), width, measurer, into: &drawn)
        let isOfRows = (facet.plot as? CartesianPlot)?.isOfRows ?? false
        let height = (isOfRows ? facet.plot.height(forWidth: width) : Self.tallest(row, width)) * scale
        cells.append((facet, Rect(x: x, y: y + words, width: width, height: height)))
      }
      y += words + Self.tallest(row, width) * scale + Self.gap
    }
    // Planes are to be as large as each other, so all get the room that any of them needs.
    let margins = cells.reduce(Overhang()) { margins, cell in
      let plot = cell.facet.plot as? CartesianPlot
      return plot.map { margins.union($0.margins(in: cell.place, measurer: measurer)) } ?? margins
    }
    for (facet, place) in cells {
      if let plot = facet.plot as? CartesianPlot {
        drawn.add(plot.draw(in: place, margins: margins, measurer: measurer))
      } else {
        drawn.add(facet.plot.draw(in: place, measurer: measurer))
      }
    }
    return drawn
  }

  /// Draws the heading and the legend of a facet.
  private func draw(
    _ facet: Facet, at origin: Point, _ width: Double, _ measurer: any TextMeasuring, into drawn: inout Drawn
  ) {
    let font = Lettering.strong
    if measurer.width(of: facet.title, in: font) <= width {
      drawn.add(facet.title, font, Ink.text, at: Point(origin.x, origin.y + font.size))
    } else {
      drawn.omitted += 1
    }
    let place = Point(origin.x, origin.y + Self.heading)
    if let legend = facet.legend { drawn.add(legend.draw(at: place, width: width, measurer: measurer).drawn) }
  }
}
