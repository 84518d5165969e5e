import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Seats by party with the mark of the election before and the change.
  static let seats = FigureKind(
    "seats", "seats by party as bars, with a mark at the election before and the change",
    needs: ["election"], takes: .comparison + ["area"], by: .places, columns: 2
  ) { library, request in
    let answer = try library.ask("parties", request.filters)
    let rows = answer.table.records.filter { $0.count("seats") > 0 || $0.count("seat_change") != 0 }
    let area = try library.area(request.filters)
    return try figure(
      library, answer, rows, title: seatFindings(library, answer, area), measure: "Seats", area: area,
      value: { Double($0.count("seats")) },
      previous: { row in row.number("seat_change").map { Double(row.count("seats")) - $0 } },
      label: { $0.reading("seats") }, note: { $0.number("seat_change") == nil ? "" : $0.reading("seat_change") })
  }

  /// Votes by party with the mark of the election before and the change.
  static let votes = FigureKind(
    "votes", "share of the vote by party as bars, with a mark at the election before and the change",
    needs: ["election"], takes: .comparison + ["area"], by: .places, columns: 2
  ) { library, request in
    let answer = try library.ask("parties", request.filters)
    let rows = answer.table.records.sorted { $0.count("votes") > $1.count("votes") }
      .filter { ($0.number("share") ?? 0) >= 0.005 }
    let area = try library.area(request.filters)
    return try figure(
      library, answer, rows, title: voteFindings(library, answer, area), measure: "Share of the vote", area: area,
      value: { ($0.number("share") ?? 0) * 100 },
      previous: { row in row.number("share_change").map { ((row.number("share") ?? 0) - $0) * 100 } },
      label: { $0.reading("share") }, note: { $0.number("share_change") == nil ? "" : $0.reading("share_change") })
  }

  private static func figure(
    _ library: Library, _ answer: QueryResult, _ rows: [Record], title: [Finding], measure: String, area: String?,
    value: (Record) -> Double, previous: (Record) -> Double?, label: (Record) -> String, note: (Record) -> String
  ) throws -> PublishedFigure {
    guard !rows.isEmpty else {
      throw FigureError.nothingToShow(figure: measure.lowercased(), reason: "no party has any there")
    }
    let names = rows.map { library.look($0.text("party")).shortName }
    let bars = zip(names, rows).map { name, row in
      Bars.Bar(
        name, value(row), fill: library.look(row.text("party")).colour, previous: previous(row), label: label(row),
        note: note(row))
    }
    let reach = try LinearScale(covering: bars.flatMap { [$0.value, $0.previous ?? 0] })
    let bands = try BandScale(names)
    let legend = SourceLine.baseline(answer).map { Legend([Legend.Entry($0, Colour(0x1A1A1A), .tick)]) }
    return PublishedFigure(
      Chart(
        title: Headline.of(title, plain: "\(measure) by party"),
        subtitle: "\(measure) by party, \(area.map { $0 + ", " } ?? "")general election of \(SourceLine.later(answer))",
        plot: try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(14), [Axis(.left, bands), Bars(bars)]),
        legend: legend, source: SourceLine.of(answer), command: answer.command,
        alternative: measure + " by party: "
          + zip(names, rows).prefix(8).map { "\($0) \(label($1))" }.joined(separator: ", ") + "."),
      answer)
  }

  /// What the two largest have together, or in a part of the country who won; and what changed.
  private static func seatFindings(_ library: Library, _ answer: QueryResult, _ area: String?) -> [Finding] {
    let won = answer.table.records.filter { $0.count("seats") > 0 }
      .map { (noun: library.look($0.text("party")).noun, seats: $0.count("seats")) }
    let place = area.map { " in \(AreaName.inProse($0))" } ?? ""
    let own = SeatCount(won, in: area.map(AreaName.inProse) ?? "").findings
    let gains = SeatGains(answer, library.look).findings.map { Finding($0.words + place, $0.worth) }
    let (two, all) = (won.prefix(2).reduce(0) { $0 + $1.seats }, won.reduce(0) { $0 + $1.seats })
    guard won.count > 2 else { return own + gains }
    let both = "\(Noun(won.prefix(2).map(\.noun)).text) won \(Portion.of(two, all, "seat"))\(place) between them"
    return area == nil ? [Finding(both, .span)] + gains + own : own + gains
  }

  /// Who rose and who fell most; where nothing can be compared, who came first.
  private static func voteFindings(_ library: Library, _ answer: QueryResult, _ area: String?) -> [Finding] {
    let place = area.map { " in \(AreaName.inProse($0))" } ?? ""
    let parties = answer.table.records.map { (look: library.look($0.text("party")), row: $0) }.filter(\.look.isParty)
    let shifts = Shifts(
      parties.compactMap { party in party.row.number("share_change").map { (party.look.noun, $0) } }
    ) { Movement($0).size }
    let first = parties.max { $0.row.count("votes") < $1.row.count("votes") }.map {
      Finding("\($0.look.noun.text) came first\(place) with \($0.row.inWords("share")) of the vote", .plain)
    }
    return shifts.findings.map { Finding($0.words + place, $0.worth) } + [first].compactMap(\.self)
  }
}
