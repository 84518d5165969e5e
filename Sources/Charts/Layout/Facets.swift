package import Drawing

/// The same plot many times, side by side in a grid.
package struct Facets: Plot {
  /// One of the plots with its heading.
  package struct Facet: Sendable {
    package var title: String
    package var plot: any Plot
    /// What its colours and shapes mean, where that is not the same in every plot.
    package var legend: Legend?

    package init(_ title: String, _ plot: any Plot, legend: Legend? = nil) {
      (self.title, self.plot, self.legend) = (title, plot, legend)
    }
  }

  package private(set) var facets: [Facet]
  private let columns: Int
  /// The badge of each fill, the same in all plots.
  package var badges: Badges {
    didSet { share() }
  }

  /// Makes a grid of plots.
  ///
  /// - Parameters:
  ///   - facets: row by row.
  ///   - columns: how many stand in a row.
  ///   - sharingScales: whether scales of numbers are widened to cover what every plot shows.
  /// - Throws: `ChartError.empty` when there is no plot or no column.
  package init(_ facets: [Facet], columns: Int, sharingScales: Bool = false) throws(ChartError) {
    try Check.some(facets, "a set of small multiples")
    guard columns > 0 else { throw .empty(what: "a row of small multiples") }
    let plots = facets.compactMap { $0.plot as? CartesianPlot }
    if sharingScales, plots.count == facets.count {
      self.facets = zip(facets, CartesianPlot.sharing(plots)).map { Facet($0.title, $1, legend: $0.legend) }
    } else {
      self.facets = facets
    }
    self.columns = min(columns, facets.count)
    badges = Badges(Neighbours(facets.map(\.plot.badges.neighbours)))
    share()
  }

  private mutating func share() {
    for index in facets.indices { facets[index].plot.badges = badges }
  }

  private static let heading = 13.0
  /// A plot narrower than this says nothing: fewer stand beside each other then.
  private static let narrowest = 96.0

  /// How many plots stand beside each other: fewer where names and numbers beside them leave no room for more.
  private func columns(_ width: Double) -> Int {
    let most = max(1, min(columns, Int((width + FacetGrid.gap) / (Self.narrowest + FacetGrid.gap))))
    // Widths of real text are near those of the fixed-width measurer: a tenth is kept in hand.
    let (measurer, narrow) = (FixedWidthMeasurer(), width * 0.9)
    return (1...most).reversed().first { count in
      let height = Self.height(rows(count, narrow, measurer))
      return grid(count, in: Rect(x: 0, y: 0, width: narrow, height: height), measurer).hasRoom
    } ?? 1
  }

  /// What stands in each row of the grid, and how high it is.
  private func rows(_ count: Int, _ width: Double, _ measurer: any TextMeasuring) -> [FacetGrid.Row] {
    let cell = (width - Double(count - 1) * FacetGrid.gap) / Double(count)
    return stride(from: 0, to: facets.count, by: count).map { start in
      let row = facets[start..<min(start + count, facets.count)]
      let legends = row.map { height(of: $0.legend, cell, measurer) }.max() ?? 0
      return FacetGrid.Row(words: Self.heading + legends, heights: row.map { $0.plot.height(forWidth: cell) })
    }
  }

  private static func height(_ rows: [FacetGrid.Row]) -> Double {
    rows.reduce(-FacetGrid.gap) { $0 + FacetGrid.gap + $1.words + $1.tallest }
  }

  /// The grid with room for all labels.
  private func grid(_ columns: Int, in frame: Rect, _ measurer: any TextMeasuring) -> FacetGrid {
    let plots = facets.indices.map { outer($0, columns) }
    var grid = FacetGrid(frame: frame, columns: columns, rows: rows(columns, frame.width, measurer))
    // The room for labels hangs on the size of the planes, and that on the room for labels.
    // What plots have in common may move the labels of one: the last time they begin with that.
    for round in 0..<3 where grid.hasRoom {
      let margins = plots.indices.map { index in
        (plots[index] as? CartesianPlot)?.margins(
          in: place(index, in: grid), atLeast: round < 2 ? Insets() : grid.margins(index), measurer: measurer)
          ?? Insets()
      }
      grid.fit(margins)
    }
    return grid
  }

  private func height(of legend: Legend?, _ width: Double, _ measurer: any TextMeasuring) -> Double {
    legend.map { $0.draw(at: .zero, width: width, badges: badges, measurer: measurer).height + 3 } ?? 0
  }

  /// A third more than what suits the width.
  package func mostHeight(forWidth width: Double) -> Double { height(forWidth: width) * 4 / 3 }

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double {
    Self.height(rows(columns(width), width, FixedWidthMeasurer()))
  }

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    let columns = columns(frame.width)
    let plots = facets.indices.map { outer($0, columns) }
    let grid = grid(columns, in: frame, measurer)
    guard grid.hasRoom else { return MarkOutput(omitted: facets.count) }
    var drawn = MarkOutput()
    for (index, facet) in facets.enumerated() {
      let cell = place(index, in: grid)
      write(facet, above: cell, by: grid.words(index), measurer, into: &drawn)
      if let plot = plots[index] as? CartesianPlot {
        drawn.add(plot.draw(in: cell, margins: grid.margins(index), measurer: measurer))
      } else {
        drawn.add(plots[index].draw(in: cell, measurer: measurer))
      }
    }
    return drawn
  }

  /// The room of a plot; one of rows is no higher than its rows, whatever stands beside it.
  private func place(_ index: Int, in grid: FacetGrid) -> Rect {
    let isOfRows = (facets[index].plot as? CartesianPlot)?.isOfRows ?? false
    return grid.cell(index, isShortened: isOfRows)
  }

  /// A plot without the labels that the plot left of it, or the one below it, has for both.
  private func outer(_ index: Int, _ columns: Int) -> any Plot {
    guard let plot = facets[index].plot as? CartesianPlot else { return facets[index].plot }
    var sides: Set<Axis.Side> = []
    if index % columns > 0, (facets[index - 1].plot as? CartesianPlot)?.y == plot.y { sides.insert(.left) }
    let below = index + columns
    if below < facets.count, (facets[below].plot as? CartesianPlot)?.x == plot.x { sides.insert(.bottom) }
    return plot.without(labels: sides)
  }

  /// Writes the heading and the legend of a facet above its plot.
  private func write(
    _ facet: Facet, above cell: Rect, by words: Double, _ measurer: any TextMeasuring, into drawn: inout MarkOutput
  ) {
    let (font, top) = (Lettering.strong, cell.y - words)
    if measurer.width(of: facet.title, in: font) <= cell.width {
      drawn.add(facet.title, font, Palette.text, at: Point(cell.x, top + font.size))
    } else {
      drawn.omitted += 1
    }
    guard let legend = facet.legend else { return }
    drawn.add(
      legend.draw(at: Point(cell.x, top + Self.heading), width: cell.width, badges: badges, measurer: measurer)
        .drawn)
  }
}
