import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// The ladder of seats by the swing that a party needs to win them.
  static let targets = FigureKind(
    "targets", "the ladder of seats by the swing that a party needs to win them",
    needs: ["election", "party"], takes: ["area", "on", "method", "limit"],
    by: [.nation, .region, .group, .party, .election],
    columns: 2
  ) { library, request in
    var filters = request.filters
    guard let party = filters.party else {
      throw FigureError.missingParameter(figure: "targets", parameter: "party")
    }
    let look = try library.party(named: party)
    filters.limit = nil
    let all = try library.ask(TargetsRequest(filters))
    filters.limit = request.filters.limit ?? 25
    let answer = try library.ask(TargetsRequest(filters))
    let rows = answer.rows
    guard let nearest = rows.first, let last = rows.last else {
      if let election = all.election { try library.requireVotes(of: election) }
      throw FigureError.nothingToShow(
        figure: "targets", reason: "\(look.proseName) did not stand in a seat there that another party won")
    }
    let area = try library.area(filters)
    func needed(_ row: TargetsRow) -> Double { row.swingNeeded * 100 }
    let bars = rows.map { row in
      let look = library.look(row.winner)
      return Bars.Bar(
        row.constituency, needed(row), fill: look.colour, label: Number.decimal(needed(row), 2),
        note: look.shortName)
    }
    let names = try BandScale(bars.map(\.name))
    let x = try LinearScale(covering: bars.map(\.value))
    // Those that need as little as the last that is drawn.
    let within = all.rows.count { needed($0) <= needed(last) }
    return PublishedFigure(
      Chart(
        title: Headline.of(findings(within, nearest, last, look, area), plain: "the nearest targets", seats: answer),
        subtitle:
          "The \(English.quantity(rows.count, "seat")) that \(look.proseName) would win with the smallest swing from the winner, percentage points, \(English.clause("", area, ", "))general election of \(SourceLine.later(answer))",
        plot: try CartesianPlot(
          x: .linear(x), y: .band(names), shape: .rows(13), [Axis(.left, names), Bars(bars)]),
        source: SourceLine.of(answer, comparing: false),
        command: answer.command,
        alternative:
          "Bars of swing needed, from \(nearest.constituency) with \(Number.decimal(needed(nearest), 2)) points to \(last.constituency) with \(Number.decimal(needed(last), 2))."
      ),
      answer)
  }

  /// How many seats the largest swing that is drawn would win, and which is nearest.
  private static func findings(
    _ within: Int, _ nearest: TargetsRow, _ last: TargetsRow, _ look: PartyLook, _ area: String?
  ) -> [Finding] {
    let place = English.clause(" in ", area.map(AreaName.inProse))
    let name = nearest.constituency
    let size = Number.decimal(last.swingNeeded * 100, 2)
    let seats =
      "a swing of \(size) points to \(look.proseName) would win \(look.noun.isPlural ? "them" : "it") \(English.quantity(within, "seat"))\(place)"
    return [Finding("\(seats), \(name)\(within == 1 ? "" : " first")", .span), Finding(seats, .plain)]
  }
}
