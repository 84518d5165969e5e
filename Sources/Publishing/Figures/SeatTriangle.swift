import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Each seat by the shares of the three largest parties.
  static let ternary = FigureKind(
    "ternary", "each seat by the shares of the three parties with most votes, of their votes together",
    needs: ["election"], takes: ["area", "on", "method"], by: .places
  ) { library, request in
    let parties = try library.ask("parties", request.filters).table.records
      .filter { library.look($0.text("party")).isParty }.sorted { $0.count("votes") > $1.count("votes") }.prefix(3)
      .map { library.look($0.text("party")) }
    guard parties.count == 3 else {
      throw FigureError.nothingToShow(figure: "ternary", reason: "fewer than three parties stood")
    }
    let answer = try library.ask("results", request.filters)
    let seats = SeatResult.all(answer).filter { seat in parties.allSatisfy { seat.shares[$0.code] != nil } }
    guard !seats.isEmpty else {
      throw FigureError.nothingToShow(figure: "ternary", reason: "no seat had candidates of all three parties")
    }
    func share(_ seat: SeatResult, _ index: Int) -> Double { seat.shares[parties[index].code] ?? 0 }
    let dots = seats.map { seat in
      let words = parties.indices.map { "\(parties[$0].shortName) \(Number.percent(share(seat, $0)))" }
      return Ternary.Dot(
        "\(seat.name): \(English.list(words))", top: share(seat, 2), left: share(seat, 1), right: share(seat, 0),
        fill: library.look(seat.winner).colour)
    }
    let ahead = parties.indices.map { index in
      seats.count { seat in parties.indices.allSatisfy { $0 == index || share(seat, index) > share(seat, $0) } }
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
          [Finding(English.list(counts), .span), Finding(counts[0], leads[0].1 == seats.count ? .whole : .plain)],
          plain: "the three largest parties"),
        subtitle:
          "Shares of \(English.list(parties.map(\.proseName))) in their votes together, per cent; \(English.quantity(seats.count, "seat")) where all three stood, in the winner’s colour, \(area.map { $0 + ", " } ?? "")general election of \(SourceLine.later(answer))",
        plot: try Ternary(dots, top: parties[2].shortName, left: parties[1].shortName, right: parties[0].shortName),
        legend: library.legend(ofDots: seats.map(\.winner)), source: SourceLine.of(answer), command: answer.command,
        alternative:
          "A triangle with a dot for each of \(seats.count) seats; of the three parties, \(English.list(counts))."
      ),
      answer)
  }
}
