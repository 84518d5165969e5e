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
    guard let party = filters.party else { throw FigureError.missingParameter(figure: "targets", parameter: "party") }
    filters.limit = nil
    let all = try newsroom.ask("targets", filters)
    filters.limit = request.filters.limit ?? 25
    let answer = try newsroom.ask("targets", filters)
    let rows = answer.table.records
    let own = Filters(election: filters.election, on: filters.on, area: filters.area, party: party)
    guard let nearest = rows.first, let last = rows.last,
      let code = try newsroom.ask("results", own).table.records.first?.text("party")
    else {
      throw FigureError.nothingToShow(figure: "targets", reason: "no other party won a seat where it stood")
    }
    func needed(_ row: Record) -> Double { (row.number("swing_needed") ?? 0) * 100 }
    let bars = rows.map { row in
      let look = newsroom.look(row.text("winner"))
      return Bars.Bar(
        row.text("constituency"), needed(row), fill: look.colour, label: Number.decimal(needed(row), 2),
        note: look.shortName)
    }
    let names = try BandScale(bars.map(\.name))
    let x = try LinearScale(covering: bars.map(\.value))
    let within = all.table.records.count { needed($0) <= 5 }
    let look = newsroom.look(code)
    return PublishedFigure(
      chart: Chart(
        title: English.sentenceCase(
          "\(English.quantity(within, "seat")) \(within == 1 ? "needs" : "need") a swing of no more than five points to \(look.proseName); the nearest is \(nearest.text("constituency"))"
        ),
        subtitle:
          "The \(English.quantity(rows.count, "seat")) that \(look.proseName) would win with the smallest swing from the winner, percentage points, general election of \(answer.election ?? 0)",
        plot: try CartesianPlot(
          x: .linear(x), y: .band(names), shape: .rows(13), [Axis(.left, names), Bars(bars)]),
        source: SourceLine.of(answer),
        command: answer.command,
        alternative:
          "Bars of swing needed, from \(nearest.text("constituency")) with \(Number.decimal(needed(nearest))) points to \(last.text("constituency")) with \(Number.decimal(needed(last)))."
      ),
      data: answer.table)
  }
}
