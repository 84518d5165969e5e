import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// Seats by party with the mark of the election before and the change.
  static let seats = FigureKind(
    "seats", "seats by party as bars, with a mark at the election before and the change",
    needs: ["election"], takes: .comparison + ["area"], by: .places, columns: 2
  ) { library, request in
    let answer = try library.seats(request.filters)
    let rows = answer.rows.filter { $0.seats > 0 || $0.seatChange.map { $0 != 0 } == true }
    let area = try library.area(request.filters)
    return try figure(
      library, answer, rows,
      title: Headline.of(seatFindings(library, answer, area), plain: "seats by party", seats: answer),
      measure: "Seats", area: area,
      value: { Double($0.seats) },
      previous: { row in row.seatChange.map { Double(row.seats - $0) } },
      label: { Number.count($0.seats) }, note: { $0.seatChange.map(Number.signed) })
  }

  /// Votes by party with the mark of the election before and the change.
  static let votes = FigureKind(
    "votes", "share of the vote by party as bars, with a mark at the election before and the change",
    needs: ["election"], takes: .comparison + ["area"], by: .places, columns: 2
  ) { library, request in
    let answer = try library.ask(PartiesRequest(request.filters))
    let rows = answer.rows.sorted { $0.votes > $1.votes }.filter { $0.share >= 0.005 }
    let area = try library.area(request.filters)
    return try figure(
      library, answer, rows,
      title: Headline.of(try voteFindings(library, answer, area), plain: "share of the vote by party"),
      measure: "Share of the vote", area: area,
      value: { $0.share * 100 },
      previous: { row in row.shareChange.map { (row.share - $0) * 100 } },
      label: { Number.percent($0.share) }, note: { $0.shareChange.map { Number.points($0) } })
  }

  private static func figure<Row: SeatTotals>(
    _ library: Library, _ answer: some Traceable, _ rows: [Row], title: String, measure: String, area: String?,
    value: (Row) -> Double, previous: (Row) -> Double?, label: (Row) -> String,
    note: (Row) -> String?
  ) throws -> PublishedFigure {
    guard !rows.isEmpty else {
      throw FigureError.nothingToShow(figure: measure.lowercased(), reason: "no party has any there")
    }
    let names = rows.map { library.look($0.party).shortName }
    let bars = zip(names, rows).map { name, row in
      Bars.Bar(
        name, value(row), fill: library.look(row.party).colour, previous: previous(row), label: label(row),
        note: English.clause("", note(row)))
    }
    let reach = try LinearScale(covering: bars.flatMap { [$0.value, $0.previous].compactMap(\.self) })
    let bands = try BandScale(names)
    let legend = library.beside(answer).map { Legend([Legend.Entry($0, Colour(0x1A1A1A), .tick)]) }
    return PublishedFigure(
      Chart(
        title: title,
        subtitle:
          "\(measure) by party, \(English.clause("", area, ", "))general election of \(SourceLine.later(answer))",
        plot: try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(14), [Axis(.left, bands), Bars(bars)]),
        legend: legend, source: SourceLine.of(answer), command: answer.command,
        alternative: measure + " by party: "
          + zip(names, rows).prefix(8).map { "\($0) \(label($1))" }.joined(separator: ", ") + "."),
      answer)
  }

  /// What the two largest have together, or in a part of the country who won; and what changed.
  private static func seatFindings(_ library: Library, _ answer: Answer<PartySeatsRow>, _ area: String?) -> [Finding] {
    let won = answer.rows.filter { $0.seats > 0 }
      .map { (noun: library.look($0.party).noun, seats: $0.seats) }
    let place = English.clause(" in ", area.map(AreaName.inProse))
    let own = SeatCount(
      won, in: area.map(AreaName.inProse), isPart: library.isPart(answer)
    ).findings
    let gains = SeatGains(answer, library.look).findings.map { Finding($0.words + place, $0.worth) }
    let (two, all) = (won.prefix(2).reduce(0) { $0 + $1.seats }, won.reduce(0) { $0 + $1.seats })
    guard won.count > 2 else { return own + gains }
    let both = "\(Noun(won.prefix(2).map(\.noun)).text) won \(Portion.of(two, all, "seat"))\(place) between them"
    return area == nil ? [Finding(both, .span)] + gains + own : own + gains
  }

  /// Who rose and who fell most; where nothing can be compared, who came first.
  private static func voteFindings(
    _ library: Library, _ answer: Answer<PartiesRow>, _ area: String?
  ) throws -> [Finding] {
    let place = English.clause(" in ", area.map(AreaName.inProse))
    let parties = answer.rows.map { (look: library.look($0.party), row: $0) }.filter(\.look.isParty)
    let shifts = Shifts(
      parties.compactMap { party in party.row.shareChange.map { (party.look.noun, $0) } }
    ) { Movement($0).size }
    let first = parties.max { $0.row.votes < $1.row.votes }.map {
      Finding("\($0.look.noun.text) came first\(place) with \(Number.percentInWords($0.row.share)) of the vote", .plain)
    }
    // A party that came new with more than anybody rose by has no change: the superlative is not over it.
    let movers = try ShareMovers(answer.rows, of: answer, library)
    let among = movers.newcomers.isEmpty ? movers.scope : "of those that stood both times, "
    return shifts.findings.map { Finding(among + $0.words + place, $0.worth) } + [first].compactMap(\.self)
  }
}
