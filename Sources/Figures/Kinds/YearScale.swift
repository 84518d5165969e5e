import Charts

/// Elections along the foot of a plot, as far from each other as in time.
struct YearScale {
  let scale: LinearScale
  let axis: Axis

  /// Makes a scale of elections.
  ///
  /// - Parameter years: the elections with what is written for each, the earliest first; one that has no room can be read off its
  ///   neighbours.
  /// - Throws: `ChartError.empty` when there is no election.
  init(_ years: [(year: Int, name: String)]) throws {
    let numbers = years.map { Double($0.year) }
    guard let first = numbers.first, let last = numbers.last else { throw ChartError.empty(what: "a scale of years") }
    scale = try first < last ? LinearScale(first...last) : LinearScale(first - 1...last + 1)
    axis = Axis(
      .bottom,
      years.map {
        .init(.number(Double($0.year)), $0.name, short: $0.name.hasPrefix("’") ? nil : "’" + $0.name.dropFirst(2))
      },
      grid: false)
  }
}
