import Charts
import Drawing
import Queries
import Wording

extension FigureKind {
  /// Who won how many seats in each nation and region of England.
  static let seatsByRegion = FigureKind(
    name: "seats-by-region", summary: "each nation's and region's seats by party", parameters: ["election", "on"],
    modes: []
  ) { newsroom, request in
    let answer = try newsroom.ask("regions", request.filters)
    let won = answer.table.records.filter { $0.count("seats") > 0 }
    let areas = won.map { $0.text("region") }.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let rows = Dictionary(grouping: won) { $0.text("region") }
    func seats(_ area: String) -> Int { (rows[area] ?? []).reduce(0) { $0 + $1.count("seats") } }
    func part(_ row: Record) -> Double { Double(row.count("seats")) / Double(max(1, seats(row.text("region")))) }
    guard let strongest = won.max(by: { part($0) < part($1) }) else {
      throw FigureError.nothingToShow(figure: "seats-by-region", reason: "there are no seats")
    }
    let stacks = areas.map { area in
      let parties = (rows[area] ?? []).sorted {
        newsroom.look($0.text("party")).position < newsroom.look($1.text("party")).position
      }
      return Stacks.Row(
        area,
        parties.map {
          Part(
            newsroom.look($0.text("party")).shortName, $0.count("seats"), fill: newsroom.look($0.text("party")).colour)
        })
    }
    let legend = Set(won.map { $0.text("party") }).map(newsroom.look).sorted { $0.position < $1.position }
      .map { Legend.Entry($0.shortName, $0.colour) }
    let reach = try LinearScale(covering: areas.map { Double(seats($0)) })
    let bands = try BandScale(areas)
    let name = newsroom.look(strongest.text("party")).proseName
    return PublishedFigure(
      chart: Chart(
        title: English.sentenceCase(
          "\(name) won \(English.numeral(strongest.count("seats"))) of the \(seats(strongest.text("region"))) seats in \(strongest.areaInProse)"
        ),
        subtitle: "Seats by party in each nation and region of England, general election of \(answer.election ?? 0)",
        plot: try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(17), [Axis(.left, bands), try Stacks(stacks)]),
        legend: Legend(legend), source: SourceLine.of(answer), command: answer.command,
        alternative: "A bar for each nation and region, cut into its parties’ seats: "
          + areas.compactMap { area in
            rows[area]?.max { $0.count("seats") < $1.count("seats") }.map {
              "\(area) \(newsroom.look($0.text("party")).shortName) \($0.count("seats")) of \(seats(area))"
            }
          }.joined(separator: ", ") + "."),
      data: answer.table)
  }
}
