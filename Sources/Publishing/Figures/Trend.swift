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
    let title =
      column == "seats" ? largestStep(newsroom, years, shown) : firstPlaces(newsroom, years, rows)
    return PublishedFigure(
      chart: Chart(
        title: title ?? what,
        subtitle: "\(what), \(request.filters.area ?? "United Kingdom"), general elections \(first) to \(last)",
        plot: try CartesianPlot(
          x: .band(x), y: .linear(y), shape: .aspect(0.48),
          [Axis(.left, y) { Number.decimal($0, 0) }, Axis(.bottom, x), Lines(series)]),
        source: "Source: \(SourceLine.counted).", command: answer.command,
        alternative:
          "Lines over \(years.count) elections; in \(last): \(series.map(\.endLabel).joined(separator: ", "))."),
      data: answer.table)
  }

  /// Who had most votes at which elections: the finding of shares.
  private static func firstPlaces(_ newsroom: Newsroom, _ years: [Int], _ rows: [Record]) -> String? {
    let firsts = years.compactMap { year in
      rows.filter { $0.count("election") == year }.max { $0.count("votes") < $1.count("votes") }
    }
    let won = Dictionary(grouping: firsts) { $0.text("party") }.sorted {
      ($1.value.count, newsroom.look($0.key).position) < ($0.value.count, newsroom.look($1.key).position)
    }
    guard let first = won.first else { return nil }
    let elections = first.value.map { String($0.count("election")) }
    let lead = "\(newsroom.look(first.key).proseName) had most votes in \(English.list(elections))"
    let others = won.dropFirst().map { party, rows in
      "\(newsroom.look(party).proseName) in \(English.list(rows.map { String($0.count("election")) }))"
    }
    return English.sentenceCase(([lead] + others).joined(separator: ", "))
  }

  /// The largest change of a party's seats from one election to the next: the finding of seats.
  private static func largestStep(
    _ newsroom: Newsroom, _ years: [Int], _ parties: [(key: String, value: [Record])]
  ) -> String? {
    let steps = parties.flatMap { party, rows in
      let seats = Dictionary(rows.map { ($0.count("election"), $0.count("seats")) }, uniquingKeysWith: max)
      return zip(years, years.dropFirst()).map { before, year in
        (party: party, year: year, change: (seats[year] ?? 0) - (seats[before] ?? 0))
      }
    }
    guard let step = steps.max(by: { abs($0.change) < abs($1.change) }), step.change != 0 else { return nil }
    let name = newsroom.look(step.party).proseName
    let verb = step.change > 0 ? "gained" : "lost"
    return English.sentenceCase(
      "\(name) \(verb) \(English.quantity(abs(step.change), "seat")) in \(step.year), the largest change at one election"
    )
  }

  private static func turnoutTrend(_ newsroom: Newsroom, _ request: FigureRequest) throws -> PublishedFigure {
    let answer = try newsroom.ask("elections", request.filters)
    let rows = answer.table.records.filter { $0.number("turnout") != nil }
    let places = rows.map { Place(.name(String($0.count("election"))), .number(($0.number("turnout") ?? 0) * 100)) }
    guard let highest = rows.max(by: { ($0.number("turnout") ?? 0) < ($1.number("turnout") ?? 0) }),
      let last = rows.last
    else { throw FigureError.nothingToShow(figure: "trend", reason: "no turnout is known") }
    let x = try BandScale(rows.map { String($0.count("election")) }, padding: 0)
    let values = rows.map { ($0.number("turnout") ?? 0) * 100 }
    let (low, high) = (values.min() ?? 0, values.max() ?? 100)
    let y = try LinearScale((low - 2)...(high + 1)).nice()
    let labels = rows.map { "\($0.count("election")) \($0.reading("turnout"))" }
    return PublishedFigure(
      chart: Chart(
        title:
          turnoutTitle(rows, highest, last),
        subtitle:
          "Valid votes as a share of the electorate, per cent, \(request.filters.area ?? "United Kingdom"); the scale does not begin at zero",
        plot: try CartesianPlot(
          x: .band(x), y: .linear(y), shape: .aspect(0.42),
          [
            Axis(.left, y) { Number.decimal($0, 0) }, Axis(.bottom, x),
            Lines([Lines.Series("turnout", colour: Colour(0x4A6FA5), places, endLabel: last.reading("turnout"))]),
          ]),
        source: "Source: \(SourceLine.counted).", command: answer.command,
        alternative: "Turnout by election: \(labels.joined(separator: ", "))."),
      data: answer.table)
  }

  private static func turnoutTitle(_ rows: [Record], _ highest: Record, _ last: Record) -> String {
    let lowest = rows.min { ($0.number("turnout") ?? 1) < ($1.number("turnout") ?? 1) } ?? last
    let peak = "Turnout was highest in \(highest.count("election")), at \(highest.reading("turnout"))"
    return rows.count < 2 ? peak : peak + ", and lowest in \(lowest.count("election")), at \(lowest.reading("turnout"))"
  }
}
