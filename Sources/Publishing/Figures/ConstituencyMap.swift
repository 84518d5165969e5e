import Charts
import Drawing
import Queries

extension FigureKind {
  /// One hexagon a constituency: who won it, which changed hands, or a measure.
  static let hexmap = FigureKind(
    name: "hexmap", summary: "one hexagon a constituency: who won it, which changed hands, or a measure",
    parameters: ["election", "from", "to", "area", "on", "party", "method"], modes: SeatColouring.modes
  ) { newsroom, request in
    let colouring = try SeatColouring.of(request.mode, newsroom, request.filters, figure: "hexmap")
    let places = try newsroom.ask(
      "hexes",
      Filters(
        election: request.filters.election ?? request.filters.to, on: request.filters.on, area: request.filters.area))
    let rows = places.table.records
    let cells = rows.map { row in
      let look = colouring.look(row.text("code"))
      return HexMap.Cell(
        "\(row.text("constituency")): \(look.words)", column: row.count("hex_column"),
        row: row.count("hex_row"), group: row.text("region"), look: look.look)
    }
    let labels = Dictionary(
      rows.map { ($0.text("region"), $0.text("region")) }, uniquingKeysWith: { first, _ in first })
    return PublishedFigure(
      chart: Chart(
        title: colouring.title,
        subtitle: colouring.fullSubtitle
          + "; each hexagon is one seat",
        plot: try HexMap(cells, labels: labels), legend: colouring.legend(among: rows.map { $0.text("code") }),
        source: SourceLine.of(colouring.answer),
        command: colouring.answer.command,
        alternative: "A map of \(rows.count) equal hexagons, one a constituency, placed about where it lies. "
          + colouring.alternative),
      data: colouring.answer.table)
  }
}
