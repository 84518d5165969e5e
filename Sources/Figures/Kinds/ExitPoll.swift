import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// What the exit poll forecast beside what came of it.
  static let exitPoll = FigureKind(
    "exit-poll", "the seats that the exit poll forecast beside those that were won",
    needs: ["election"], by: [.election], columns: 2
  ) { library, request in
    let answer = try library.ask(ExitPollsRequest(request.filters))
    let rows = answer.rows.compactMap(ForecastOutcome.init)
    guard let election = request.filters.election else {
      throw FigureError.missingParameter(figure: "exit-poll", parameter: "election")
    }
    guard !rows.isEmpty else {
      // A forecast of all seats is held against all.
      try library.requireWhole(election)
      throw FigureError.nothingToShow(figure: "exit-poll", reason: "no exit poll of \(election) is known")
    }
    let dumbbells = rows.map { row in
      let look = library.look(row.party)
      return Dumbbells.Row(
        look.shortName, from: Double(row.forecast), to: Double(row.seats), fill: look.colour,
        fromLabel: Number.count(row.forecast), toLabel: "\(Number.count(row.seats)) (\(Number.signed(row.difference)))")
    }
    let bands = try BandScale(dumbbells.map(\.name))
    let reach = try LinearScale(covering: dumbbells.flatMap { [$0.from, $0.to] })
    return PublishedFigure(
      Chart(
        title: Headline.of(findings(rows, library), plain: "the exit poll"),
        subtitle: "Seats forecast at ten o’clock and seats won, general election of \(election)",
        plot: try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(16),
          [Axis(.left, bands), Axis(.bottom, reach), Dumbbells(dumbbells)]),
        legend: Legend([
          Legend.Entry("forecast", Colour(0x595959), .hollowDot), Legend.Entry("won", Colour(0x595959), .dot),
        ]),
        source: "Source: BBC, ITN and Sky; \(SourceLine.counted).", command: answer.command,
        alternative: "Seats forecast and won: "
          + rows.map {
            "\(library.look($0.party).shortName) \(Number.count($0.forecast)) and \(Number.count($0.seats))"
          }.joined(separator: "; ") + "."),
      answer)
  }

  /// On which party the forecast was furthest out.
  private static func findings(_ rows: [ForecastOutcome], _ library: Library) -> [Finding] {
    guard let worst = rows.map({ abs($0.difference) }).max(), worst > 0 else {
      return [Finding("the exit poll had every party’s seats right", .whole)]
    }
    let first = rows.filter { abs($0.difference) == worst }
    let names = English.list(first.map { library.look($0.party).proseName })
    guard let only = first.first, first.count == 1 else {
      return [
        Finding("the exit poll was furthest out on \(names), by \(English.quantity(worst, "seat")) each", .span)
      ]
    }
    return [
      Finding(
        "the exit poll was furthest out on \(names): \(Number.count(only.forecast)) seats forecast, "
          + "\(Number.count(only.seats)) won", .span)
    ]
  }
}
