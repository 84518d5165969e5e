import Analytics
import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// How many seats swung how far.
  static let swingDistribution = FigureKind(
    "swing-distribution", "how many seats swung how far, with mean and median",
    needs: ["election"], takes: .comparison + ["area", "party"], by: .places
  ) { library, request in
    let (reading, rivals) = try swings(library, request, figure: "swing-distribution")
    let values = reading.ranked.map(\.value)
    let columns = try Histogram(counting: values, width: 1) {
      $0.lowerBound >= 0 ? rivals.right.colour : rivals.left.colour
    }
    let (x, y) = (try LinearScale(columns.extent), try LinearScale(covering: [columns.highest]))
    let (mean, median) = (values.reduce(0, +) / Double(values.count), reading.span.median)
    return try figure(
      library, request, reading, rivals, findings: findings(values, median, rivals),
      subtitle: "Seats by swing in bands of one percentage point",
      plot: CartesianPlot(
        x: .linear(x), y: .linear(y), shape: .aspect(0.45),
        [
          Axis(.left, y, whole: true), columns,
          Axis(.bottom, x, count: 12, grid: false, ends: rivals.directions) { Number.decimal(abs($0), $1) },
          Rule(
            .up,
            [
              Rule.Line(.number(median), "median \(Number.decimal(abs(median)))"),
              Rule.Line(.number(mean), "mean \(Number.decimal(abs(mean)))", dash: [2, 2]),
            ]),
        ]),
      alternative:
        "A histogram of \(English.quantity(values.count, "seat")); half swung by less than \(Number.decimal(abs(median))) points \(rivals.direction(of: median))."
    )
  }

  /// The swing in each seat, region by region.
  static let swingByRegion = FigureKind(
    "swing-by-region", "the swing in each seat, region by region",
    needs: ["election"], takes: .comparison + ["area", "party"], by: [.election], columns: 2
  ) { library, request in
    let (reading, rivals) = try swings(library, request, figure: "swing-by-region")
    let seats = reading.seats
    let regions = Dictionary(grouping: seats) { $0.row.region }
      .compactMapValues { $0.map(\.value).median }.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let names = try BandScale(regions.map(\.key), padding: 0.1)
    let x = try LinearScale(covering: seats.map(\.value), count: 8)
    let dots = seats.map { row, swing in
      let winner = library.look(row.winner)
      return Dots.Dot(
        .number(swing), .name(row.region), fill: winner.colour, radius: 1.7,
        name: "\(row.constituency), \(winner.shortName): \(reading.measure.reading(swing))")
    }
    let medians = try Markers(regions.map { Place(.number($0.value), .name($0.key)) })
    // The way that the country swung: in Scotland others were the first two, and these may have moved the other way.
    let side = reading.span.median >= 0 ? 1.0 : -1.0
    let ends = regions.max { side * $0.value < side * $1.value }.map { (AreaName.inProse($0.key), $0.value) }
    return try figure(
      library, request, reading, rivals, findings: findings(ends, of: regions.count, rivals),
      subtitle: "Each dot is a seat in its winner’s colour, the tick is the median; swing in percentage points",
      plot: CartesianPlot(
        x: .linear(x), y: .band(names), shape: .rows(24),
        [
          Axis(.left, names), Axis(.bottom, x, count: 10, ends: rivals.directions) { Number.decimal(abs($0), $1) },
          Rule(.up, at: 0), Dots(dots, swarm: true), medians,
        ]),
      legend: library.legend(ofDots: seats.map(\.row.winner)),
      alternative: "Median swing by region, percentage points, positive to \(rivals.right.name): "
        + regions.map { "\($0.key) \(Number.signedDecimal($0.value))" }.joined(separator: ", ") + ".")
  }

  private static func swings(
    _ library: Library, _ request: FigureRequest, figure: String
  ) throws -> (SeatReading, Rivals) {
    let reading = try SeatReading(.swing, library, request.filters, figure: figure)
    guard let rivals = reading.measure.rivals else {
      throw FigureError.nothingToShow(figure: figure, reason: "no rivals")
    }
    return (reading, rivals)
  }

  /// Which way most seats swung, and how far the one in the middle did.
  private static func findings(_ values: [Double], _ median: Double, _ rivals: Rivals) -> [Finding] {
    let to = values.count { median >= 0 ? $0 > 0 : $0 < 0 }
    let size = "\(Number.decimal(abs(median))) points"
    if values.count == 1 { return [Finding("the one seat swung by \(size) \(rivals.direction(of: median))", .plain)] }
    let swung = "\(Portion.of(to, values.count, "seat")) swung \(rivals.direction(of: median))"
    let worth = to == values.count ? Finding.Worth.whole : .span
    let isNone = Number.decimal(abs(median)) == Number.decimal(0)
    return isNone
      ? [Finding(swung, worth)] : [Finding("\(swung); the median by \(size)", worth), Finding(swung, worth)]
  }

  /// Where the median seat swung furthest.
  private static func findings(_ far: (name: String, swing: Double)?, of regions: Int, _ rivals: Rivals) -> [Finding] {
    guard let far else { return [] }
    if Number.decimal(abs(far.swing)) == Number.decimal(0) {
      return [Finding("in \(far.name) the median seat did not swing", .whole)]
    }
    let size = "\(Number.decimal(abs(far.swing))) points"
    let winner = far.swing >= 0 ? rivals.right : rivals.left
    let most = regions > 1 ? " furthest" : ""
    return [
      Finding("in \(far.name) the median seat swung\(most) to \(winner.proseName), by \(size)", .span),
      Finding("the median seat swung\(most) to \(winner.proseName) in \(far.name)", .plain),
    ]
  }

  private static func figure(
    _ library: Library, _ request: FigureRequest, _ reading: SeatReading, _ rivals: Rivals, findings: [Finding],
    subtitle: String, plot: CartesianPlot, legend: Legend? = nil, alternative: String
  ) throws -> PublishedFigure {
    let since = English.clause(" since ", SourceLine.baseline(reading.answer))
    let place = try English.clause("", library.area(request.filters), ", ")
    return PublishedFigure(
      Chart(
        title: Headline.of(findings, plain: reading.measure.what),
        subtitle: "\(subtitle)\(since), \(place)general election of \(SourceLine.later(reading.answer))",
        plot: plot, legend: legend, source: SourceLine.of(reading.answer), command: reading.answer.command,
        alternative: alternative),
      reading.answer)
  }
}

extension Rivals {
  /// What the two directions of an axis of swings mean.
  fileprivate var directions: (low: String?, high: String) { ("to \(left.proseName)", "to \(right.proseName)") }
}
