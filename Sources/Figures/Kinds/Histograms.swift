import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// How many seats had which majority, marginal ones apart.
  static let majorities = FigureKind(
    "majorities", "how many seats had which majority, with the band of marginal seats",
    needs: ["election"], takes: ["area", "on", "method"], by: .places
  ) { library, request in
    let answer = try library.ask(ContestsRequest(request.filters))
    let shares = answer.rows.compactMap { row in row.majorityShare.map { $0 * 100 } }
    guard !shares.isEmpty else { throw FigureError.nothingToShow(figure: "majorities", reason: "no majority is known") }
    let marginal = shares.count { $0 < 10 }
    let area = try library.area(request.filters)
    let place = English.clause(" in ", area.map(AreaName.inProse))
    let (dark, light) = (Colour(0x37474F), Colour(0xB0BEC5))
    return try histogram(
      answer, request, shares, width: 5,
      findings: [
        Finding(
          "\(Portion.of(marginal, shares.count, "seat"))\(place) had a majority of less than 10%",
          marginal == 0 || marginal == shares.count ? .whole : .span)
      ], area: area,
      subtitle: "Seats by majority as a share of valid votes, bands of 5 percentage points",
      fill: { $0 < 10 ? dark : light },
      legend: [Legend.Entry("marginal: under 10%", dark), Legend.Entry("10% and over", light)])
  }

  /// How many constituencies had which turnout.
  static let turnout = FigureKind(
    "turnout", "how many constituencies had which turnout", needs: ["election"],
    takes: ["area", "on", "method"], by: .places
  ) { library, request in
    let answer = try library.ask(TurnoutsRequest(request.filters))
    let places = answer.rows.map { (name: $0.constituency, value: $0.turnout) }
    guard !places.isEmpty else { throw FigureError.nothingToShow(figure: "turnout", reason: "no turnout is known") }
    return try histogram(
      answer, request, places.map { $0.value * 100 }, width: 2,
      findings: Ranking(Noun("turnout"), places) { Number.percent($0) }.findings,
      area: try library.area(request.filters),
      subtitle: "Constituencies by turnout, bands of 2 percentage points", fill: { _ in Colour(0x4A6FA5) }, legend: [])
  }

  /// Columns over bands of a share, each with its count above and the bands' edges below.
  private static func histogram(
    _ answer: some Traceable, _ request: FigureRequest, _ values: [Double], width: Double, findings: [Finding],
    area: String?, subtitle: String, fill: @escaping (Double) -> Colour, legend: [Legend.Entry]
  ) throws -> PublishedFigure {
    let columns = try Histogram(counting: values, width: width) {
      fill($0.lowerBound)
    } label: {
      request.isPanel ? "" : Number.count($0)
    }
    let x = try LinearScale(columns.extent)
    let y = try LinearScale(covering: [columns.highest])
    let counts = Dictionary(grouping: values) { ($0 / width).rounded(.down) * width }.mapValues(\.count)
    let highest = counts.values.max()
    let bands = counts.filter { $0.value == highest }.keys.sorted().map {
      "between \(Number.decimal($0, 0)) and \(Number.decimal($0 + width, 0))"
    }
    let most = highest.map { count in
      "; the most, \(count)\(bands.count > 1 ? " each" : ""), lie \(English.list(bands)) per cent."
    }
    return PublishedFigure(
      Chart(
        title: Headline.of(findings, plain: subtitle, seats: answer),
        subtitle: "\(subtitle), \(English.clause("", area, ", "))general election of \(SourceLine.later(answer))",
        plot: try CartesianPlot(
          x: .linear(x), y: .linear(y), shape: .aspect(request.isPanel ? 0.5 : 0.36),
          (request.isPanel ? [Axis(.left, y, count: 3, whole: true)] : [])
            + [columns, Axis(.bottom, x, count: 10, grid: false) { Number.decimal($0, $1) + "%" }]),
        legend: legend.isEmpty ? nil : Legend(legend), source: SourceLine.of(answer, comparing: false),
        command: answer.command,
        alternative:
          "A histogram of \(English.quantity(values.count, "constituency", "constituencies"))" + (most ?? ".")),
      answer)
  }
}
