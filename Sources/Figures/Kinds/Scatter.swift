import Analytics
import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// Two measures by seat with the line that fits them best.
  static let scatter = FigureKind(
    "scatter",
    "two measures by seat with a fitted line: " + SeatMeasure.Name.allCases.map(\.rawValue).joined(separator: ", "),
    needs: ["election"], takes: .comparison + ["area", "party", "x", "y"],
    by: [.nation, .region, .group, .party, .election]
  ) { library, request in
    let hasParty = request.filters.party != nil
    let across = try measure(request.axes.x ?? (hasParty ? "share" : "turnout"))
    let up = try measure(request.axes.y ?? (hasParty ? "turnout" : "majority"))
    let readings = try SeatReading.all([across, up], library, request.filters, figure: "scatter")
    let (x, y, values) = (readings[0], readings[1], readings[1].values)
    let seats = x.seats.compactMap { seat in
      values[seat.row.code].map { SeatDot(row: seat.row, x: seat.value, y: $0) }
    }
    guard seats.count > 2 else {
      throw FigureError.nothingToShow(figure: "scatter", reason: "fewer than three seats have both measures")
    }
    // Panels beside each other are compared.
    let beside = try request.peers.filter { $0 != request.filters }.flatMap { filters in
      try FigureError.nilWhereEmpty { try SeatReading.all([across, up], library, filters, figure: "scatter") } ?? []
    }
    func scale(_ place: Int, _ own: [Double]) throws -> LinearScale {
      let others = stride(from: place, to: beside.count, by: 2).flatMap { beside[$0].seats.map(\.value) }
      return try LinearScale(covering: own + others, zero: false)
    }
    let scales = (x: try scale(0, seats.map(\.x)), y: try scale(1, seats.map(\.y)))
    let fit = LinearFit(seats.map { (x: $0.x, y: $0.y) })
    let correlation = fit?.correlation
    let numbers = "r = \(correlation.map { Number.decimal($0, 2) } ?? Number.missing), n = \(Number.count(seats.count))"
    let area = try library.area(request.filters)
    return PublishedFigure(
      Chart(
        title: Headline.of(
          correlation.map { [finding($0, x.measure.noun, y.measure.noun)] } ?? [],
          plain: "\(x.measure.what) and \(y.measure.what)"),
        subtitle:
          "\(y.measure.what), \(y.measure.unit), by \(lower(x.measure.what)), \(x.measure.unit); \(numbers); a dot is a seat in its winner’s colour, \(English.clause("", area, ", "))general election of \(SourceLine.later(x.answer))",
        plot: try CartesianPlot(
          x: .linear(scales.x), y: .linear(scales.y), shape: .aspect(0.7),
          try marks(seats, scales, lower(x.measure.what), fit, library, isNaming: !request.isPanel)),
        legend: library.legend(ofDots: seats.map { $0.row.winner }),
        source: SourceLine.of(x.answer), command: x.answer.command,
        alternative: "A scatter of \(seats.count) seats with a fitted line; \(numbers)."),
      x.answer)
  }

  private static func measure(_ name: String) throws -> SeatMeasure.Name {
    guard let measure = SeatMeasure.Name(rawValue: name) else {
      throw FigureError.unknownMeasure(
        name, figure: "scatter", flags: "--x and --y", known: SeatMeasure.Name.allCases.map(\.rawValue))
    }
    return measure
  }

  /// Axes, dots, the outermost named, and the line.
  private static func marks(
    _ seats: [SeatDot], _ scales: (x: LinearScale, y: LinearScale), _ across: String, _ fit: LinearFit?,
    _ library: Library,
    isNaming: Bool
  ) throws -> [any Mark] {
    let dots = SeatDot.outermost(seats).map { seat, isNamed in
      Dots.Dot(
        .number(seat.x), .number(seat.y), fill: library.look(seat.row.winner).colour, radius: 1.9,
        label: isNaming && isNamed ? seat.row.constituency : "",
        name: "\(seat.row.constituency), \(library.look(seat.row.winner).shortName)")
    }
    var marks: [any Mark] = [
      Axis(.left, scales.y), Axis(.bottom, scales.x, count: 8, ends: (nil, across)),
      try Dots(dots),
    ]
    let line = fit.flatMap { fit in
      Places.line(across: scales.x, up: scales.y, slope: fit.slope, intercept: fit.intercept)
    }
    if let line { marks.append(try Lines([Lines.Series("fit", colour: Colour(0x1A1A1A), line)], dots: false)) }
    return marks
  }

  /// How strongly one measure goes with the other.
  private static func finding(_ correlation: Double, _ x: Noun, _ y: Noun) -> Finding {
    let side = correlation > 0 ? "higher" : "lower"
    return switch abs(correlation) {
    case ..<0.1: Finding("no clear link between \(x.text) and \(y.text)", .plain)
    case ..<0.4: Finding("where \(x.text) \(x.was) higher, \(y.text) tended to be a little \(side)", .span)
    default: Finding("where \(x.text) \(x.was) higher, \(y.text) \(y.was) usually \(side)", .span)
    }
  }

  private static func lower(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

/// A seat with two measures.
private struct SeatDot {
  let row: MeasuresRow
  let x: Double
  let y: Double

  /// The seats, those that may be named first: the highest, the lowest and those farthest to either side, where they stand alone.
  static func outermost(_ seats: [SeatDot]) -> [(seat: SeatDot, isNamed: Bool)] {
    let ends = [
      seats.max { $0.y < $1.y }, seats.max { $0.x < $1.x }, seats.min { $0.y < $1.y }, seats.min { $0.x < $1.x },
    ].compactMap(\.self)
    let (width, height) = (spread(seats.map(\.x)), spread(seats.map(\.y)))
    // A dot in a crowd cannot be named.
    let named = ends.reduce(into: [SeatDot]()) { named, seat in
      let isAlone = seats.allSatisfy { other in
        other.row.code == seat.row.code || abs(other.x - seat.x) / width > 0.2 || abs(other.y - seat.y) / height > 0.04
      }
      if isAlone, !named.contains(where: { $0.row.code == seat.row.code }) { named.append(seat) }
    }
    return named.map { ($0, true) }
      + seats.filter { seat in !named.contains { $0.row.code == seat.row.code } }.map { ($0, false) }
  }

  private static func spread(_ values: [Double]) -> Double {
    guard let lowest = values.min(), let highest = values.max() else { return 1e-9 }
    return max(1e-9, highest - lowest)
  }
}
