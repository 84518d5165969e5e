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
      newsroom, answer, rows, title: seatTitle(newsroom, rows), measure: "Seats",
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
      newsroom, answer, rows, title: voteTitle(newsroom, answer, rows), measure: "Share of the vote",
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
          x: .linear(reach), y: .band(bands), shape: .rows(14), [Axis(.left, bands), Bars(bars)]),
        legend: legend, source: SourceLine.of(answer), command: answer.command,
        alternative: measure + " by party: "
          + zip(names, rows).prefix(8).map { "\($0) \(label($1))" }.joined(separator: ", ") + "."),
      data: answer.table)
  }

  private static func seatTitle(_ newsroom: Newsroom, _ rows: [Record]) -> String {
    func name(_ row: Record) -> String { newsroom.look(row.text("party")).proseName }
    let all = rows.reduce(0) { $0 + $1.count("seats") }
    let first = rows.prefix(2).filter { $0.count("seats") > 0 }
    let own = first.reduce(0) { $0 + $1.count("seats") }
    let names = English.sentenceCase(English.list(first.map(name)))
    if own == all { return "\(names) won every seat" }
    return "\(names) won \(Number.count(own)) of \(Number.count(all)) seats between them"
  }

  private static func voteTitle(_ newsroom: Newsroom, _ answer: Answer, _ rows: [Record]) -> String {
    func words(_ row: Record?, _ verb: String, _ isTold: (Movement) -> Bool) -> String? {
      guard let row, let change = row.number("share_change"), isTold(Movement(change)) else { return nil }
      return "\(newsroom.look(row.text("party")).proseName) \(verb) most, by \(Movement(change).size)"
    }
    let parts = [
      words(House.mover(rows, newsroom.look, by: { $0 }), "rose", \.isRise),
      words(House.mover(rows, newsroom.look, by: { -$0 }), "fell", \.isFall),
    ].compactMap { $0 }
    guard parts.isEmpty, let first = rows.first else { return English.sentenceCase(parts.joined(separator: "; ")) }
    return English.sentenceCase(
      "\(newsroom.look(first.text("party")).proseName) came first with \(first.reading("share")) of the vote")
  }
}
