import Charts
import Queries
import Wording

extension FigureKind {
  /// Seats by party as one bar, with the line of the majority: the ten-second read.
  static let scoreboard = FigureKind(
    "scoreboard", "seats by party as one bar, with the line of the majority",
    needs: ["election"], takes: .comparison + ["area"], by: .places, columns: 1
  ) { newsroom, request in
    try houseFigure(newsroom, request, \.changes) {
      try ScoreStrip($0.parts, majority: $0.needed, majorityLabel: $0.label)
    }
  }

  /// Every seat of the House as a dot, by party, with the line of the majority.
  static let hemicycle = FigureKind(
    "hemicycle", "every seat of the House as a dot, by party, with the line of the majority",
    needs: ["election"], takes: .comparison + ["area"], by: .places
  ) { newsroom, request in
    try houseFigure(newsroom, request, \.result) {
      try Hemicycle($0.parts, majority: $0.needed, majorityLabel: $0.label)
    }
  }

  private static func houseFigure(
    _ newsroom: Newsroom, _ request: FigureRequest, _ finding: (Benches) -> [Finding],
    _ plot: (Benches) throws -> any Plot
  ) throws -> PublishedFigure {
    let answer = try newsroom.ask("parties", request.filters)
    let place = try newsroom.area(request.filters)
    let benches = Benches(answer, newsroom, place: place)
    let list = benches.rows.prefix(6).map { "\(newsroom.look($0.text("party")).name) \($0.reading("seats"))" }
    return PublishedFigure(
      Chart(
        title: Headline.of(finding(benches), plain: "seats by party"),
        subtitle:
          "Seats in the House of Commons by party, \(place.map { $0 + ", " } ?? "")general election of \(SourceLine.later(answer))",
        plot: try plot(benches), source: SourceLine.of(answer), command: answer.command,
        alternative: "Seats by party, most seats first: \(list.joined(separator: ", "))."),
      answer)
  }
}

/// The members of the House, or those of a part of the country, who alone make no majority.
private struct Benches {
  let rows: [Record]
  let parts: [Part]
  let needed: Int?
  let result: [Finding]
  /// What changed, else who won.
  let changes: [Finding]

  init(_ answer: QueryResult, _ newsroom: Newsroom, place: String?) {
    rows = answer.table.records.filter { $0.count("seats") > 0 }
    parts = rows.map { row in
      let look = newsroom.look(row.text("party"))
      return Part(look.shortName, row.count("seats"), fill: look.colour)
    }
    let seats = rows.reduce(0) { $0 + $1.count("seats") }
    needed = place == nil ? seats / 2 + 1 : nil
    let area = place.map(AreaName.inProse) ?? ""
    let count = SeatCount(rows.map { (newsroom.look($0.text("party")).noun, $0.count("seats")) }, in: area)
    result = place == nil ? count.strength : count.findings
    let gains = SeatGains(answer, newsroom.look).findings
    changes =
      gains.isEmpty ? result : gains.map { place == nil ? $0 : Finding("\($0.words) in \(area)", $0.worth) } + result
  }

  /// What is written at the line of the majority.
  var label: String { needed.map { "\($0) for a majority" } ?? "" }
}
