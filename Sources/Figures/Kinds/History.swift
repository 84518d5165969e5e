import Charts
import Drawing
import Elections
import Findings
import Queries
import Wording

extension FigureKind {
  /// One constituency through all elections on one boundary set, notional and estimated results marked.
  static let history = FigureKind(
    "history", "one constituency through all elections on one boundary set, notional results marked",
    needs: ["constituency"], takes: ["on"]
  ) { library, request in
    let elections = SeatContest.all(try library.ask(HistoryRequest(request.filters)))
    let seats = elections.runs(by: \.winner.code).sorted { $0[0].winner.code < $1[0].winner.code }
    let looks = elections.parties(library)
    guard let first = seats.first, let last = first.last else {
      throw FigureError.nothingToShow(figure: "history", reason: "no result is known there")
    }
    // The rows of what is drawn: a line an election, a column a party.
    var filters = request.filters
    filters.by = .party
    let answer = try library.ask("history", filters)
    let highest = elections.flatMap { own in looks.compactMap { own.shares[$0.code] } }.max() ?? 1
    let y = try LinearScale(covering: [highest * 100])
    let plots = try seats.map { Facets.Facet($0[0].winner.constituency, try plot($0, looks, y)) }
    let (hasNotional, hasEstimate) = (
      elections.contains { $0.basis == .published }, elections.contains { $0.basis == .estimated }
    )
    let successors = Finding(
      "\(English.quantity(seats.count, "constituency", "constituencies")) stand where the old one stood", .plain)
    return PublishedFigure(
      Chart(
        title: Headline.of(seats.count == 1 ? findings(first, library) : [successors], plain: "one constituency"),
        subtitle:
          "Share of the vote, per cent, \(seats.count == 1 ? last.winner.constituency : "by constituency of today")"
          + (elections.hasAddedIndependents(library) ? "; independents added up" : "")
          + (hasNotional ? "; N: published notional" : "") + (hasEstimate ? "; E: estimated for these boundaries" : ""),
        plot: plots.count == 1 ? try plot(first, looks, y) : try Facets(plots, columns: 1),
        source:
          "Source: \(SourceLine.counted)\(hasNotional ? "; notional results: Rallings and Thrasher" : "")\(hasEstimate ? "; estimates: this project" : "").",
        command: answer.command,
        alternative: "Lines of the parties’ shares over \(English.quantity(first.count, "election")); winners: "
          + first.map { "\(year($0)) \([$0].likelihood)\(library.look($0.winner.party).shortName)" }.joined(
            separator: ", ") + "."),
      answer)
  }

  /// Lines of the parties, broken where one did not stand.
  private static func plot(
    _ elections: [SeatContest], _ looks: [PartyLook], _ y: LinearScale
  ) throws -> CartesianPlot {
    let years = elections.map(year)
    let series = looks.flatMap { look in
      TrendLine(
        area: "", party: look, name: look.shortName, fullName: look.name, colour: look.colour,
        label: look.shortName + " ",
        points: elections.compactMap { own in
          own.shares[look.code].map { share in
            TrendLine.Point(
              axis: year(own), year: own.year, value: share, drawn: share * 100,
              reading: Number.decimal(share * 100))
          }
        }
      ).runs(years)
    }
    let x = try YearScale(elections.map { ($0.year, year($0)) })
    return try CartesianPlot(
      x: .linear(x.scale), y: .linear(y), shape: .aspect(0.5), [Axis(.left, y), x.axis, Lines(series)])
  }

  /// The year, with the sign of a result that was not counted on these boundaries.
  private static func year(_ own: SeatContest) -> String {
    own.basis == .counted ? "\(own.year)" : "\(own.year) \(own.basis.mark)"
  }

  /// Who holds it, and how often it changed hands.
  private static func findings(_ all: [SeatContest], _ library: Library) -> [Finding] {
    let elections = all.judged
    guard let first = elections.first, let last = elections.last else { return [] }
    let changes = elections.turns
    let holder = library.look(last.winner.party).candidateName
    let place = last.winner.constituency
    let likely = elections.likelihood
    if changes == 0 {
      return [
        Finding("\(holder) \(likely)came first in \(place) at every election since \(first.year)", .whole)
      ]
    }
    let changed = "first place in \(place) \(likely)changed \(English.times(changes)) since \(first.year)"
    return [
      Finding("\(changed); \(holder) won in \(last.year)", .span), Finding(changed, .plain),
    ]
  }
}
