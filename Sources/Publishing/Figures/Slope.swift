import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Shares of the vote at two elections, joined: by party, or for one party by region.
  static let slope = FigureKind(
    name: "slope", summary: "shares of the vote at two elections, joined: by party, or for one party by region",
    parameters: ["election", "area", "on", "party"], modes: []
  ) { newsroom, request in
    let filters = request.filters
    let isOneParty = filters.party != nil
    if isOneParty, filters.area != nil { throw FigureError.parameterNotTaken(figure: "slope", parameter: "area") }
    let answer = try newsroom.ask(isOneParty ? "regions" : "parties", filters)
    let rows = answer.table.records.filter {
      $0.number("share_change") != nil && (isOneParty || ($0.number("share") ?? 0) >= 0.02 || before($0) >= 0.02)
        && !newsroom.look($0.text("party")).isPool
    }
    guard let baseline = SourceLine.baseline(answer),
      let most = rows.max(by: { abs($0.number("share_change") ?? 0) < abs($1.number("share_change") ?? 0) })
    else {
      throw FigureError.nothingToShow(figure: "slope", reason: "nothing can be compared with an earlier election")
    }
    let columns = [baseline, String(answer.election ?? 0)]
    func name(_ row: Record) -> String {
      isOneParty ? row.text("region") : newsroom.look(row.text("party")).shortName
    }
    let series = rows.map { row in
      let isMost = row == most
      let look = newsroom.look(row.text("party"))
      let colour = isOneParty && !isMost ? Colour(0xA6A6A6) : look.colour
      let (was, now) = (before(row) * 100, (row.number("share") ?? 0) * 100)
      return Lines.Series(
        name(row), colour: colour, [Place(.name(columns[0]), .number(was)), Place(.name(columns[1]), .number(now))],
        startLabel: Number.decimal(was), endLabel: "\(Number.decimal(now)) \(name(row))")
    }
    let x = try BandScale(columns, padding: 0.9)
    let y = try LinearScale(covering: series.flatMap { $0.places.map(value) }, zero: !isOneParty)
    let change = most.number("share_change") ?? 0
    let party = newsroom.look(most.text("party")).proseName
    let place = isOneParty ? " in \(most.areaInProse)" : ""
    return PublishedFigure(
      chart: Chart(
        title: English.sentenceCase(
          "\(party) \(change > 0 ? "rose" : "fell") most\(place), by \(Number.decimal(abs(change) * 100)) points to \(most.reading("share"))"
        ),
        subtitle:
          "Share of the vote, per cent, \(isOneParty ? newsroom.look(most.text("party")).name + " by nation and region" : filters.area ?? "United Kingdom"), \(columns[0]) and \(columns[1])",
        plot: try CartesianPlot(
          x: .band(x), y: .linear(y), shape: .aspect(0.75), [Axis(.top, x, grid: true), Lines(series)]),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "Shares of the vote then and now: "
          + rows.prefix(12).map { "\(name($0)) from \(Number.percent(before($0))) to \($0.reading("share"))" }
          .joined(separator: "; ") + "."),
      data: answer.table)
  }

  private static func before(_ row: Record) -> Double { (row.number("share") ?? 0) - (row.number("share_change") ?? 0) }

  private static func value(_ place: Place) -> Double {
    if case .number(let value) = place.y { value } else { 0 }
  }
}
