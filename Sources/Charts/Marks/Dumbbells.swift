package import Drawing

/// Two values a row, joined by a bar: then and now, or one measure beside another.
package struct Dumbbells: Mark {
  /// One row.
  package struct Row: Equatable, Sendable {
    /// The name on the band scale.
    package var name: String
    /// The value drawn hollow.
    package var from: Double
    /// The value drawn filled.
    package var to: Double
    /// The colour of the row.
    package var fill: Colour
    /// What is written beside the hollow dot.
    package var fromLabel: String
    /// What is written beside the filled dot.
    package var toLabel: String

    package init(
      _ name: String, from: Double, to: Double, fill: Colour, fromLabel: String = "", toLabel: String = ""
    ) {
      (self.name, self.from, self.to, self.fill, self.fromLabel) = (name, from, to, fill, fromLabel)
      self.toLabel = toLabel
    }
  }

  let rows: [Row]

  /// Makes rows.
  ///
  /// - Parameter rows: in any order; the scale says where they stand.
  /// - Throws: `ChartError` when there is none, a name stands twice or a value is not finite.
  package init(_ rows: [Row]) throws(ChartError) {
    try Check.some(rows, "a set of dumbbells")
    try Check.distinct(rows.map(\.name), "a set of dumbbells")
    for row in rows {
      try Check.finite(row.from, "the first value", of: row.name)
      try Check.finite(row.to, "the second value", of: row.name)
    }
    self.rows = rows
  }

  /// The positions that the mark uses.
  package var channels: Channels {
    Channels(x: rows.flatMap { [.number($0.from), .number($0.to)] }, y: rows.map { .name($0.name) })
  }

  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    for row in rows {
      let y = plane.y(.name(row.name))
      let (from, to) = (Point(plane.x(.number(row.from)), y), Point(plane.x(.number(row.to)), y))
      var mark = MarkOutput()
      let edge = row.fill.outline ?? row.fill
      mark.add(.line(from, to), stroke: Stroke(edge.opacity(0.45), width: 2.4))
      mark.add(.circle(centre: from, radius: 3), fill: .white, stroke: Stroke(edge, width: 1.3))
      mark.add(.circle(centre: to, radius: 3.6), fill: row.fill, stroke: row.fill.outlineStroke(0.7))
      let outward = to.x < from.x ? -1.0 : 1.0
      let baseline = y + Lettering.label.drop
      mark.add(
        row.toLabel, Lettering.strong, Palette.text, at: Point(to.x + outward * 6, baseline),
        anchor: outward > 0 ? .start : .end)
      mark.add(
        row.fromLabel, Lettering.axis, Palette.quiet, at: Point(from.x - outward * 6, baseline),
        anchor: outward > 0 ? .end : .start)
      let ends = [row.fromLabel, row.toLabel].filter { !$0.isEmpty }
      drawn.add(mark: ends.isEmpty ? row.name : "\(row.name): \(ends.joined(separator: ", then "))", mark)
    }
    return drawn
  }
}
