import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Shares of the vote, or seats, of the larger parties over all elections.
  static let trend = FigureKind(
    name: "trend", summary: "shares of the vote, seats, or turnout over all elections", parameters: ["area"],
    modes: ["share", "seats", "turnout"]
  ) { newsroom, request in
    switch request.mode {
    case "turnout": try turnoutTrend(newsroom, request)
    case "seats":
      try partyTrend(newsroom, request, column: "seats", scale: 1, what: "Seats won", least: 8) {
        Number.decimal($0, 0)
      }
    default:
      try partyTrend(newsroom, request, column: "share", scale: 100, what: "Share of the vote, per cent", least: 4) {
        Number.decimal($0)
      }
    }
  }

  private static func partyTrend(
    _ newsroom: Newsroom, _ request: FigureRequest, column: String, scale: Double, what: String, least: Double,
    label: (Double) -> String
  ) throws -> PublishedFigure {
    let answer = try newsroom.ask("timeline", request.filters)
    let rows = answer.table.records.filter { !newsroom.look($0.text("party")).isPool }
    let years = Set(rows.map { $0.count("election") }).sorted()
    let byParty = Dictionary(grouping: rows) { $0.text("party") }
    func value(_ row: Record) -> Double { (row.number(column) ?? 0) * scale }
    let shown = byParty.filter { $0.value.contains { value($0) >= least } }
      .sorted { newsroom.look($0.key).position < newsroom.look($1.key).position }
    let series = shown.map { party, rows in
      let look = newsroom.look(party)
      let last = rows.last.map { "\(look.shortName) \(label(value($0)))" } ?? ""
      return Lines.Series(
        look.shortName, colour: look.colour,
        rows.map { Place(.name(String($0.count("election"))), .number(value($0))) }, endLabel: last)
    }
    guard let first = years.first, let last = years.last, !series.isEmpty else {
      throw FigureError.nothingToShow(figure: "trend", reason: "no party reaches it")
    }
    let y = try LinearScale(covering: shown.flatMap { $0.value.map(value) }).nice()
    let x = try BandScale(years.map(String.init), padding: 0)
    let swings = shown.compactMap { party, rows -> (party: String, change: Double)? in
      guard let then = rows.first(where: { $0.count("election") == first }),
        let now = rows.first(where: { $0.count("election") == last })
      else { return nil }
      return (party, value(now) - value(then))
    }
    let mover = swings.max { abs($0.change) < abs($1.change) }
    let title = mover.map { mover in
      let name = newsroom.look(mover.party).proseName
      let unit = column == "seats" ? "seats" : "points"
      return
        "\(name) \(mover.change > 0 ? "rose" : "fell") by \(label(abs(mover.change))) \(unit) between \(first) and \(last)"
    }
    return PublishedFigure(
      chart: Chart(
        title: English.sentenceCase(title ?? what),
        subtitle: "\(what), \(request.filters.area ?? "United Kingdom"), general elections \(first) to \(last)",
        plot: try CartesianPlot(
          x: .band(x), y: .linear(y), shape: .aspect(0.55),
          [Axis(.left, y) { Number.decimal($0, 0) }, Axis(.bottom, x), Lines(series)]),
        source: "Source: \(SourceLine.counted).", command: answer.command,
        alternative:
          "Lines over \(years.count) elections; in \(last): \(series.map(\.endLabel).joined(separator: ", "))."),
      data: answer.table)
  }

  private static func turnoutTrend(_ newsroom: Newsroom, _ request: FigureRequest) throws -> PublishedFigure {
    let answer = try newsroom.ask("elections", request.filters)
    let rows = answer.table.records.filter { $0.number("turnout") != nil }
    let places = rows.map { Place(.name(String($0.count("election"))), .number(($0.number("turnout") ?? 0) * 100)) }
    guard let highest = rows.max(by: { ($0.number("turnout") ?? 0) < ($1.number("turnout") ?? 0) }),
      let last = rows.last
    else { throw FigureError.nothingToShow(figure: "trend", reason: "no turnout is known") }
    let x = try BandScale(rows.map { String($0.count("election")) }, padding: 0)
    let y = try LinearScale(covering: rows.map { ($0.number("turnout") ?? 0) * 100 }).nice()
    let labels = rows.map { "\($0.count("election")) \($0.reading("turnout"))" }
    return PublishedFigure(
      chart: Chart(
        title:
          "Turnout was highest in \(highest.count("election")), at \(highest.reading("turnout")), and \(last.reading("turnout")) in \(last.count("election"))",
        subtitle: "Valid votes as a share of the electorate, \(request.filters.area ?? "United Kingdom")",
        plot: try CartesianPlot(
          x: .band(x), y: .linear(y), shape: .aspect(0.4),
          [
            Axis(.left, y) { Number.decimal($0, 0) }, Axis(.bottom, x),
            Lines([Lines.Series("turnout", colour: Colour(0x4A6FA5), places, endLabel: last.reading("turnout"))]),
          ]),
        source: "Source: \(SourceLine.counted).", command: answer.command,
        alternative: "Turnout by election: \(labels.joined(separator: ", "))."),
      data: answer.table)
  }
}
