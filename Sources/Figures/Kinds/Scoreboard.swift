import Charts
import Findings
import Queries
import Wording

extension FigureKind {
  /// Seats by party as one bar, with the line of the majority: the ten-second read.
  static let scoreboard = FigureKind(
    "scoreboard", "seats by party as one bar, with the line of the majority",
    needs: ["election"], takes: .comparison + ["area"], modes: ["named", "unnamed"], by: .places, columns: 1
  ) { library, request in
    try houseFigure("scoreboard", library, request, \.changes) {
      try ProportionBar(
        $0.parts, majority: $0.needed, majorityLabel: $0.label, isNamed: request.mode != "unnamed")
    }
  }

  /// Every seat of the House as a dot, by party, with the line of the majority.
  static let hemicycle = FigureKind(
    "hemicycle", "every seat of the House as a dot, by party, with the line of the majority",
    needs: ["election"], takes: .comparison + ["area"], by: .places
  ) { library, request in
    try houseFigure("hemicycle", library, request, \.result) {
      try Hemicycle($0.parts, majority: $0.needed, majorityLabel: $0.label)
    }
  }

  private static func houseFigure(
    _ figure: String, _ library: Library, _ request: FigureRequest, _ finding: (Benches) -> [Finding],
    _ plot: (Benches) throws -> any Plot
  ) throws -> PublishedFigure {
    let answer = try library.seats(request.filters)
    let place = try library.area(request.filters)
    let benches = Benches(answer, library, place: place)
    guard !benches.parts.isEmpty else {
      throw FigureError.nothingToShow(figure: figure, reason: "no seat is declared there")
    }
    let list = benches.rows.map { "\(library.look($0.party).name) \(Number.count($0.seats))" }
    return PublishedFigure(
      Chart(
        title: Headline.of(finding(benches), plain: "seats by party", seats: answer),
        subtitle:
          "Seats in the House of Commons by party, \(English.clause("", place, ", "))general election of \(SourceLine.later(answer))",
        plot: try plot(benches), source: SourceLine.of(answer), command: answer.command,
        alternative: "Seats by party, most seats first: \(list.joined(separator: ", "))."),
      answer)
  }
}

/// The members of the House, or those of a part of the country, who alone make no majority.
private struct Benches {
  let rows: [PartySeatsRow]
  let parts: [Part]
  let needed: Int?
  let result: [Finding]
  /// What changed, else who won.
  let changes: [Finding]

  init(_ answer: Answer<PartySeatsRow>, _ library: Library, place: String?) {
    rows = answer.rows.filter { $0.seats > 0 }
    let board = Board(answer.rows) { library.look($0).isParty }
    let others = board.others.reduce(0) { $0 + $1.seats }
    parts =
      board.parties.map { row in
        let look = library.look(row.party)
        return Part(look.shortName, row.seats, fill: look.colour)
      } + (others > 0 ? [Part("Others", others, fill: Library.grey)] : [])
    let part = answer.election.flatMap(library.partialResult)
    let seats = part?.seats ?? rows.reduce(0) { $0 + $1.seats }
    needed = place == nil ? seats / 2 + 1 : nil
    let area = place.map(AreaName.inProse)
    let count = SeatCount(rows.map { (library.look($0.party).noun, $0.seats) }, in: area, isPart: part != nil)
    result = place == nil && part == nil ? count.strength : count.findings
    let gains = SeatGains(answer, library.look).findings
    changes =
      gains.isEmpty
      ? result : gains.map { place == nil ? $0 : Finding($0.words + English.clause(" in ", area), $0.worth) } + result
  }

  /// What is written at the line of the majority.
  var label: String { English.clause("", needed.map(String.init), " for a majority") }
}
