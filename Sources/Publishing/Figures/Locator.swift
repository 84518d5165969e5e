import Charts
import Drawing
import Queries
import Wording

/// Maps of a part of the country, for the reports of places.
struct Locator {
  private let newsroom: Newsroom
  private let colouring: SeatColouring
  private let rows: [Record]

  /// Gets ready to draw the constituencies of an area as they were won.
  ///
  /// - Parameters:
  ///   - newsroom: where its rows come from.
  ///   - election: the election whose winners colour the map.
  ///   - set: the boundary set; nil for the election's own.
  ///   - isInside: whether a constituency is on the map.
  init(_ newsroom: Newsroom, election: Int, on set: String?, where isInside: (Record) -> Bool) throws {
    self.newsroom = newsroom
    let filters = Filters(election: election, on: set)
    colouring = try SeatColouring.of(nil, newsroom, filters, figure: "hexmap")
    rows = try newsroom.ask("hexes", filters).table.records.filter(isInside)
  }

  /// The area's constituencies in the winners' colours.
  func winners(of area: String) throws -> Chart {
    let counts = rows.reduce(into: [String: Int]()) { $0[$1.text("winner"), default: 0] += 1 }
    let ranked = counts.map { (look: newsroom.look($0.key), seats: $0.value) }
      .sorted { ($1.seats, $0.look.position) < ($0.seats, $1.look.position) }
    let first = ranked.first.map {
      let seats = English.quantity(rows.count, "seat")
      return $0.seats == rows.count
        ? "\($0.look.proseName) won every seat in \(area)"
        : "\($0.look.proseName) won \(English.numeral($0.seats)) of the \(seats) in \(area)"
    }
    let legend = ranked.map { look, seats in
      Legend.Entry("\(look.shortName) \(seats)", look.colour, .hexagon(mark(of: look.code)))
    }
    return try chart(
      rows.map { cell($0, colouring.look($0.text("code"))) }, title: first ?? area,
      subtitle: "Winning party in each constituency; each hexagon is one seat", legend: Legend(legend),
      alternative: "A map of \(rows.count) equal hexagons, one a constituency of \(area). Seats by winner: "
        + legend.map(\.label).joined(separator: ", ") + ".")
  }

  /// The area's constituencies in pale colours, one of them in full and with a dot.
  func place(_ code: String, name: String, in area: String) throws -> Chart {
    let cells = rows.map { row in
      var look = colouring.look(row.text("code"))
      let isSought = row.text("code") == code
      if !isSought { look.fill = look.fill.mixed(with: .white, 0.65) }
      look.mark = isSought ? .dot : .none
      return cell(row, look)
    }
    return try chart(
      cells, title: "\(name) in \(area)",
      subtitle: "Each hexagon is one seat, in its winner’s colour; the dot marks \(name)",
      legend: nil,
      alternative: "A map of \(rows.count) equal hexagons, one a constituency of \(area), placed about where it lies; "
        + "\(name) stands out.")
  }

  private func mark(of party: String) -> HexMap.Mark {
    rows.first { $0.text("winner") == party }.map { colouring.look($0.text("code")).mark } ?? .none
  }

  private func cell(_ row: Record, _ look: SeatColouring.Look) -> HexMap.Cell {
    HexMap.Cell(
      "\(row.text("constituency")): \(look.words)", column: row.count("hex_column"), row: row.count("hex_row"),
      group: row.text("region"), fill: look.fill, mark: look.mark)
  }

  private func chart(
    _ cells: [HexMap.Cell], title: String, subtitle: String, legend: Legend?, alternative: String
  ) throws -> Chart {
    Chart(
      title: English.sentenceCase(title), subtitle: subtitle, plot: try HexMap(cells), legend: legend,
      source: SourceLine.of(colouring.answer), command: colouring.answer.command, alternative: alternative)
  }
}
