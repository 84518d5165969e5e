import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// Where a party lost its votes: in seats that it left, and in seats that it fought again.
  static let voteLosses = FigureKind(
    "vote-losses", "a party's votes by nation and region: lost where it did not stand again, lost where it did, kept",
    needs: ["election", "party"], takes: ["from", "area", "on"]
  ) { library, request in
    var filters = request.filters
    (filters.to, filters.election) = (filters.later, nil)
    let answer = try library.ask(VoteLossesRequest(filters))
    let look = try filters.party.map(library.party(named:))
    let rows = answer.rows.filter { $0.votesFrom > 0 }
    if rows.isEmpty, let election = answer.election { try library.requireVotes(of: election) }
    guard let look, let from = answer.from, let to = answer.election, let largest = rows.first else {
      throw FigureError.nothingToShow(figure: "vote-losses", reason: "the party had no votes at the earlier election")
    }
    let (left, lost, kept) = (Colour(0xB9B9B9), look.colour, Colour(0xFFFFFF))
    func thousands(_ votes: Double) -> Int { Int((votes / 1000).rounded()) }
    let bars = rows.map { row in
      StackedBars.Row(
        row.region,
        [
          Part("lost where it did not stand again", thousands(row.leftVotes), fill: left),
          Part("lost where it stood", thousands(max(0, row.foughtFrom - row.foughtTo)), fill: lost),
          Part("votes in \(to)", thousands(row.votesTo), fill: kept),
        ])
    }.filter { $0.parts.contains { $0.count > 0 } }
    let names = try BandScale(bars.map(\.name))
    let scale = try LinearScale(covering: bars.map { Double($0.parts.reduce(0) { $0 + $1.count }) })
    return PublishedFigure(
      Chart(
        title: Headline.of(
          try findings(rows, look, in: library.area(request.filters)), plain: "votes lost, by nation and region"),
        subtitle:
          "\(English.sentenceCase(look.noun.possessive)) votes of \(from), thousands: lost by \(to), by whether a candidate stood again, and those of \(to)",
        plot: try CartesianPlot(
          x: .linear(scale), y: .band(names), shape: .rows(18),
          [Axis(.bottom, scale, whole: true), try StackedBars(bars), Axis(.left, names)]),
        legend: Legend([
          .init("lost where it did not stand again", left), .init("lost where it did", lost),
          .init("votes in \(to)", kept),
        ]),
        source: SourceLine.of(answer), command: answer.command,
        alternative:
          "Bars by nation and region, the longest \(largest.region) with \(Number.votes(largest.votesFrom)) votes in \(from): "
          + rows.map {
            "\($0.region) \(Number.votes($0.leftVotes)) lost where \(look.noun.it) did not stand again, \(Number.votes(max(0, $0.foughtFrom - $0.foughtTo))) where \(look.noun.it) did"
          }.joined(separator: "; ") + "."),
      answer)
  }

  /// How much of what was lost went with the candidates, where that is a large part.
  private static func findings(_ rows: [VoteLossesRow], _ look: PartyLook, in area: String?) -> [Finding] {
    let left = rows.reduce(0) { $0 + $1.leftVotes }
    let lost = rows.reduce(left) { $0 + $1.foughtFrom - $1.foughtTo }
    guard lost > 0, left / lost >= 0.1 else { return [] }
    let losses =
      "\(Number.percent(left / lost, 0)) of \(look.noun.possessive) losses"
      + English.clause(" in ", area.map(AreaName.inProse))
    return [Finding("\(losses) came where \(look.noun.it) did not stand again", .plain)]
  }
}
