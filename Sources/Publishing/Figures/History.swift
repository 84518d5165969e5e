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
    let answer = try library.ask("history", request.filters)
    let seats = Dictionary(grouping: answer.table.records) { $0.text("code") }.sorted { $0.key < $1.key }
    let looks = try columns(answer.table, library)
    guard let first = seats.first?.value, let last = first.last else {
      throw FigureError.nothingToShow(figure: "history", reason: "no result is known there")
    }
    let highest = answer.table.records.flatMap { row in looks.compactMap { row.number($0.column) } }.max() ?? 1
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

  private static func plot(
    _ rows: [Record], _ looks: [(column: String, look: PartyLook)], _ y: LinearScale
  ) throws -> CartesianPlot {
    let x = try BandScale(rows.map(year), padding: 0)
    let series = looks.compactMap { column, look -> Lines.Series? in
      let places = rows.compactMap { row in
        row.number(column).map { Place(.name(year(row)), .number($0 * 100)) }
      }
      guard let last = rows.last(where: { $0.number(column) != nil }) else { return nil }
      return Lines.Series(
        look.shortName, colour: look.colour, places,
        endLabel: "\(look.shortName) \(Number.decimal((last.number(column) ?? 0) * 100))")
    }
    return try CartesianPlot(
      x: .band(x), y: .linear(y), shape: .aspect(0.5),
      [Axis(.left, y) { Number.decimal($0, 0) }, Axis(.bottom, x), Lines(series)])
  }

  /// The year, with the sign of a result that was not counted on these boundaries.
  private static func year(_ row: Record) -> String {
    let sign = ["published": " N", "estimated": " E"][row.text("basis")] ?? ""
    return "\(row.count("election"))\(sign)"
  }

  /// The parties that have a column of their own.
  static func columns(_ table: Table, _ library: Library) throws -> [(column: String, look: PartyLook)] {
    let codes = try library.ask("palette").table.records.map { $0.text("party") }
    return table.columns.compactMap { column in
      codes.first { $0.lowercased() == column.name }.map { (column.name, library.look($0)) }
    }
  }

  /// Who holds it, and how often it changed hands.
  private static func findings(_ rows: [Record], _ library: Library) -> [Finding] {
    guard let first = rows.first, let last = rows.last else { return [] }
    let winners = rows.map { $0.text("winner") }
    let changes = zip(winners, winners.dropFirst()).count { $0 != $1 }
    let holder = library.look(last.text("winner")).proseName
    let place = last.text("constituency")
    if changes == 0 {
      return [Finding("\(holder) came first in \(place) at every election since \(first.count("election"))", .whole)]
    }
    let changed = "first place in \(place) changed \(English.times(changes)) since \(first.count("election"))"
    return [
      Finding("\(changed); \(holder) won in \(last.count("election"))", .span), Finding(changed, .plain),
    ]
  }
}
