package import Drawing

/// An upright tick at a number in each row: a median among dots.
package struct Markers: Mark {
  let places: [Place]

  /// Makes ticks.
  ///
  /// - Parameter places: a number across and a row's name each.
  /// - Throws: `ChartError` when there is none or a number is not finite.
  package init(_ places: [Place]) throws(ChartError) {
    try Check.some(places, "a set of ticks")
    for place in places { try place.check("a tick") }
    self.places = places
  }

  /// The positions that the mark uses.
  package var channels: Channels { Channels(places) }

  package func draw(on plane: PlotArea, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let reach = max(5, plane.rowHeight * 0.46)
    for place in places {
      let point = plane.point(place)
      drawn.add(tick: Point(point.x, point.y - reach), Point(point.x, point.y + reach))
    }
    return drawn
  }
}
