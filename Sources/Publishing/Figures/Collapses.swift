import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// The parties that collapsed or surged in the country, a nation or a region, then and now.
  static let collapses = FigureKind(
    "collapses",
    "the parties that collapsed, or surged, in the country, a nation or a region, then and now, with candidates",
    needs: ["election"], takes: .comparison + ["party", "limit"], modes: ["falls", "rises"], by: [.party, .election],
    columns: 1
  ) { library, request in
    let side = request.mode == "rises" ? 1.0 : -1.0
    var filters = request.filters
    filters.limit = nil
    let answer = try library.ask(side < 0 ? "collapses" : "surges", filters)
    func size(_ row: Record) -> Double { side * (row.number("change") ?? 0) }
    // A share of one or two candidates says little of a party, and the country repeats its parts.
    func counts(_ row: Record) -> Bool {
      min(row.count("candidates_from"), row.count("candidates_to")) > 2 && row.text("area_kind") != "uk"
    }
    let rows = answer.table.records.filter { size($0) > 0 && counts($0) }
      .sorted { (size($1), $0.text("area"), $0.text("party")) < (size($0), $1.text("area"), $1.text("party")) }
      .prefix(request.filters.limit ?? 16)
    guard let first = rows.first, let baseline = SourceLine.baseline(answer) else {
      throw FigureError.nothingToShow(
        figure: "collapses", reason: "no party \(side < 0 ? "collapsed" : "surged") anywhere")
    }
    let dumbbells = rows.map { row in
      let look = library.look(row.text("party"))
      let (was, now) = ((row.number("share_from") ?? 0) * 100, (row.number("share_to") ?? 0) * 100)
      let stood = "\(row.reading("candidates_from"))→\(row.reading("candidates_to"))"
      return Dumbbells.Row(
        "\(look.shortName), \(row.text("area")) (\(stood))", from: was, to: now, fill: look.colour,
        fromLabel: Number.decimal(was), toLabel: "\(Number.decimal(now)) (\(Number.signedDecimal(now - was)))")
    }
    let bands = try BandScale(dumbbells.map(\.name))
    let reach = try LinearScale(covering: dumbbells.flatMap { [$0.from, $0.to] })
    let look = library.look(first.text("party"))
    let moved =
      "\(look.proseName) \(side < 0 ? "fell" : "rose")\(rows.count > 1 ? " furthest" : "") in \(AreaName.inProse(first.text("area")))"
    return PublishedFigure(
      Chart(
        title: Headline.of(
          [
            Finding("\(moved), from \(first.inWords("share_from")) to \(first.inWords("share_to"))", .span),
            Finding(moved, .plain),
          ], plain: "falls and rises"),
        subtitle:
          "Share of the vote where the party stood both times, per cent, \(baseline) and \(answer.election ?? 0); in brackets how many candidates stood then and now",
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
      answer)
  }
}
