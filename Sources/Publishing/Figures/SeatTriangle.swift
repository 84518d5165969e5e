import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Each seat by the shares of the three largest parties.
  static let ternary = FigureKind(
    name: "ternary", summary: "each seat by the shares of the three parties with most votes, of their votes together",
    parameters: ["election", "area", "on"], modes: []
  ) { newsroom, request in
    let parties = try newsroom.ask("parties", request.filters).table.records
      .filter { !newsroom.look($0.text("party")).isPool }.sorted { $0.count("votes") > $1.count("votes") }.prefix(3)
      .map { newsroom.look($0.text("party")) }
    guard parties.count == 3 else {
      throw FigureError.nothingToShow(figure: "ternary", reason: "fewer than three parties stood")
    }
    let answer = try newsroom.ask("results", request.filters)
    let seats = SeatResult.all(answer).filter { seat in parties.allSatisfy { seat.shares[$0.code] != nil } }
    func share(_ seat: SeatResult, _ index: Int) -> Double { seat.shares[parties[index].code] ?? 0 }
    let dots = seats.map { seat in
      let words = parties.indices.map { "\(parties[$0].shortName) \(Number.percent(share(seat, $0)))" }
      return Ternary.Dot(
        "\(seat.name): \(English.list(words))", top: share(seat, 2), left: share(seat, 1), right: share(seat, 0),
        fill: newsroom.look(seat.winner).colour)
    }
    let ahead = parties.indices.map { index in
      seats.count { seat in parties.indices.allSatisfy { $0 == index || share(seat, index) > share(seat, $0) } }
    }
    let counts = zip(parties, ahead).map {
      "\($0.0.proseName) \($0.0 == parties[0] ? "led in \(Number.count($0.1)) of \(Number.count(seats.count)) seats" : "in \(Number.count($0.1))")"
    }
    let winners = seats.reduce(into: [:]) { $0[$1.winner, default: 0] += 1 }
    let legend = winners.sorted {
      ($1.value, newsroom.look($0.key).position) < ($0.value, newsroom.look($1.key).position)
    }
    .map { Legend.Entry(newsroom.look($0.key).shortName, newsroom.look($0.key).colour, .dot) }
    return PublishedFigure(
      chart: Chart(
        title: "Of the three largest parties, \(English.list(counts))",
        subtitle:
          "Shares of \(English.list(parties.map(\.proseName))) in their votes together, per cent; \(seats.count) seats where all three stood, in the winner’s colour, general election of \(answer.election ?? 0)",
        plot: try Ternary(dots, top: parties[2].shortName, left: parties[1].shortName, right: parties[0].shortName),
        legend: Legend(legend), source: SourceLine.of(answer), command: answer.command,
        alternative:
          "A triangle with a dot for each of \(seats.count) seats; of the three parties the largest was \(English.list(counts))."
      ),
      data: answer.table)
  }
}
