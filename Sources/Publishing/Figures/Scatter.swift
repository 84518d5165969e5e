import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Two measures by seat with the line that fits them best.
  static let scatter = FigureKind(
    name: "scatter",
    summary: "two measures by seat with a fitted line: "
      + SeatMeasure.allCases.map(\.rawValue).joined(separator: ", "),
    parameters: ["election", "area", "on", "party", "x", "y"], modes: []
  ) { newsroom, request in
    let hasParty = request.filters.party != nil
    let x = try reading(request.axes.x ?? (hasParty ? "share" : "turnout"), newsroom, request.filters)
    let y = try reading(request.axes.y ?? (hasParty ? "turnout" : "majority"), newsroom, request.filters)
    let winners = Dictionary(
      try newsroom.ask("hexes", Filters(election: request.filters.election, on: request.filters.on)).table.records
        .map { ($0.text("code"), $0.text("winner")) }, uniquingKeysWith: { first, _ in first })
    let seats = x.values.keys.sorted().compactMap { code in
      y.values[code].map { (code: code, x: x.values[code] ?? 0, y: $0) }
    }
    guard seats.count > 2 else {
      throw FigureError.nothingToShow(figure: "scatter", reason: "fewer than three seats have both measures")
    }
    let fit = Fit(seats.map { ($0.x, $0.y) })
    let across = try LinearScale(covering: seats.map(\.x), zero: false)
    let up = try LinearScale(covering: seats.map(\.y), zero: false)
    let dots = outermost(seats).map { seat, isNamed in
      Dots.Dot(
        .number(seat.x), .number(seat.y), fill: newsroom.look(winners[seat.code] ?? "").colour, radius: 1.9,
        label: isNamed ? x.names[seat.code] ?? "" : "")
    }
    var marks: [any Mark] = [
      Axis(.left, up) { Number.decimal($0, 0) }, Axis(.bottom, across, count: 8) { Number.decimal($0, 0) },
      try Dots(dots),
    ]
    if let line = fit.line(across: across.domain, up: up.domain) {
      let places = line.map { Place(.number($0.0), .number($0.1)) }
      marks.append(try Lines([Lines.Series("fit", colour: Colour(0x1A1A1A), places)], dots: false))
    }
    let numbers = "r = \(Number.decimal(fit.correlation, 2)), n = \(Number.count(seats.count))"
    return PublishedFigure(
      chart: Chart(
        title: fit.title(x.proseName, y.proseName),
        subtitle:
          "Across: \(lower(x.what)), up: \(lower(y.what)), per cent; \(numbers); a dot is a seat in its winner’s colour, general election of \(y.answer.election ?? 0)",
        plot: try CartesianPlot(x: .linear(across), y: .linear(up), shape: .aspect(0.7), marks),
        source: SourceLine.of(y.answer), command: y.answer.command,
        alternative: "A scatter of \(seats.count) seats with a fitted line; \(numbers)."),
      data: y.answer.table)
  }

  private static func reading(_ name: String, _ newsroom: Newsroom, _ filters: Filters) throws -> SeatReading {
    guard let measure = SeatMeasure(rawValue: name) else {
      throw FigureError.unknownMeasure(name, figure: "scatter", known: SeatMeasure.allCases.map(\.rawValue))
    }
    return try SeatReading(measure, newsroom, filters, figure: "scatter")
  }

  /// The seats, the outermost first: the highest, the lowest and those farthest to either side are named.
  private static func outermost(
    _ seats: [(code: String, x: Double, y: Double)]
  ) -> [((code: String, x: Double, y: Double), isNamed: Bool)] {
    let ends = [
      seats.max { $0.y < $1.y }, seats.max { $0.x < $1.x }, seats.min { $0.y < $1.y }, seats.min { $0.x < $1.x },
    ].compactMap { $0?.code }
    let (width, height) = (spread(seats.map(\.x)), spread(seats.map(\.y)))
    // A dot in a crowd cannot be named.
    func isAlone(_ code: String) -> Bool {
      guard let seat = seats.first(where: { $0.code == code }) else { return false }
      return seats.allSatisfy { other in
        other.code == code || abs(other.x - seat.x) / width > 0.2 || abs(other.y - seat.y) / height > 0.04
      }
    }
    let named = ends.enumerated().filter { !ends[..<$0.offset].contains($0.element) && isAlone($0.element) }
      .map(\.element)
    return named.compactMap { code in seats.first { $0.code == code } }.map { ($0, true) }
      + seats.filter { !named.contains($0.code) }.map { ($0, false) }
  }

  private static func spread(_ values: [Double]) -> Double {
    max(1e-9, (values.max() ?? 0) - (values.min() ?? 0))
  }

  private static func lower(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

/// The straight line that fits pairs of numbers best by least squares, and how well.
private struct Fit {
  let slope: Double
  let start: Double
  /// Pearson's correlation; 0 where one of the two does not vary.
  let correlation: Double

  init(_ pairs: [(Double, Double)]) {
    let count = Double(pairs.count)
    let (meanX, meanY) = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
    let xx = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
    let yy = pairs.reduce(0) { $0 + ($1.1 - meanY) * ($1.1 - meanY) }
    let xy = pairs.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    slope = xx > 0 ? xy / xx : 0
    start = meanY - slope * meanX
    correlation = xx > 0 && yy > 0 ? xy / (xx * yy).squareRoot() : 0
  }

  /// The line's two ends inside a plane; nil where it lies outside.
  func line(across: ClosedRange<Double>, up: ClosedRange<Double>) -> [(Double, Double)]? {
    var (low, high) = (across.lowerBound, across.upperBound)
    if slope != 0 {
      let ends = [(up.lowerBound - start) / slope, (up.upperBound - start) / slope].sorted()
      (low, high) = (max(low, ends[0]), min(high, ends[1]))
    }
    guard low < high else { return nil }
    return [low, high].map { ($0, min(max(start + slope * $0, up.lowerBound), up.upperBound)) }
  }

  func title(_ x: String, _ y: String) -> String {
    switch abs(correlation) {
    case ..<0.1: "No link to speak of between \(x) and \(y)"
    case ..<0.4: "Where \(x) was higher, \(y) tended to be a little \(correlation > 0 ? "higher" : "lower")"
    default: "Where \(x) was higher, \(y) was as a rule \(correlation > 0 ? "higher" : "lower")"
    }
  }
}
