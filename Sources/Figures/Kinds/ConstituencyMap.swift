import Charts
import Drawing
import Findings
import Queries

extension FigureKind {
  /// One hexagon a constituency: who won it, which changed hands, or a measure.
  static let hexmap = FigureKind(
    "hexmap", "one hexagon a constituency: who won it, which changed hands, or a measure",
    needs: ["election"], takes: .comparison + ["area", "party"], modes: SeatColouring.modes,
    by: [.nation, .region, .group, .party, .election]
  ) { library, request in
    let colouring = try SeatColouring.of(request, library, figure: "hexmap")
    let answer = try library.ask(HexesRequest(request.filters.places))
    let rows = answer.rows
    let waiting = try library.undeclared(beside: answer)
    let regions = Set((rows + waiting).map(\.region))
    let isWhole = regions.count > 1
    let cells = rows.map { row in
      let look = colouring.look(row.code)
      return HexMap.Cell(
        "\(row.constituency): \(look.words)", column: row.hexColumn, row: row.hexRow, group: row.region,
        look: look.look, label: isWhole ? "" : row.constituency, subject: .constituency(row.code))
    }
    let vacant = waiting.map { row in
      HexMap.Cell(
        "\(row.constituency): not declared", column: row.hexColumn, row: row.hexRow, group: row.region, look: .vacant,
        label: isWhole ? "" : row.constituency, subject: .constituency(row.code))
    }
    let labels = isWhole ? Dictionary(uniqueKeysWithValues: regions.map { ($0, $0) }) : [:]
    return PublishedFigure(
      Chart(
        title: colouring.title,
        subtitle: colouring.subtitle + "; each hexagon is one seat",
        plot: try HexMap(
          cells + vacant, labels: labels, markNote: colouring.markNote.isEmpty ? "" : "Inside: " + colouring.markNote),
        legend: colouring.legend(among: rows.map(\.code), undeclared: waiting.count),
        source: colouring.source,
        command: colouring.answer.command,
        alternative:
          "A map of \(cells.count + vacant.count) equal hexagons, one a constituency, placed about where it lies. "
          + colouring.alternative),
      colouring.answer)
  }
}

extension Filters {
  /// The election that is shown: of two the later.
  var later: Int? { election ?? to }

  /// The same place, election and boundaries without what is compared: where constituencies lie does not hang on that.
  var places: Filters { Filters(election: later, on: on, area: area) }
}
