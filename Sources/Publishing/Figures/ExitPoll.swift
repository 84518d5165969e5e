import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// What the exit poll forecast beside what came of it.
  static let exitPoll = FigureKind(
    name: "exit-poll", summary: "the seats that the exit poll forecast beside those that were won",
    parameters: ["election"], modes: []
  ) { newsroom, request in
    let answer = try newsroom.ask("exit-polls", request.filters)
    let election = request.filters.election ?? 0
    let rows = answer.table.records
    guard let furthest = rows.max(by: { abs($0.count("difference")) < abs($1.count("difference")) }) else {
      throw FigureError.nothingToShow(figure: "exit-poll", reason: "no exit poll of \(election) is known")
    }
    let dumbbells = rows.map { row in
      let look = newsroom.look(row.text("party"))
      return Dumbbells.Row(
        look.shortName, from: Double(row.count("forecast")), to: Double(row.count("seats")), fill: look.colour,
        fromLabel: row.reading("forecast"), toLabel: "\(row.reading("seats")) (\(row.reading("difference")))")
    }
    let bands = try BandScale(dumbbells.map(\.name))
    let reach = try LinearScale(covering: dumbbells.flatMap { [$0.from, $0.to] })
    let name = newsroom.look(furthest.text("party")).proseName
    let title =
      furthest.count("difference") == 0
      ? "The exit poll had every party’s seats right"
      : "The exit poll was furthest out on \(name): \(furthest.reading("forecast")) seats forecast, \(furthest.reading("seats")) won"
    return PublishedFigure(
      chart: Chart(
        title: title, subtitle: "Seats forecast at ten o’clock and seats won, general election of \(election)",
        plot: try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(16),
          [Axis(.left, bands), Axis(.bottom, reach) { Number.decimal($0, 0) }, Dumbbells(dumbbells)]),
        legend: Legend([
          Legend.Entry("forecast", Colour(0x595959), .hollowDot), Legend.Entry("won", Colour(0x595959), .dot),
        ]),
        source: "Source: BBC, ITN and Sky; \(SourceLine.counted).", command: answer.command,
        alternative: "Seats forecast and won: "
          + rows.map {
            "\(newsroom.look($0.text("party")).shortName) \($0.reading("forecast")) and \($0.reading("seats"))"
          }.joined(separator: "; ") + "."),
      data: answer.table)
  }
}
