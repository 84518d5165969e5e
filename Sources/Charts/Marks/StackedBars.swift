package import Drawing
import Wording

/// Rows cut into the parts of a whole, laid end to end from zero, each with its count where it fits.
package struct StackedBars: Mark {
  /// One row.
  package struct Row: Equatable, Sendable {
    /// The name on the band scale.
    package var name: String
    /// The parts from left to right.
    package var parts: [Part]

    package init(_ name: String, _ parts: [Part]) {
      (self.name, self.parts) = (name, parts)
    }
  }

  let rows: [Row]
  let whole: Bool

  /// Makes rows.
  ///
  /// - Parameters:
  ///   - rows: in any order; the scale says where they stand.
  ///   - whole: whether every row is as long as 1, its parts being shares; or as long as its count.
  /// - Throws: `ChartError` when there is no row, a name stands twice, or a row has no part or a negative one.
  package init(_ rows: [Row], whole: Bool = false) throws(ChartError) {
    try Check.some(rows, "a set of rows")
    try Check.distinct(rows.map(\.name), "a set of rows")
    for row in rows { try Part.check(row.parts, "the row \(row.name)") }
    (self.rows, self.whole) = (rows, whole)
  }

  /// The positions that the mark uses.
  package var channels: Channels {
    Channels(x: [0] + rows.map { .number(length($0)) }, y: rows.map { .name($0.name) })
  }

  private func length(_ row: Row) -> Double { whole ? 1 : Double(row.total) }

  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let font = Lettering.axis
    for row in rows {
      let (middle, height) = (plane.y(.name(row.name)), min(plane.rowHeight, 16))
      let unit = length(row) / Double(row.total)
      var counted = 0
      for part in row.parts where part.count > 0 {
        let left = plane.x(.number(Double(counted) * unit))
        counted += part.count
        let right = plane.x(.number(Double(counted) * unit))
        let gap = min(0.35, (right - left) / 6)
        let box = Rect(x: left + gap, y: middle - height / 2, width: right - left - 2 * gap, height: height)
        var mark = MarkOutput()
        let count = Number.count(part.count)
        let text = TextItem(
          count, font: font, colour: part.fill.ink, at: Point(box.midX, middle + font.drop), anchor: .middle)
        // A count that does not fit can be read off the length; the table beside the chart has it.
        let fits = measurer.width(of: count, in: font) <= box.width - 2 && font.size <= height
        mark.add(.rect(box), fill: part.fill, stroke: part.fill.outlineStroke())
        if fits { mark.items.append(.text(text)) }
        drawn.add(mark: "\(row.name): \(part.name) \(count)", mark)
      }
    }
    return drawn
  }
}

extension StackedBars.Row {
  var total: Int { parts.reduce(0) { $0 + $1.count } }
}
