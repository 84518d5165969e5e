import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// Each party's share of the vote beside its share of the seats.
  static let shareVersusSeats = FigureKind(
    "share-vs-seats", "each party's share of the vote beside its share of the seats",
    needs: ["election"], takes: ["area", "on", "method"], by: .places, columns: 2
  ) { library, request in
    let answer = try library.ask(PartiesRequest(request.filters))
    // Seats of which the votes are not known yet have no part in the shares.
    if let election = answer.election { try library.requireVotes(of: election) }
    let all = answer.rows.reduce(0) { $0 + $1.seats }
    let rows = answer.rows.filter { $0.seats > 0 || $0.share >= 0.01 }
      .sorted { $0.share > $1.share }
    guard all > 0, let widest = rows.max(by: { gap($0, all) < gap($1, all) }) else {
      throw FigureError.nothingToShow(figure: "share-vs-seats", reason: "there are no seats")
    }
    let dumbbells = rows.map { row in
      let look = library.look(row.party)
      return Dumbbells.Row(
        look.shortName, from: row.share * 100, to: 100 * Double(row.seats) / Double(all),
        fill: look.colour, fromLabel: Number.share(row.share),
        toLabel: Number.share(Double(row.seats) / Double(all)))
    }
    let bands = try BandScale(dumbbells.map(\.name))
    let reach = try LinearScale(covering: dumbbells.flatMap { [$0.from, $0.to] })
    let area = try library.area(request.filters)
    return PublishedFigure(
      Chart(
        title: Headline.of(
          findings(widest, library.look(widest.party).noun, all, area.map(AreaName.inProse)),
          plain: "votes and seats", seats: answer),
        subtitle:
          "Share of the vote and share of the seats, per cent, \(English.clause("", area, ", "))general election of \(SourceLine.later(answer))",
        plot: try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(12.5),
          [Axis(.left, bands), Axis(.bottom, reach), Dumbbells(dumbbells)]),
        legend: Legend([
          Legend.Entry("share of the vote", Colour(0x595959), .hollowDot),
          Legend.Entry("share of the seats", Colour(0x595959), .dot),
        ]),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "For each party, share of the vote and share of the seats in per cent: "
          + dumbbells.prefix(6).map { "\($0.name) \($0.fromLabel) and \($0.toLabel)" }.joined(separator: "; ") + "."),
      answer)
  }

  /// What the party whose two shares lie farthest apart has of both.
  private static func findings(_ row: PartiesRow, _ party: Noun, _ all: Int, _ area: String?) -> [Finding] {
    let place = English.clause(" in ", area)
    let (seats, votes) = (row.seats, Number.percentInWords(row.share))
    let share = Number.percent(Double(seats) / Double(all))
    switch seats {
    case 0: return [Finding("\(party.text) won no seat\(place) with \(votes) of the vote", .whole)]
    case all:
      return [Finding("\(party.text) won \(Portion.of(seats, all, "seat"))\(place) with \(votes) of the vote", .whole)]
    default: return [Finding("\(party.text) won \(share) of the seats\(place) with \(votes) of the vote", .span)]
    }
  }

  private static func gap(_ row: PartiesRow, _ seats: Int) -> Double {
    abs(Double(row.seats) / Double(seats) - row.share)
  }
}
