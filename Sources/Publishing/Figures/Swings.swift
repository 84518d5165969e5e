import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// How many seats swung how far.
  static let swingDistribution = FigureKind(
    name: "swing-distribution", summary: "how many seats swung how far, with mean and median",
    parameters: ["election", "area", "on", "party"], modes: []
  ) { newsroom, request in
    let (reading, rivals) = try swings(newsroom, request, figure: "swing-distribution")
    let values = reading.ranked.map(\.value)
    let columns = try Columns(counting: values, width: 1) {
      $0.lowerBound >= 0 ? rivals.right.colour : rivals.left.colour
    }
    let (x, y) = (try LinearScale(columns.extent), try LinearScale(covering: [columns.highest]))
    let mean = values.reduce(0, +) / Double(values.count)
    let median = middle(values)
    let to = reading.ranked.count { mean >= 0 ? $0.value > 0 : $0.value < 0 }
    return try figure(
      reading, rivals,
      title: English.sentenceCase(
        "\(to == values.count ? "all \(to)" : "\(English.numeral(to)) of \(values.count)") seats swung \(rivals.direction(of: mean)), by \(Number.decimal(abs(median))) points in the median seat"
      ),
      subtitle: "Seats by swing in bands of one percentage point",
      plot: CartesianPlot(
        x: .linear(x), y: .linear(y), shape: .aspect(0.45),
        [
          Axis(.left, y) { Number.decimal($0, 0) }, columns,
          Axis(.bottom, x, count: 12, grid: false) { Number.decimal(abs($0), 0) },
          Rule(
            .up,
            [
              Rule.Line(.number(median), "median \(Number.decimal(abs(median)))"),
              Rule.Line(.number(mean), "mean \(Number.decimal(abs(mean)))", dash: [2, 2]),
            ]),
        ]),
      alternative:
        "A histogram of \(values.count) seats; half swung by less than \(Number.decimal(abs(median))) points \(rivals.direction(of: median))."
    )
  }

  /// The swing in each seat, region by region.
  static let swingByRegion = FigureKind(
    name: "swing-by-region", summary: "the swing in each seat, region by region",
    parameters: ["election", "area", "on", "party"], modes: []
  ) { newsroom, request in
    let (reading, rivals) = try swings(newsroom, request, figure: "swing-by-region")
    let places = Filters(election: request.filters.election, on: request.filters.on)
    let seats = try newsroom.ask("hexes", places).table.records.compactMap { seat in
      reading.values[seat.text("code")].map { (seat, $0) }
    }
    let regions = Dictionary(grouping: seats) { $0.0.text("region") }.mapValues { middle($0.map(\.1).sorted()) }
      .sorted { ($0.value, $0.key) < ($1.value, $1.key) }
    let names = try BandScale(regions.map(\.key), padding: 0.1)
    let x = try LinearScale(covering: seats.map(\.1), count: 8)
    let dots = seats.map {
      Dots.Dot(.number($0.1), .name($0.0.text("region")), fill: newsroom.look($0.0.text("winner")).colour, radius: 1.7)
    }
    let medians = try Markers(regions.map { Place(.number($0.value), .name($0.key)) })
    let (low, high) = (regions.first, regions.last)
    let far = abs(low?.value ?? 0) >= abs(high?.value ?? 0) ? low : high
    let prose = seats.first { $0.0.text("region") == far?.key }?.0.areaInProse ?? ""
    return try figure(
      reading, rivals,
      title: English.sentenceCase(
        "in \(prose) the median seat swung \(regions.count > 1 ? "furthest, by" : "by") \(Number.decimal(abs(far?.value ?? 0))) points \(rivals.direction(of: far?.value ?? 0))"
      ),
      subtitle: "Each dot is a seat in its winner’s colour, the tick is the median; swing in percentage points",
      plot: CartesianPlot(
        x: .linear(x), y: .band(names), shape: .rows(24),
        [
          Axis(.left, names), Axis(.bottom, x, count: 10) { Number.decimal(abs($0), 0) },
          Rule(.up, at: 0), Dots(dots, swarm: true), medians,
        ]),
      alternative: "Median swing by region, percentage points, positive to \(rivals.right.name): "
        + regions.map { "\($0.key) \(Number.signedDecimal($0.value))" }.joined(separator: ", ") + ".")
  }

  private static func swings(
    _ newsroom: Newsroom, _ request: FigureRequest, figure: String
  ) throws -> (SeatReading, Rivals) {
    let reading = try SeatReading(.swing, newsroom, request.filters, figure: figure)
    guard let rivals = reading.rivals else { throw FigureError.nothingToShow(figure: figure, reason: "no rivals") }
    return (reading, rivals)
  }

  private static func figure(
    _ reading: SeatReading, _ rivals: Rivals, title: String, subtitle: String, plot: CartesianPlot, alternative: String
  ) throws -> PublishedFigure {
    let side = "to \(rivals.left.proseName) on the left, to \(rivals.right.proseName) on the right"
    let since = SourceLine.baseline(reading.answer).map { " since \($0)" } ?? ""
    return PublishedFigure(
      chart: Chart(
        title: title,
        subtitle:
          "\(subtitle)\(since), \(side), general election of \(reading.answer.election ?? 0)",
        plot: plot, source: SourceLine.of(reading.answer), command: reading.answer.command, alternative: alternative),
      data: reading.answer.table)
  }

  /// The median of sorted values.
  private static func middle(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let half = values.count / 2
    return values.count.isMultiple(of: 2) ? (values[half - 1] + values[half]) / 2 : values[half]
  }
}
