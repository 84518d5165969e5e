import Charts
import Queries
import Wording

extension FigureKind {
  /// Seats by party as one bar, with the line of the majority: the ten-second read.
  static let scoreboard = FigureKind(
    "scoreboard", "seats by party as one bar, with the line of the majority",
    needs: ["election"], takes: .comparison + ["area"], by: .places, columns: 1
  ) { library, request in
    try houseFigure(library, request, \.changes) {
      try ProportionBar($0.parts, majority: $0.needed, majorityLabel: $0.label)
    }
  }

  /// Every seat of the House as a dot, by party, with the line of the majority.
  static let hemicycle = FigureKind(
    "hemicycle", "every seat of the House as a dot, by party, with the line of the majority",
    needs: ["election"], takes: .comparison + ["area"], by: .places
  ) { library, request in
    try houseFigure(library, request, \.result) {
      try Hemicycle($0.parts, majority: $0.needed, majorityLabel: $0.label)
    }
  }

  private static func houseFigure(
    _ library: Library, _ request: FigureRequest, _ finding: (Benches) -> [Finding],
    _ plot: (Benches) throws -> any Plot
  ) throws -> PublishedFigure {
    let answer = try library.ask("parties", request.filters)
    let place = try library.area(request.filters)
    let benches = Benches(answer, library, place: place)
    let list = benches.rows.prefix(6).map { "\(library.look($0.text("party")).name) \($0.reading("seats"))" }
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

  init(_ answer: QueryResult, _ library: Library, place: String?) {
    rows = answer.table.records.filter { $0.count("seats") > 0 }
    parts = rows.map { row in
      let look = library.look(row.text("party"))
      return Part(look.shortName, row.count("seats"), fill: look.colour)
    }
    let seats = rows.reduce(0) { $0 + $1.count("seats") }
    needed = place == nil ? seats / 2 + 1 : nil
    let area = place.map(AreaName.inProse) ?? ""
    let count = SeatCount(rows.map { (library.look($0.text("party")).noun, $0.count("seats")) }, in: area)
    result = place == nil ? count.strength : count.findings
    let gains = SeatGains(answer, library.look).findings
    changes =
      gains.isEmpty ? result : gains.map { place == nil ? $0 : Finding("\($0.words) in \(area)", $0.worth) } + result
  }

  /// What is written at the line of the majority.
  var label: String { needed.map { "\($0) for a majority" } ?? "" }
}
