import Charts
import Queries

extension FigureKind {
  /// Seats by party as one bar, with the line of the majority: the ten-second read.
  static let scoreboard = FigureKind(
    name: "scoreboard", summary: "seats by party as one bar, with the line of the majority",
    parameters: ["election", "on"], modes: []
  ) { newsroom, request in
    try houseFigure(newsroom, request, title: { $0.seatChanges ?? $0.headline }) { house, parts in
      try ScoreStrip(parts, majority: house.needed, majorityLabel: "\(house.needed) for a majority")
    }
  }

  /// Every seat of the House as a dot, by party, with the line of the majority.
  static let hemicycle = FigureKind(
    name: "hemicycle", summary: "every seat of the House as a dot, by party, with the line of the majority",
    parameters: ["election"], modes: []
  ) { newsroom, request in
    try houseFigure(newsroom, request, title: \.headline) { house, parts in
      try Hemicycle(parts, majority: house.needed, majorityLabel: "\(house.needed) for a majority")
    }
  }

  private static func houseFigure(
    _ newsroom: Newsroom, _ request: FigureRequest, title: (House) -> String, _ plot: (House, [Part]) throws -> any Plot
  ) throws -> PublishedFigure {
    let answer = try newsroom.ask("parties", request.filters)
    guard let election = answer.election else {
      throw FigureError.missingParameter(figure: "scoreboard", parameter: "election")
    }
    let house = try House(newsroom, election: election)
    let rows = answer.table.records.filter { $0.count("seats") > 0 }
    let parts = rows.map { row in
      let look = newsroom.look(row.text("party"))
      return Part(look.shortName, row.count("seats"), fill: look.colour)
    }
    let list = rows.prefix(6).map { "\(newsroom.look($0.text("party")).name) \($0.reading("seats"))" }
    return PublishedFigure(
      chart: Chart(
        title: title(house), subtitle: "Seats in the House of Commons by party, general election of \(election)",
        plot: try plot(house, parts), source: SourceLine.of(answer), command: answer.command,
        alternative: "Seats by party, most seats first: \(list.joined(separator: ", "))."),
      data: answer.table)
  }
}
