import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// Each seat by the shares of the three largest parties.
  static let ternary = FigureKind(
    "ternary", "each seat by the shares of the three parties with the most votes, of their votes together",
    needs: ["election"], takes: ["area", "on", "method"], by: .places
  ) { library, request in
    let parties = try library.ask(PartiesRequest(request.filters)).rows
      .filter { library.look($0.party).isParty }.sorted { $0.votes > $1.votes }.prefix(3)
      .map { library.look($0.party) }
    guard parties.count == 3 else {
      throw FigureError.nothingToShow(figure: "ternary", reason: "fewer than three parties stood")
    }
    let answer = try library.ask(ResultsRequest(request.filters))
    let seats = SeatResult.all(answer).compactMap { seat -> (result: SeatResult, shares: [Double])? in
      let shares = parties.compactMap { seat.shares[$0.code] }
      return shares.count == parties.count ? (seat, shares) : nil
    }
    guard !seats.isEmpty else {
      throw FigureError.nothingToShow(figure: "ternary", reason: "no seat had candidates of all three parties")
    }
    let dots = seats.map { seat, shares in
      let words = zip(parties, shares).map { "\($0.shortName) \(Number.percent($1))" }
      return Ternary.Dot(
        "\(seat.name): \(English.list(words))", top: shares[2], left: shares[1], right: shares[0],
        fill: library.look(seat.winner).colour)
    }
    let ahead = parties.indices.map { index in
      seats.count { seat in parties.indices.allSatisfy { $0 == index || seat.shares[index] > seat.shares[$0] } }
    }
    let leads = zip(parties, ahead).sorted { ($1.1, $0.0.position) < ($0.1, $1.0.position) }
    let counts = leads.enumerated().map { index, lead in
      let led = Portion.of(lead.1, seats.count, "seat")
      return lead.0.proseName
        + (index == 0 ? " led in \(led)" : " in \(lead.1 == 0 ? "none" : English.numeral(lead.1))")
    }
    let area = try library.area(request.filters)
    return PublishedFigure(
      Chart(
        title: Headline.of(
          // A fourth party may have won where one of these had more votes than the two others.
          [
            Finding("of the three, \(English.list(counts))", .span),
            Finding("of the three, \(counts[0])", leads[0].1 == seats.count ? .whole : .plain),
          ],
          plain: "the three largest parties", seats: answer),
        subtitle:
          "Shares of \(English.list(parties.map(\.proseName))) in their votes together, per cent; \(English.quantity(seats.count, "seat")) where all three stood, in the winner’s colour, \(English.clause("", area, ", "))general election of \(SourceLine.later(answer))",
        plot: try Ternary(dots, top: parties[2].shortName, left: parties[1].shortName, right: parties[0].shortName),
        legend: library.legend(ofDots: seats.map(\.result.winner)),
        source: SourceLine.of(answer), command: answer.command,
        alternative:
          "A triangle with a dot for each of \(English.quantity(seats.count, "seat")); of the three parties, \(English.list(counts))."
      ),
      answer)
  }
}
