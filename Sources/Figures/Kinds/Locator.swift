package import Charts
import Drawing
package import Findings
package import Queries

/// Where a constituency lies among those of its region.
package struct Locator {
  /// The constituency's row among those of an election.
  let contest: ContestsRow
  /// The election whose winners colour the map.
  let election: Int

  package init(contest: ContestsRow, election: Int) {
    self.contest = contest
    self.election = election
  }

  /// The region's constituencies in pale colours, one of them in full.
  package func chart(_ library: Library) throws -> Chart {
    let filters = Filters(election: election, area: contest.region)
    let colouring = try SeatColouring.of(FigureRequest(filters), library, figure: "hexmap")
    let rows = try library.ask(HexesRequest(filters)).rows
    let (code, name, area) = (contest.code, contest.constituency, contest.areaInProse)
    let cells = rows.map { row in
      var look = colouring.look(row.code)
      look.look.isPale = row.code != code
      return HexMap.Cell(
        "\(row.constituency): \(look.words)", column: row.hexColumn, row: row.hexRow, group: row.region,
        look: look.look, subject: .constituency(row.code))
    }
    return Chart(
      title: "\(name) in \(area)",
      subtitle: "Each hexagon is one seat in the colour of the party that won it; all but \(name) are pale",
      plot: try HexMap(cells), legend: colouring.legend(among: rows.map(\.code)),
      source: colouring.source, command: colouring.answer.command,
      alternative: "A map of \(rows.count) equal hexagons, one a constituency of \(area), placed about where it lies; "
        + "\(name) stands out."
    ).badged(inOrderOf: library.fills)
  }
}
