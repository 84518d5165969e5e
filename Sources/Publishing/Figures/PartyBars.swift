import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Seats by party with the mark of the election before and the change.
  static let seats = FigureKind(
    name: "seats", summary: "seats by party as bars, with a mark at the election before and the change",
    parameters: ["election", "area", "on"], modes: []
  ) { newsroom, request in
    let answer = try newsroom.ask("parties", request.filters)
    let rows = answer.table.records.filter { $0.count("seats") > 0 || $0.count("seat_change") != 0 }
    return try figure(
      newsroom, answer, rows, title: try seatTitle(newsroom, answer, rows), measure: "Seats",
      area: request.filters.area,
      value: { Double($0.count("seats")) },
      previous: { row in row.number("seat_change").map { Double(row.count("seats")) - $0 } },
      label: { $0.reading("seats") }, note: { $0.number("seat_change") == nil ? "" : $0.reading("seat_change") })
  }

  /// Votes by party with the mark of the election before and the change.
  static let votes = FigureKind(
    name: "votes", summary: "share of the vote by party as bars, with a mark at the election before and the change",
    parameters: ["election", "area", "on"], modes: []
  ) { newsroom, request in
    let answer = try newsroom.ask("parties", request.filters)
    let rows = answer.table.records.sorted { $0.count("votes") > $1.count("votes") }
      .filter { ($0.number("share") ?? 0) >= 0.005 }
    return try figure(
      newsroom, answer, rows, title: try voteTitle(newsroom, answer, rows), measure: "Share of the vote",
      area: request.filters.area, value: { ($0.number("share") ?? 0) * 100 },
      previous: { row in row.number("share_change").map { ((row.number("share") ?? 0) - $0) * 100 } },
      label: { $0.reading("share") }, note: { $0.number("share_change") == nil ? "" : $0.reading("share_change") })
  }

  private static func figure(
    _ newsroom: Newsroom, _ answer: Answer, _ rows: [Record], title: String, measure: String, area: String?,
    value: (Record) -> Double, previous: (Record) -> Double?, label: (Record) -> String, note: (Record) -> String
  ) throws -> PublishedFigure {
    guard !rows.isEmpty else {
      throw FigureError.nothingToShow(figure: measure.lowercased(), reason: "no party has any there")
    }
    let names = rows.map { newsroom.look($0.text("party")).shortName }
    let bars = zip(names, rows).map { name, row in
      Bars.Bar(
        name, value(row), fill: newsroom.look(row.text("party")).colour, previous: previous(row), label: label(row),
        note: note(row))
    }
    let reach = try LinearScale(covering: bars.flatMap { [$0.value, $0.previous ?? 0] })
    let bands = try BandScale(names)
    let legend = SourceLine.baseline(answer).map { Legend([Legend.Entry($0, Colour(0x1A1A1A), .tick)]) }
    let place = answer.election.map { "general election of \($0)" } ?? ""
    return PublishedFigure(
      chart: Chart(
        title: title, subtitle: "\(measure) by party, \(area.map { $0 + ", " } ?? "")\(place)",
        plot: try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(16), [Axis(.left, bands), Bars(bars)]),
        legend: legend, source: SourceLine.of(answer), command: answer.command,
        alternative: measure + " by party: "
          + zip(names, rows).prefix(8).map { "\($0) \(label($1))" }.joined(separator: ", ") + "."),
      data: answer.table)
  }

  private static func seatTitle(_ newsroom: Newsroom, _ answer: Answer, _ rows: [Record]) throws -> String {
    func name(_ row: Record) -> String { newsroom.look(row.text("party")).proseName }
    guard let first = rows.max(by: { abs($0.count("seat_change")) < abs($1.count("seat_change")) }),
      first.count("seat_change") != 0
    else { return "No party’s number of seats changed" }
    let seats = English.quantity(abs(first.count("seat_change")), "seat")
    let verb = first.count("seat_change") > 0 ? "gained" : "lost"
    return English.sentenceCase("\(name(first)) \(verb) \(seats) on balance")
  }

  private static func voteTitle(_ newsroom: Newsroom, _ answer: Answer, _ rows: [Record]) throws -> String {
    guard let first = rows.first else { return "" }
    let name = newsroom.look(first.text("party")).proseName
    let title = English.sentenceCase("\(name) came first with \(first.reading("share")) of the vote")
    let mover = rows.max { abs($0.number("share_change") ?? 0) < abs($1.number("share_change") ?? 0) }
    guard let mover, let change = mover.number("share_change"), change != 0 else { return title }
    let who = newsroom.look(mover.text("party")).proseName
    return title + "; \(who) \(change > 0 ? "rose" : "fell") most, by \(Number.decimal(abs(change) * 100)) points"
  }
}
