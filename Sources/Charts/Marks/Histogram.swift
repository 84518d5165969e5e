package import Drawing

/// Bars that stand on intervals of numbers, side by side: a histogram.
package struct Histogram: Mark {
  /// One column.
  package struct Column: Equatable, Sendable {
    /// The interval it stands on.
    package var interval: ClosedRange<Double>
    /// How high it is.
    package var value: Double
    package var fill: Colour
    /// What is written above it.
    package var label: String

    package init(_ interval: ClosedRange<Double>, _ value: Double, fill: Colour, label: String = "") {
      (self.interval, self.value, self.fill, self.label) = (interval, value, fill, label)
    }
  }

  package let columns: [Column]

  /// Makes columns.
  ///
  /// - Parameter columns: on intervals that are not points.
  /// - Throws: `ChartError` when there is none, or an interval or height is not finite.
  package init(_ columns: [Column]) throws(ChartError) {
    try Check.some(columns, "a set of columns")
    for column in columns {
      _ = try LinearScale(column.interval)
      try Check.count(column.value, "the height", of: "a column")
    }
    self.columns = columns
  }

  /// Counts values into intervals of the same breadth.
  ///
  /// - Parameters:
  ///   - values: finite numbers.
  ///   - width: the breadth of an interval, above zero; its multiples are the edges. A value on an edge counts above it.
  ///   - fill: the colour of the column on an interval.
  ///   - label: what is written above a column of so many values; nothing when left out.
  /// - Throws: `ChartError` when there is no value, one is not finite, or there would be more than 1,000 columns.
  package init(
    counting values: [Double], width: Double, fill: (ClosedRange<Double>) -> Colour,
    label: (Int) -> String = { _ in "" }
  ) throws(ChartError) {
    try Check.finite(width, "the breadth of a column", of: "a histogram")
    guard width > 0, let low = values.min(), let high = values.max() else { throw .empty(what: "a histogram") }
    for value in values { try Check.finite(value, "a value", of: "a histogram") }
    let (first, last) = ((low / width).rounded(.down), (high / width).rounded(.down))
    guard last - first < 1000 else { throw .emptyRange(what: "a histogram of at most 1,000 columns") }
    var counts = [Double](repeating: 0, count: Int(last - first) + 1)
    for value in values { counts[Int((value / width).rounded(.down) - first)] += 1 }
    try self.init(
      counts.enumerated().map { index, count in
        let start = (first + Double(index)) * width
        let interval = start...(first + Double(index) + 1) * width
        return Column(interval, count, fill: fill(interval), label: count > 0 ? label(Int(count)) : "")
      })
  }

  /// The edges of all columns from left to right, for the scale to cover.
  package var extent: ClosedRange<Double> {
    let low = columns.map(\.interval.lowerBound).min() ?? 0
    return low...(columns.map(\.interval.upperBound).max() ?? low + 1)
  }

  /// The height of the highest column.
  package var highest: Double { columns.map(\.value).max() ?? 0 }

  /// The positions that the mark uses.
  package var channels: Channels {
    Channels(
      x: columns.flatMap { [.number($0.interval.lowerBound), .number($0.interval.upperBound)] },
      y: [0] + columns.map { .number($0.value) })
  }

  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    for column in columns where column.value > 0 {
      let (left, right) = (plane.x(.number(column.interval.lowerBound)), plane.x(.number(column.interval.upperBound)))
      let top = plane.y(.number(column.value))
      let gap = min(0.5, (right - left) / 6)
      let body = Rect(x: left + gap, y: top, width: right - left - 2 * gap, height: plane.y(0) - top)
      drawn.add(.rect(body), fill: column.fill, stroke: column.fill.outlineStroke())
      if measurer.width(of: column.label, in: Lettering.axis) <= right - left {
        drawn.add(column.label, Lettering.axis, Palette.text, at: Point((left + right) / 2, top - 3), anchor: .middle)
      } else {
        drawn.omitted += 1
      }
    }
    return drawn
  }
}
