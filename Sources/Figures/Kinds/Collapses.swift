import Charts
import Drawing
import Elections
import Findings
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
    var filters = request.filters
    filters.limit = nil
    let most = request.filters.limit ?? 16
    return request.mode == "rises"
      ? try figure(library.ask(SurgesRequest(filters)), side: 1, most, library)
      : try figure(library.ask(CollapsesRequest(filters)), side: -1, most, library)
  }

  /// Draws those that moved furthest, those that rose on the side 1 and those that fell on the side −1.
  private static func figure<Row: Upheaval>(
    _ answer: Answer<Row>, side: Double, _ most: Int, _ library: Library
  ) throws -> PublishedFigure {
    guard let baseline = SourceLine.baseline(answer), let election = answer.election else {
      throw FigureError.missingParameter(figure: "collapses", parameter: "election")
    }
    // An area and its parts never stand in one picture.
    let areas = try library.undividedAreas(at: election)
    let moves = answer.rows.filter { areas.contains($0.area) }.compactMap {
      row -> (row: Row, from: Double, to: Double, size: Double)? in
      guard let from = row.shareFrom, let to = row.shareTo else { return nil }
      return (row, from, to, side * (to - from))
    }
    let shown = moves.filter { $0.size > 0 }
      .sorted { ($1.size, $0.row.area, $0.row.party) < ($0.size, $1.row.area, $1.row.party) }.prefix(most)
    guard let first = shown.first else {
      throw FigureError.nothingToShow(
        figure: "collapses", reason: "no party \(side < 0 ? "collapsed" : "surged") anywhere")
    }
    // Where all are one party's the title names it.
    let isOfOne = Set(shown.map(\.row.party)).count == 1
    let dumbbells = shown.map { row, from, to, _ in
      let look = library.look(row.party)
      let (was, now) = (from * 100, to * 100)
      return Dumbbells.Row(
        isOfOne ? row.area : "\(look.shortName), \(row.area)", from: was, to: now, fill: look.colour,
        fromLabel: Number.share(from), toLabel: "\(Number.share(to)) (\(Number.signedDecimal(now - was)))")
    }
    let bands = try BandScale(dumbbells.map(\.name))
    let reach = try LinearScale(covering: dumbbells.flatMap { [$0.from, $0.to] })
    let look = library.look(first.row.party)
    // Elsewhere a party may have moved further without a collapse or a surge.
    let moved =
      "\(look.proseName) \(side < 0 ? "collapsed" : "surged")\(shown.count { $0.row.party == look.code } > 1 ? " most" : "") in \(AreaName.inProse(first.row.area))"
    return PublishedFigure(
      Chart(
        title: Headline.of(
          [
            Finding("\(moved), from \(Number.percentInWords(first.from)) to \(Number.percentInWords(first.to))", .span),
            Finding(moved, .plain),
          ], plain: "falls and rises"),
        subtitle:
          "Share of the vote where the party stood both times, per cent, \(baseline) and \(SourceLine.later(answer))",
        plot: try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(16),
          [Axis(.left, bands), Axis(.bottom, reach), Dumbbells(dumbbells)]),
        legend: Legend([
          Legend.Entry(baseline, Colour(0x595959), .hollowDot),
          Legend.Entry(SourceLine.later(answer), Colour(0x595959), .dot),
        ]),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "Share of the vote\(isOfOne ? ", \(look.name)," : "") then and now: "
          + dumbbells.prefix(8).map { "\($0.name) from \($0.fromLabel) to \($0.toLabel)" }.joined(separator: "; ") + "."
      ),
      answer)
  }
}
