import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// The largest falls and rises of a party in a nation or region, then and now.
  static let collapses = FigureKind(
    name: "collapses", summary: "the largest falls, or rises, of a party's share in a nation or region, then and now",
    parameters: ["election", "party", "on", "limit"], modes: ["falls", "rises"]
  ) { newsroom, request in
    var filters = request.filters
    filters.limit = nil
    let answer = try newsroom.ask("regions", filters)
    let side = request.mode == "rises" ? 1.0 : -1.0
    func size(_ row: Record) -> Double { side * (row.number("share_change") ?? 0) }
    let rows = answer.table.records.filter { size($0) > 0 && !newsroom.look($0.text("party")).isPool }
      .sorted { (size($1), $0.text("region"), $0.text("party")) < (size($0), $1.text("region"), $1.text("party")) }
      .prefix(request.filters.limit ?? 15)
    guard let first = rows.first, let baseline = SourceLine.baseline(answer) else {
      throw FigureError.nothingToShow(
        figure: "collapses", reason: "no share \(side < 0 ? "fell" : "rose"), or there is nothing to compare with")
    }
    func before(_ row: Record) -> Double { (row.number("share") ?? 0) - (row.number("share_change") ?? 0) }
    let dumbbells = rows.map { row in
      let look = newsroom.look(row.text("party"))
      let (was, now) = (before(row) * 100, (row.number("share") ?? 0) * 100)
      return Dumbbells.Row(
        "\(look.shortName), \(row.text("region"))", from: was, to: now, fill: look.colour,
        fromLabel: Number.decimal(was), toLabel: "\(Number.decimal(now)) (\(Number.signedDecimal(now - was)))")
    }
    let bands = try BandScale(dumbbells.map(\.name))
    let reach = try LinearScale(covering: dumbbells.flatMap { [$0.from, $0.to] })
    let look = newsroom.look(first.text("party"))
    return PublishedFigure(
      chart: Chart(
        title: English.sentenceCase(
          "\(look.proseName) \(side < 0 ? "fell" : "rose") furthest in \(first.areaInProse), from \(Number.percent(before(first))) to \(first.reading("share"))"
        ),
        subtitle:
          "Share of the vote, per cent, the largest \(side < 0 ? "falls" : "rises") by party and nation or region, \(baseline) and \(answer.election ?? 0)",
        plot: try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(16),
          [Axis(.left, bands), Axis(.bottom, reach) { Number.decimal($0, 0) }, Dumbbells(Array(dumbbells))]),
        legend: Legend([
          Legend.Entry(baseline, Colour(0x595959), .hollowDot),
          Legend.Entry(String(answer.election ?? 0), Colour(0x595959), .dot),
        ]),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "Share of the vote then and now: "
          + dumbbells.prefix(8).map { "\($0.name) from \($0.fromLabel) to \($0.toLabel)" }.joined(separator: "; ") + "."
      ),
      data: answer.table)
  }
}
