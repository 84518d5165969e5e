import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// The ladder of seats by the swing that a party needs to win them.
  static let targets = FigureKind(
    name: "targets", summary: "the ladder of seats by the swing that a party needs to win them",
    parameters: ["election", "party", "area", "on", "limit"], modes: []
  ) { newsroom, request in
    var filters = request.filters
    guard filters.party != nil else { throw FigureError.missingParameter(figure: "targets", parameter: "party") }
    let rows = try newsroom.ask(
      "results", Filters(election: filters.election, on: filters.on, area: filters.area, party: filters.party))
    guard let code = rows.table.records.first?.text("party") else {
      throw FigureError.nothingToShow(figure: "targets", reason: "\(filters.party ?? "") did not stand there")
    }
    filters.party = nil
    filters.limit = nil
    let answer = try newsroom.ask("results", filters)
    let seats = SeatResult.all(answer).compactMap { seat -> (seat: SeatResult, needed: Double)? in
      guard seat.winner != code, let own = seat.shares[code] else { return nil }
      return (seat, ((seat.shares[seat.winner] ?? 0) - own) * 50)
    }.sorted { ($0.needed, $0.seat.name) < ($1.needed, $1.seat.name) }
    let shown = seats.prefix(request.filters.limit ?? 25)
    guard let nearest = shown.first, let last = shown.last else {
      throw FigureError.nothingToShow(figure: "targets", reason: "no other party won a seat where it stood")
    }
    let bars = shown.map { target in
      let look = newsroom.look(target.seat.winner)
      return Bars.Bar(
        target.seat.name, target.needed, fill: look.colour, label: Number.decimal(target.needed, 2),
        note: look.shortName)
    }
    let names = try BandScale(bars.map(\.name))
    let x = try LinearScale(covering: bars.map(\.value))
    let within = seats.count { $0.needed <= 5 }
    let look = newsroom.look(code)
    return PublishedFigure(
      chart: Chart(
        title: English.sentenceCase(
          "\(English.quantity(within, "seat")) \(within == 1 ? "needs" : "need") a swing of no more than five points to \(look.proseName); the nearest is \(nearest.seat.name)"
        ),
        subtitle:
          "The \(English.quantity(shown.count, "seat")) that \(look.proseName) would win with the smallest swing from the winner, percentage points, general election of \(answer.election ?? 0)",
        plot: try CartesianPlot(
          x: .linear(x), y: .band(names), shape: .rows(13), [Axis(.left, names), Bars(Array(bars))]),
        source: SourceLine.of(answer),
        command: answer.command,
        alternative:
          "Bars of swing needed, from \(nearest.seat.name) with \(Number.decimal(nearest.needed)) points to \(last.seat.name) with \(Number.decimal(last.needed))."
      ),
      data: answer.table)
  }
}
