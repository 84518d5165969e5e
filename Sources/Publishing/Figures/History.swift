import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// One constituency through all elections on one boundary set, notional and estimated results marked.
  static let history = FigureKind(
    "history", "one constituency through all elections on one boundary set, notional results marked",
    needs: ["constituency"], takes: ["on"]
  ) { library, request in
    var filters = request.filters
    filters.by = .party
    let answer = try library.ask("history", filters)
    let seats = Dictionary(grouping: answer.table.records) { $0.text("code") }.sorted { $0.key < $1.key }
    let looks = parties(answer.table, library)
    guard let first = seats.first?.value, let last = first.last else {
      throw FigureError.nothingToShow(figure: "history", reason: "no result is known there")
    }
    let highest = answer.table.records.flatMap { row in looks.compactMap { row.number($0.code) } }.max() ?? 1
    let y = try LinearScale(covering: [highest * 100])
    let plots = try seats.map {
      Facets.Facet($0.value.first?.text("constituency") ?? $0.key, try plot($0.value, looks, y))
    }
    let isMarked = answer.table.records.contains { $0.text("basis") != "counted" }
    let successors = Finding(
      "\(English.quantity(seats.count, "constituency", "constituencies")) stand where the old one stood", .plain)
    return PublishedFigure(
      Chart(
        title: Headline.of(seats.count == 1 ? findings(first, library) : [successors], plain: "one constituency"),
        subtitle:
          "Share of the vote, per cent, \(seats.count == 1 ? last.text("constituency") : "by constituency of today")"
          + (isMarked ? "; N: published notional, E: estimated for these boundaries" : ""),
        plot: plots.count == 1 ? try plot(first, looks, y) : try Facets(plots, columns: 1),
        source:
          "Source: \(SourceLine.counted)\(isMarked ? "; notional results: Rallings and Thrasher; estimates: this project" : "").",
        command: answer.command,
        alternative: "Lines of the parties’ shares over \(first.count) elections; winners: "
          + first.map { "\($0.count("election")) \(library.look($0.text("winner")).shortName)" }.joined(
            separator: ", ") + "."),
      answer)
  }

  /// Lines of the parties, broken where one did not stand.
  private static func plot(_ rows: [Record], _ looks: [PartyLook], _ y: LinearScale) throws -> CartesianPlot {
    let years = rows.map(year)
    let series = looks.flatMap { look in
      TrendLine(
        area: "", party: look, name: look.shortName, fullName: look.name, colour: look.colour,
        label: look.shortName + " ",
        points: rows.compactMap { row in
          row.number(look.code).map { share in
            TrendLine.Point(
              axis: year(row), year: row.count("election"), value: share, drawn: share * 100,
              reading: Number.decimal(share * 100))
          }
        }
      ).runs(years)
    }
    return try CartesianPlot(
      x: .band(BandScale(years, padding: 0)), y: .linear(y), shape: .aspect(0.5),
      [Axis(.left, y) { Number.decimal($0, 0) }, Axis(.bottom, try BandScale(years, padding: 0)), Lines(series)])
  }

  /// The year, with the sign of a result that was not counted on these boundaries.
  private static func year(_ row: Record) -> String {
    let sign = ["published": " N", "estimated": " E"][row.text("basis")] ?? ""
    return "\(row.count("election"))\(sign)"
  }

  /// The parties of a seat that are told of: whoever won it once, and those that had a twentieth of the vote; independents who did
  /// not win are not one party.
  ///
  /// - Parameters:
  ///   - table: rows of elections with a column for each party, the largest first.
  ///   - library: how parties are called.
  /// - Returns: the parties in the order of their columns.
  static func parties(_ table: Table, _ library: Library) -> [PartyLook] {
    let rows = table.records
    let winners = Set(rows.map { $0.text("winner") })
    return table.columns.filter { $0.kind == .share && !["turnout", "probability"].contains($0.name) }
      .map { library.look($0.name) }.filter { look in
        winners.contains(look.code) || (look.isParty && rows.contains { ($0.number(look.code) ?? 0) >= 0.05 })
      }
  }

  /// Who holds it, and how often it changed hands.
  private static func findings(_ rows: [Record], _ library: Library) -> [Finding] {
    guard let first = rows.first, let last = rows.last else { return [] }
    let winners = rows.map { $0.text("winner") }
    let changes = zip(winners, winners.dropFirst()).count { $0 != $1 }
    let holder = library.look(last.text("winner")).proseName
    let place = last.text("constituency")
    let likely = Basis.likelihood(rows)
    if changes == 0 {
      return [
        Finding("\(holder) \(likely)came first in \(place) at every election since \(first.count("election"))", .whole)
      ]
    }
    let changed = "first place in \(place) \(likely)changed \(English.times(changes)) since \(first.count("election"))"
    return [
      Finding("\(changed); \(holder) won in \(last.count("election"))", .span), Finding(changed, .plain),
    ]
  }
}
