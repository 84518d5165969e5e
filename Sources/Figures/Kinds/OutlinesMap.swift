import Charts
import Drawing
import Elections
import Findings
import Queries

extension FigureKind {
  /// The true outlines of constituencies: who won each, which changed hands, or a measure.
  static let map = FigureKind(
    "map", "true outlines on the British National Grid, with London larger: as hexmap",
    needs: ["election"], takes: .comparison + ["area", "party"], modes: SeatColouring.modes,
    by: [.nation, .region, .group, .party, .election]
  ) { library, request in
    let colouring = try SeatColouring.of(request, library, figure: "map")
    let declared = try library.ask(HexesRequest(request.filters.places))
    let waiting = Set(try library.undeclared(beside: declared).map(\.code))
    let outlines = try library.ask(OutlinesRequest(request.filters.places))
    var areas: [OutlineMap.Area] = []
    for row in outlines.rows {
      guard let corners = OutlineRing.corners(of: row.corners) else {
        throw RowError(query: OutlinesRow.query.name, column: "corners", expected: "eastings and northings")
      }
      let ring = corners.map { Point(Double($0.easting), Double($0.northing)) }
      let look = colouring.look(row.code)
      let name = "\(row.constituency): \(waiting.contains(row.code) ? "not declared" : look.words)"
      if row.part > 1 || row.ring > 1, let last = areas.indices.last {
        areas[last].rings.append(ring)
      } else {
        areas.append(
          OutlineMap.Area(
            name, group: row.region, country: row.nation, look: look.look, rings: [ring],
            subject: .constituency(row.code)))
      }
    }
    guard !areas.isEmpty else {
      throw FigureError.nothingToShow(figure: "map", reason: "there are no outlines for these boundaries")
    }
    let insets = Gazetteer.insets.filter { $0.hasContent(in: areas) }
    let isLarger = insets.contains { if case .group = $0.content { true } else { false } }
    return PublishedFigure(
      Chart(
        title: colouring.title,
        subtitle: colouring.subtitle + (colouring.markNote.isEmpty ? "" : "; dots: " + colouring.markNote),
        plot: try OutlineMap(areas, insets: insets, landmarks: Gazetteer.landmarks(in: areas)),
        legend: colouring.legend(
          among: outlines.rows.filter { $0.part == 1 && $0.ring == 1 && !waiting.contains($0.code) }.map(\.code),
          undeclared: waiting.count
        ).squared,
        source: colouring.source.dropLast()
          + "; outlines: Office for National Statistics, © Crown copyright and database right.",
        command: colouring.answer.command,
        alternative:
          "A map of the true outlines of \(areas.count) constituencies\(isLarger ? ", London once more and larger" : ""). "
          + colouring.alternative),
      colouring.answer)
  }
}

/// Names and places by which readers find their way on a map of the country, and what is drawn elsewhere on it.
private enum Gazetteer {
  /// London once more, in the North Sea; Shetland nearer, in the box of every atlas.
  static let insets = [
    OutlineMap.Inset(
      .group("London"), label: "London", target: Rect(x: 530_000, y: 560_000, width: 265_000, height: 215_000)),
    OutlineMap.Inset(
      .islands(Rect(x: 385_000, y: 1_062_000, width: 100_000, height: 170_000)), label: "Shetland",
      target: Rect(x: 400_000, y: 925_000, width: 85_000, height: 135_000)),
  ]

  /// The cities that lie in areas or on their shores.
  static func landmarks(in areas: [OutlineMap.Area]) -> [OutlineMap.Landmark] {
    let corners = areas.flatMap { $0.rings.joined() }
    return cities.filter { city in
      corners.contains { abs($0.x - city.place.x) < 10_000 && abs($0.y - city.place.y) < 10_000 }
    }
  }

  /// Cities, the most important first.
  private static let cities: [OutlineMap.Landmark] = [
    .init("Birmingham", Point(407_470, 286_944)), .init("Manchester", Point(384_074, 398_197)),
    .init("Glasgow", Point(259_193, 665_265)),
    .init("Belfast", Point(146_199, 529_871)), .init("Cardiff", Point(318_066, 176_386)),
    .init("Edinburgh", Point(325_696, 673_631)),
    .init("Newcastle", Point(424_964, 564_009)), .init("Norwich", Point(623_299, 308_735)),
    .init("Plymouth", Point(247_834, 54_491)),
    .init("Inverness", Point(266_908, 845_455)), .init("Aberdeen", Point(393_950, 806_553)),
    .init("Southampton", Point(442_179, 112_514)),
  ]
}

extension OutlineMap.Inset {
  /// Whether there is something to draw in it that stands beside other things on the map.
  fileprivate func hasContent(in areas: [OutlineMap.Area]) -> Bool {
    switch content {
    case .group(let group): areas.contains { $0.group == group } && areas.contains { $0.group != group }
    case .islands(let window):
      areas.contains { area in
        area.rings.contains { ring in
          ring.allSatisfy { (window.x...window.maxX).contains($0.x) && (window.y...window.maxY).contains($0.y) }
        }
      }
    }
  }
}
