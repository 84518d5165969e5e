import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// How many seats had which majority, marginal ones apart.
  static let majorities = FigureKind(
    name: "majorities", summary: "how many seats had which majority, with the band of marginal seats",
    parameters: ["election", "area", "on"], modes: []
  ) { newsroom, request in
    let answer = try newsroom.ask("contests", request.filters)
    let shares = answer.table.records.compactMap { $0.number("majority_share").map { $0 * 100 } }
    let marginal = shares.count { $0 < 10 }
    let (dark, light) = (Colour(0x37474F), Colour(0xB0BEC5))
    return try histogram(
      answer, shares, width: 5,
      title:
        "\(English.sentenceCase(English.quantity(marginal, "seat"))) had a majority of less than 10\(Number.unitSpace)%",
      subtitle: "Seats by majority as a share of valid votes, bands of 5 percentage points",
      fill: { $0 < 10 ? dark : light },
      legend: [Legend.Entry("marginal: under 10 %", dark), Legend.Entry("10 % and over", light)])
  }

  /// How many constituencies had which turnout.
  static let turnout = FigureKind(
    name: "turnout", summary: "how many constituencies had which turnout", parameters: ["election", "area", "on"],
    modes: []
  ) { newsroom, request in
    let answer = try newsroom.ask("turnouts", request.filters)
    let known = answer.table.records.filter { $0.number("turnout") != nil }
    guard let highest = known.first, let lowest = known.last else {
      throw FigureError.nothingToShow(figure: "turnout", reason: "no turnout is known")
    }
    return try histogram(
      answer, known.compactMap { $0.number("turnout").map { $0 * 100 } }, width: 2,
      title:
        "Turnout ran from \(lowest.reading("turnout")) in \(lowest.text("constituency")) to \(highest.reading("turnout")) in \(highest.text("constituency"))",
      subtitle: "Constituencies by turnout, bands of 2 percentage points", fill: { _ in Colour(0x4A6FA5) }, legend: [])
  }

  /// Columns over bands of a share, each with its count above and the bands' edges below.
  private static func histogram(
    _ answer: Answer, _ values: [Double], width: Double, title: String, subtitle: String,
    fill: @escaping (Double) -> Colour, legend: [Legend.Entry]
  ) throws -> PublishedFigure {
    let columns = try Columns(counting: values, width: width) {
      fill($0.lowerBound)
    } label: {
      Number.count($0)
    }
    let x = try LinearScale(columns.extent)
    let y = try LinearScale(covering: [columns.highest])
    let counts = Dictionary(grouping: values) { ($0 / width).rounded(.down) * width }.mapValues(\.count)
    let tallest = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return PublishedFigure(
      chart: Chart(
        title: title, subtitle: subtitle + (answer.election.map { ", general election of \($0)" } ?? ""),
        plot: try CartesianPlot(
          x: .linear(x), y: .linear(y), shape: .aspect(0.36),
          [
            columns,
            Axis(.bottom, x, count: 10, grid: false) { Number.decimal($0, 0) + Number.unitSpace + "%" },
          ]),
        legend: legend.isEmpty ? nil : Legend(legend), source: SourceLine.of(answer), command: answer.command,
        alternative: "A histogram of \(values.count) constituencies; the most, \(tallest?.value ?? 0), lie between "
          + "\(Number.decimal(tallest?.key ?? 0, 0)) and \(Number.decimal((tallest?.key ?? 0) + width, 0)) per cent."),
      data: answer.table)
  }
}
