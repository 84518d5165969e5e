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
    let rows = answer.table.records
    let changed = request.mode == "changed"
    if changed, answer.from == nil {
      throw FigureError.nothingToShow(
        figure: "hexmap", reason: "\(answer.election ?? 0) has no earlier election on the same boundaries")
    }
    let cells = rows.map { row in cell(row, newsroom, changed: changed) }
    let labels = Dictionary(
      rows.map { ($0.text("region"), $0.text("region")) }, uniquingKeysWith: { first, _ in first })
    let seats = counts(rows.map { $0.text("winner") })
    let flipped = rows.filter { !$0.text("former").isEmpty && $0.text("former") != $0.text("winner") }
    let shown = changed ? counts(flipped.map { $0.text("winner") }) : seats
    let legend = shown.sorted {
      ($1.value, newsroom.look($0.key).position) < ($0.value, newsroom.look($1.key).position)
    }
    .map {
      Legend.Entry("\(newsroom.look($0.key).shortName) \($0.value)", newsroom.look($0.key).colour, .hexagon(.none))
    }
    let election = answer.election ?? 0
    let title =
      changed
      ? "\(English.sentenceCase(English.quantity(flipped.count, "seat"))) changed hands"
      : try House(newsroom, election: election).headline
    let before = SourceLine.baseline(answer) ?? ""
    let subtitle =
      changed
      ? "Seats that changed hands in \(election): the winner’s colour, inside it the party that won in \(before)"
      : "Winning party in each constituency, general election of \(election); each hexagon is one seat"
    let counted = legend.prefix(6).map(\.label).joined(separator: ", ")
    return PublishedFigure(
      chart: Chart(
        title: title, subtitle: subtitle, plot: try HexMap(cells, labels: labels), legend: Legend(legend),
        source: SourceLine.of(answer), command: answer.command,
        alternative: "A map of \(rows.count) equal hexagons, one a constituency, placed about where it lies. "
          + (changed ? "Seats that changed hands, by winner: " : "Seats by winner: ") + counted + "."),
      data: answer.table)
  }

  private static func cell(_ row: Record, _ newsroom: Newsroom, changed: Bool) -> HexMap.Cell {
    let winner = newsroom.look(row.text("winner"))
    let former = row.text("former")
    let isFlip = !former.isEmpty && former != winner.code
    let words =
      isFlip && changed ? "\(winner.shortName) gain from \(newsroom.look(former).shortName)" : winner.shortName
    return HexMap.Cell(
      "\(row.text("constituency")): \(words)", column: row.count("hex_column"), row: row.count("hex_row"),
      group: row.text("region"), fill: changed && !isFlip ? Colour(0xEBEBEB) : winner.colour,
      mark: changed && isFlip ? .inner(newsroom.look(former).colour) : .none)
  }

  private static func counts(_ parties: [String]) -> [String: Int] {
    parties.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
