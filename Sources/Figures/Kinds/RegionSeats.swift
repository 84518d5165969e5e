import Charts
import Drawing
import Findings
import Queries
import Wording

extension FigureKind {
  /// Who won how many seats in each nation and region of England.
  static let seatsByRegion = FigureKind(
    "seats-by-region", "each nation's and region's seats by party", needs: ["election"], takes: .comparison,
    by: [.election], columns: 2
  ) { library, request in
    let answer = try library.regionSeats(request.filters)
    let won = answer.rows.filter { $0.seats > 0 }
    let areas = won.map(\.region).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    let rows = Dictionary(grouping: won, by: \.region)
    func seats(_ area: String) -> Int { rows[area, default: []].reduce(0) { $0 + $1.seats } }
    guard !won.isEmpty else {
      throw FigureError.nothingToShow(figure: "seats-by-region", reason: "there are no seats")
    }
    let stacks = areas.map { area in
      let parties = rows[area, default: []].map { (look: library.look($0.party), seats: $0.seats) }
        .sorted { $0.look.position < $1.look.position }
      return StackedBars.Row(area, parties.map { Part($0.look.shortName, $0.seats, fill: $0.look.colour) })
    }
    let legend = Set(won.map(\.party)).map(library.look).sorted { $0.position < $1.position }
      .map { Legend.Entry($0.shortName, $0.colour) }
    let reach = try LinearScale(covering: areas.map { Double(seats($0)) })
    let bands = try BandScale(areas)
    return PublishedFigure(
      Chart(
        title: Headline.of(
          leaders(won, library, isPart: library.isPart(answer)),
          plain: "seats by region", seats: answer),
        subtitle:
          "Seats by party in each nation and each region of England, general election of \(SourceLine.later(answer))",
        plot: try CartesianPlot(
          x: .linear(reach), y: .band(bands), shape: .rows(17), [Axis(.left, bands), try StackedBars(stacks)]),
        legend: Legend(legend), source: SourceLine.of(answer), command: answer.command,
        alternative: "A bar for each nation and region, cut into its parties’ seats: "
          + areas.compactMap { area in
            rows[area]?.max { $0.seats < $1.seats }.map {
              "\(area) \(library.look($0.party).shortName) \($0.seats) of \(seats(area))"
            }
          }.joined(separator: ", ") + "."),
      answer)
  }

  /// Who won most seats in how many nations and regions.
  private static func leaders(_ won: [RegionSeatsRow], _ library: Library, isPart: Bool) -> [Finding] {
    let areas = won.runs(by: \.region).map { rows in
      (name: rows[0].areaInProse, numbers: Dictionary(rows.map { ($0.party, $0.seats) }, uniquingKeysWith: +))
    }
    return AreaLeaders(areas, isPart: isPart) { library.look($0).position }.findings("won the most seats") {
      library.look($0).proseName
    }
  }
}
