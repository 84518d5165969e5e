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
    return try histogram(
      answer, shares, width: 5,
      title:
        "\(English.sentenceCase(English.quantity(marginal, "seat"))) had a majority of less than 10\(Number.unitSpace)%",
      subtitle: "Seats by majority as a share of valid votes, bands of 5 percentage points",
      fill: { $0 < 10 ? Colour(0xC0392B) : Colour(0x7F8C9A) },
      legend: [
        Legend.Entry("marginal: under 10 %", Colour(0xC0392B)), Legend.Entry("10 % and over", Colour(0x7F8C9A)),
      ])
  }

  /// How many constituencies had which turnout.
  static let turnout = FigureKind(
    name: "turnout", summary: "how many constituencies had which turnout", parameters: ["election", "area", "on"],
    modes: []
  ) { newsroom, request in
    let answer = try newsroom.ask("turnouts", request.filters)
    let values = answer.table.records.compactMap { $0.number("turnout").map { $0 * 100 } }
    guard let highest = answer.table.records.first, let lowest = answer.table.records.last else {
      throw FigureError.nothingToShow(figure: "turnout", reason: "no turnout is known")
    }
    return try histogram(
      answer, values, width: 2,
      title:
        "Turnout ran from \(lowest.reading("turnout")) in \(lowest.text("constituency")) to \(highest.reading("turnout")) in \(highest.text("constituency"))",
      subtitle: "Constituencies by turnout, bands of 2 percentage points", fill: { _ in Colour(0x4A6FA5) }, legend: [])
  }

  private static func histogram(
    _ answer: Answer, _ values: [Double], width: Double, title: String, subtitle: String,
    fill: @escaping (Double) -> Colour, legend: [Legend.Entry]
  ) throws -> PublishedFigure {
    let columns = try Columns(counting: values, width: width) { fill($0.lowerBound) }
    let x = try LinearScale(columns.extent)
    let y = try LinearScale(covering: [columns.highest])
    let counts = Dictionary(grouping: values) { ($0 / width).rounded(.down) * width }.mapValues(\.count)
    let tallest = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return PublishedFigure(
      chart: Chart(
        title: title, subtitle: subtitle + (answer.election.map { ", general election of \($0)" } ?? ""),
        plot: try CartesianPlot(
          x: .linear(x), y: .linear(y), shape: .aspect(0.42),
          [
            Axis(.left, y) { Number.decimal($0, 0) }, columns,
            Axis(.bottom, x, count: 10, grid: false) { Number.decimal($0, 0) + Number.unitSpace + "%" },
          ]),
        legend: legend.isEmpty ? nil : Legend(legend), source: SourceLine.of(answer), command: answer.command,
        alternative: "A histogram of \(values.count) constituencies; the most, \(tallest?.value ?? 0), lie between "
          + "\(Number.decimal(tallest?.key ?? 0, 0)) and \(Number.decimal((tallest?.key ?? 0) + width, 0)) per cent."),
      data: answer.table)
  }
}
