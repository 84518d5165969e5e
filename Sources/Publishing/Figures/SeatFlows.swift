import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Who won seats from whom.
  static let flows = FigureKind(
    name: "flows", summary: "who won seats from whom, from one general election to another",
    parameters: ["election", "from", "to", "area", "on"], modes: []
  ) { newsroom, request in
    let answer = try newsroom.ask("flows", request.filters)
    let rows = answer.table.records
    let moved = rows.filter { $0.text("from_party") != $0.text("to_party") }
    guard let most = moved.max(by: { $0.count("seats") < $1.count("seats") }) else {
      throw FigureError.nothingToShow(figure: "flows", reason: "no seat changed hands")
    }
    func nodes(_ column: String) -> [Flows.Node] {
      var seats: [String: Int] = [:]
      for row in rows { seats[row.text(column), default: 0] += row.count("seats") }
      return seats.sorted { ($1.value, newsroom.look($0.key).position) < ($0.value, newsroom.look($1.key).position) }
        .map { Flows.Node(newsroom.look($0.key).shortName, fill: newsroom.look($0.key).colour) }
    }
    let flows = rows.map {
      Flows.Flow(
        from: newsroom.look($0.text("from_party")).shortName, to: newsroom.look($0.text("to_party")).shortName,
        $0.count("seats"))
    }
    let winner = newsroom.look(most.text("to_party")).proseName
    let loser = newsroom.look(most.text("from_party")).proseName
    let title = "\(winner) took \(English.quantity(most.count("seats"), "seat")) from \(loser)"
    let list = moved.sorted { $0.count("seats") > $1.count("seats") }.prefix(5).map { row in
      "\(newsroom.look(row.text("to_party")).shortName) from \(newsroom.look(row.text("from_party")).shortName) \(row.reading("seats"))"
    }
    return PublishedFigure(
      chart: Chart(
        title: English.sentenceCase(title),
        subtitle:
          "Seats by winning party, \(SourceLine.baseline(answer) ?? "") on the left, \(answer.election ?? 0) on the right",
        plot: try Flows(from: nodes("from_party"), to: nodes("to_party"), flows),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "Seats that changed hands, the largest numbers first: \(list.joined(separator: "; "))."),
      data: answer.table)
  }
}
