package import Drawing

/// Coloured cells in rows and columns, each with a word or number.
package struct Heatmap: Mark {
  /// One cell.
  package struct Cell: Equatable, Sendable {
    /// The column's name.
    package var column: String
    /// The row's name.
    package var row: String
    /// The colour inside.
    package var fill: Colour
    /// What is written in it.
    package var text: String

    package init(column: String, row: String, fill: Colour, text: String = "") {
      self.column = column
      self.row = row
      self.fill = fill
      self.text = text
    }
  }

  let cells: [Cell]

  /// Makes cells.
  ///
  /// - Parameter cells: at most one for each pair of column and row.
  /// - Throws: `ChartError` when there is none or two share a place.
  package init(_ cells: [Cell]) throws(ChartError) {
    try Check.some(cells, "a set of cells")
    try Check.distinct(cells.map { $0.row + ", " + $0.column }, "a set of cells")
    self.cells = cells
  }

  /// The positions that the mark uses.
  package var channels: Channels {
    Channels(x: cells.map { .name($0.column) }, y: cells.map { .name($0.row) })
  }

  /// Draws the mark.
  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let (width, height) = (plane.columnWidth, plane.rowHeight)
    for cell in cells {
      let centre = Point(plane.x(.name(cell.column)), plane.y(.name(cell.row)))
      let body = Rect(x: centre.x - width / 2, y: centre.y - height / 2, width: width, height: height)
      var mark = MarkOutput()
      mark.add(.rect(body), fill: cell.fill, stroke: cell.fill.outlineStroke())
      let font = Lettering.axis
      if measurer.width(of: cell.text, in: font) <= width - 2, font.size <= height {
        mark.add(cell.text, font, cell.fill.ink, at: Point(centre.x, centre.y + font.drop), anchor: .middle)
      } else {
        mark.omitted += 1
      }
      drawn.add(mark: "\(cell.row), \(cell.column)" + (cell.text.isEmpty ? "" : ": " + cell.text), mark)
    }
    return drawn
  }
}
