import Charts
import Drawing
import Queries

/// Where a constituency lies among those of its region.
struct Locator {
  /// The constituency's row among those of an election.
  let contest: Record
  /// The election whose winners colour the map.
  let election: Int

  /// The region's constituencies in pale colours, one of them in full.
  func chart(_ library: Library) throws -> Chart {
    let filters = Filters(election: election, area: contest.text("region"))
    let colouring = try SeatColouring.of(FigureRequest(filters), library, figure: "hexmap")
    let rows = try library.ask("hexes", filters).table.records
    let (code, name, area) = (contest.text("code"), contest.text("constituency"), contest.areaInProse)
    let cells = rows.map { row in
      var look = colouring.look(row.text("code"))
      look.look.isPale = row.text("code") != code
      return HexMap.Cell(
        "\(row.text("constituency")): \(look.words)", column: row.count("hex_column"), row: row.count("hex_row"),
        group: row.text("region"), look: look.look)
    }
    return Chart(
      title: "\(name) in \(area)",
      subtitle: "Each hexagon is one seat in the colour of the party that won it; all but \(name) are pale",
      plot: try HexMap(cells), legend: colouring.legend(among: rows.map { $0.text("code") }),
      source: SourceLine.of(colouring.answer), command: colouring.answer.command,
      alternative: "A map of \(rows.count) equal hexagons, one a constituency of \(area), placed about where it lies; "
        + "\(name) stands out.")
  }
}
