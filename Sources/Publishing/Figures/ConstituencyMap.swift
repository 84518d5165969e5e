import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// One hexagon a constituency: who won it, or which changed hands.
  static let hexmap = FigureKind(
    name: "hexmap", summary: "one hexagon a constituency: who won it, or which changed hands",
    parameters: ["election", "on"], modes: ["winner", "changed"]
  ) { newsroom, request in
    let answer = try newsroom.ask("hexes", request.filters)
    if request.mode == "changed", answer.from == nil {
      throw FigureError.nothingToShow(
        figure: "hexmap", reason: "\(answer.election ?? 0) has no earlier election on the same boundaries")
    }
    return try request.mode == "changed" ? changedMap(newsroom, answer) : winnerMap(newsroom, answer)
  }

  private static func winnerMap(_ newsroom: Newsroom, _ answer: Answer) throws -> PublishedFigure {
    let rows = answer.table.records
    let marks = SecondSigns(rows, newsroom)
    let cells = rows.map { row in
      let look = newsroom.look(row.text("winner"))
      return cell(row, look.shortName, fill: look.colour, mark: marks[look.code])
    }
    let regions = Dictionary(grouping: rows, by: \.areaInProse).mapValues { counts($0.map { $0.text("winner") }) }
    let order = rows.map(\.areaInProse).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let leaders = AreaLeaders(order.map { ($0, regions[$0] ?? [:]) }) { newsroom.look($0).position }
    let legend = ranked(counts(rows.map { $0.text("winner") }), newsroom).map { look, seats in
      Legend.Entry("\(look.shortName) \(seats)", look.colour, .hexagon(marks[look.code]))
    }
    return try figure(
      answer, cells, legend,
      title: leaders.sentence("won most seats") { newsroom.look($0).proseName }
        ?? "Every seat by the party that won it",
      subtitle:
        "Winning party in each constituency, general election of \(answer.election ?? 0); each hexagon is one seat",
      alternative: "Seats by winner: \(legend.prefix(6).map(\.label).joined(separator: ", ")).")
  }

  private static func changedMap(_ newsroom: Newsroom, _ answer: Answer) throws -> PublishedFigure {
    let rows = answer.table.records
    func isFlip(_ row: Record) -> Bool { !row.text("former").isEmpty && row.text("former") != row.text("winner") }
    let cells = rows.map { row in
      let (winner, former) = (newsroom.look(row.text("winner")), newsroom.look(row.text("former")))
      return isFlip(row)
        ? cell(
          row, "\(winner.shortName) gain from \(former.shortName)", fill: winner.colour, mark: .inner(former.colour))
        : cell(row, "\(winner.shortName) hold", fill: winner.colour.mixed(with: .white, 0.7), mark: .none)
    }
    let flips = rows.filter(isFlip)
    let gains = ranked(counts(flips.map { $0.text("winner") }), newsroom)
    let legend = gains.map { look, seats in
      Legend.Entry("\(look.shortName) \(seats)", look.colour, .hexagon(.inner(.white)))
    }
    let before = SourceLine.baseline(answer) ?? ""
    return try figure(
      answer, cells, legend, title: busiest(rows, flips),
      subtitle:
        "Seats gained, in the winner’s colour with that of the party that won in \(before) inside; seats held are pale",
      alternative: "Seats that changed hands, by winner: \(legend.prefix(6).map(\.label).joined(separator: ", ")).")
  }

  /// Where the largest part of the seats changed hands.
  private static func busiest(_ rows: [Record], _ flips: [Record]) -> String {
    let all = counts(rows.map(\.areaInProse))
    let changed = counts(flips.map(\.areaInProse))
    func part(_ area: String) -> Double { Double(changed[area] ?? 0) / Double(all[area] ?? 1) }
    guard let area = changed.keys.sorted().max(by: { part($0) < part($1) }) else { return "No seat changed hands" }
    let count = changed[area] ?? 0
    return
      "\(count == all[area] ? "All" : English.sentenceCase(English.numeral(count))) of the \(all[area] ?? 0) seats "
      + "in \(area) changed hands, the largest part anywhere"
  }

  private static func figure(
    _ answer: Answer, _ cells: [HexMap.Cell], _ legend: [Legend.Entry], title: String, subtitle: String,
    alternative: String
  ) throws -> PublishedFigure {
    let labels = Dictionary(cells.map { ($0.group, $0.group) }, uniquingKeysWith: { first, _ in first })
    return PublishedFigure(
      chart: Chart(
        title: title, subtitle: subtitle, plot: try HexMap(cells, labels: labels), legend: Legend(legend),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "A map of \(cells.count) equal hexagons, one a constituency, placed about where it lies. "
          + alternative),
      data: answer.table)
  }

  private static func cell(_ row: Record, _ words: String, fill: Colour, mark: HexMap.Mark) -> HexMap.Cell {
    HexMap.Cell(
      "\(row.text("constituency")): \(words)", column: row.count("hex_column"), row: row.count("hex_row"),
      group: row.text("region"), fill: fill, mark: mark)
  }

  private static func counts(_ names: [String]) -> [String: Int] {
    names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static func ranked(_ seats: [String: Int], _ newsroom: Newsroom) -> [(look: PartyLook, seats: Int)] {
    seats.map { (look: newsroom.look($0.key), seats: $0.value) }
      .sorted { ($1.seats, $0.look.position) < ($0.seats, $1.look.position) }
  }
}

/// Which fills need a second sign, because another party's in the same region is as light and would look the same in grey.
private struct SecondSigns {
  private let dotted: Set<String>

  init(_ rows: [Record], _ newsroom: Newsroom) {
    let regions = Dictionary(grouping: rows) { $0.text("winner") }.mapValues { Set($0.map { $0.text("region") }) }
    let looks = regions.keys.map(newsroom.look).sorted { $0.position < $1.position }
    var dotted: Set<String> = []
    for (index, look) in looks.enumerated() {
      let near = looks[..<index].contains { other in
        !dotted.contains(other.code) && abs(look.colour.lightness - other.colour.lightness) < 15
          && !(regions[look.code] ?? []).isDisjoint(with: regions[other.code] ?? [])
      }
      if near { dotted.insert(look.code) }
    }
    self.dotted = dotted
  }

  subscript(_ party: String) -> HexMap.Mark { dotted.contains(party) ? .dot : .none }
}
