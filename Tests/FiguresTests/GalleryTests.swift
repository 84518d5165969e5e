import Canvas
import Drawing
import Queries
import TableRecords
import Testing

import Charts
import Figures
import Findings
import Press

@Suite struct GalleryTests {
  @Test("the rows of every figure are those that its printed command prints", arguments: Press.elections)
  func rows(election: Int) throws {
    let library = try Press.library()
    for drawn in try Press.figures(of: election) {
      let printed = try library.ask(command: drawn.figure.chart.command).table
      #expect(
        drawn.figure.data == printed && !printed.rows.isEmpty, "\(drawn.name): \(drawn.figure.chart.command)")
    }
  }

  @Test(
    "the rows of charts of a place, a pair, a party or several panels are those of their command",
    arguments: [
      ("votes", Filters(election: 2024, area: "scotland")), ("hexmap", Filters(from: 2017, to: 2024)),
      ("flows", Filters(from: 2010, to: 2017, area: "Wales")),
      ("swing-distribution", Filters(election: 2017, parties: ["LD", "Con"])),
      ("targets", Filters(election: 2019, area: "South West", party: "labour", limit: 5)),
      ("seats", Filters(election: 2017, by: .region)), ("ternary", Filters(by: .election)),
      ("swing-distribution", Filters(election: 2024, by: .nation)),
      ("targets", Filters(election: 2015, parties: ["Lab", "SNP"], by: .party)),
      ("trend", Filters(from: 2015, area: "Wales", parties: ["PC", "Lab"])),
      ("trend-by-region", Filters(on: "2024", by: .nation)),
      ("flows", Filters(by: .election)), ("map", Filters(election: 2024, area: "London")),
      ("seats-by-region", Filters(from: 2015, to: 2024)), ("declarations", Filters(by: .election)),
      ("exit-poll", Filters(by: .election)), ("hexmap", Filters(election: 2017, area: "England", by: .region)),
    ])
  func commands(name: String, filters: Filters) throws {
    let library = try Press.library()
    let figure = try Gallery.draw(name, FigureRequest(filters), in: library)
    let printed = try library.ask(command: figure.chart.command).table
    #expect(figure.data == printed && !printed.rows.isEmpty, "\(name): \(figure.chart.command)")
  }

  @Test("measures side by side are those of the queries of each", arguments: Press.elections)
  func measures(election: Int) throws {
    let library = try Press.library()
    let filters = Filters(election: election, parties: ["Lab", "Con"])
    let rows = try library.ask("measures", filters).table.records
    func values(_ query: String, _ filters: Filters, _ column: String) throws -> [String: Double] {
      let known = try library.ask(query, filters).table.records.compactMap { row in
        row.number(column).map { (row.text("code"), $0) }
      }
      return Dictionary(known, uniquingKeysWith: { first, _ in first })
    }
    let others = [
      ("swing", try values("swings", Filters(election: election, parties: ["Con", "Lab"]), "butler")),
      ("turnout_change", try values("turnouts", Filters(election: election), "turnout_change")),
      ("majority_share", try values("contests", Filters(election: election), "majority_share")),
      ("share", try values("results", Filters(election: election, party: "Lab"), "share")),
      ("share_change", try values("results", Filters(election: election, party: "Lab"), "share_change")),
      ("leave_share", try values("leave-vote", Filters(election: election, party: "Lab"), "leave_share")),
    ]
    for (column, expected) in others {
      #expect(expected.count > 500 && rows.count == 650)
      for row in rows {
        let (own, other) = (row.number(column), expected[row.text("code")])
        #expect(own == other || abs((own ?? 9) - (other ?? -9)) < 1e-12, "\(column) in \(row.text("constituency"))")
      }
    }
  }

  @Test(
    "in every figure every reader tells fills side by side apart, in grey and without any one kind of cones",
    arguments: [2015, 2017, 2024])
  func neighbours(election: Int) throws {
    var alike = 0
    for drawn in try Press.figures(of: election) {
      let (name, badges) = (drawn.name, drawn.figure.chart.plot.badges)
      for pair in badges.neighbours.pairs where badges[pair.one] == badges[pair.other] {
        for vision in Vision.allCases {
          let difference = pair.one.difference(from: pair.other, by: vision)
          #expect(difference >= 15, "\(name): \(pair.one.hex) beside \(pair.other.hex) by \(vision)")
        }
      }
      alike += badges.neighbours.pairs.count { badges[$0.one] != badges[$0.other] }
    }
    #expect(alike > 20)
  }

  @Test(
    "on the map of the country only small classes have a badge: under a twentieth of the seats",
    arguments: [2010, 2015, 2017, 2019, 2024])
  func smallClasses(election: Int) throws {
    let library = try Press.library()
    let chart = try Gallery.draw("hexmap", FigureRequest(Filters(election: election)), in: library).chart
    let seats = try library.ask(HexesRequest(election: election)).rows.reduce(into: [Colour: Int]()) {
      $0[library.look($1.winner).colour, default: 0] += 1
    }
    for (fill, count) in seats where chart.plot.badges[fill] != .none {
      #expect(count * 20 < 650, "\(fill.hex) has \(count) seats and a badge")
    }
    #expect(seats.keys.contains { chart.plot.badges[$0] != .none })
  }

  @Test("hexagons of different parties that touch have different fills to every reader, or different badges inside")
  func hexagons() throws {
    let library = try Press.library()
    let chart = try Gallery.draw("hexmap", FigureRequest(Filters(election: 2024)), in: library).chart
    let scene = chart.scene(size: Size(480, chart.height(forWidth: 480)), measurer: FixedWidthMeasurer())
    let cells = marks(scene.items).filter { $0.alternative?.contains(": ") == true }.compactMap(HexagonSeen.init)
    #expect(cells.count == 650)
    for (index, cell) in cells.enumerated() {
      for other in cells[..<index] where cell.touches(other) && cell.fill != other.fill && cell.turn == other.turn {
        #expect(Vision.allCases.allSatisfy { cell.fill.difference(from: other.fill, by: $0) >= 15 })
      }
    }
  }

  @Test("every text of every figure reads at 4.5 to 1 on what lies behind it", arguments: [2015, 2017, 2024])
  func contrast(election: Int) throws {
    let measurer = FixedWidthMeasurer()
    for drawn in try Press.figures(of: election) {
      let (name, chart) = (drawn.name, drawn.figure.chart)
      let scene = chart.scene(size: Size(480, chart.height(forWidth: 480)), measurer: measurer)
      for (text, ground) in scene.grounds(measurer) {
        #expect(text.colour.contrast(with: ground) >= 4.5, "\(name): \(text.text) on \(ground.hex)")
      }
    }
  }

  @Test("no two texts of a figure lie on each other and none lies outside", arguments: [2015, 2017, 2024])
  func texts(election: Int) throws {
    let measurer = Typesetter()
    for drawn in try Press.figures(of: election) {
      let (name, request, chart) = (drawn.name, drawn.request, drawn.figure.chart)
      let scene = chart.scene(size: Size(480, chart.height(forWidth: 480)), measurer: measurer)
      let what = "\(name) \(request.mode ?? "")"
      #expect(scene.omitted == 0, "\(what)")
      // The ascent and descent of a line are mostly air: capitals reach from 0.73 em to the baseline.
      let boxes = scene.texts(of: scene.items).map { text in
        (text.text, measurer.box(of: text).inset(left: 0.2, top: text.font.size * 0.2, right: 0.2, bottom: 2))
      }
      let frame = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height).inset(by: -0.5)
      for (index, (text, box)) in boxes.enumerated() {
        #expect(frame.contains(box), "\(what): \(text) lies outside")
        for other in boxes[..<index] where other.1.overlaps(box) {
          Issue.record("\(what): \(text) lies on \(other.0)")
        }
      }
    }
  }

  private func marks(_ items: [Item]) -> [Group] {
    items.flatMap { item -> [Group] in
      guard case .group(let group) = item else { return [] }
      return group.role == .mark ? [group] : marks(group.items)
    }
  }
}

/// A hexagon as it was drawn: its fill, and which way the stroke inside it runs.
private struct HexagonSeen {
  let fill: Colour
  let turn: [Double]
  private let centre: Point
  private let radius: Double

  init?(_ mark: Group) {
    guard case .path(let hexagon) = mark.items.first, let fill = hexagon.fill, let box = hexagon.path.bounds
    else { return nil }
    self.fill = fill
    (centre, radius) = (box.centre, box.height / 2)
    turn = mark.items.dropFirst().flatMap { item -> [Double] in
      guard case .path(let stroke) = item, let box = stroke.path.bounds,
        case .move(let start)? = stroke.path.elements.first
      else { return [] }
      return [box.width.rounded(), box.height.rounded(), start.y > box.midY ? 1 : 0]
    }
  }

  func touches(_ other: HexagonSeen) -> Bool { distance(centre, other.centre) < 2 * radius }
}

extension Scene {
  /// All lines of text.
  fileprivate func texts(of items: [Item]) -> [TextItem] {
    items.flatMap { item -> [TextItem] in
      switch item {
      case .text(let text): [text]
      case .group(let group): texts(of: group.items)
      case .link(let link): texts(of: link.items)
      case .path, .image: []
      }
    }
  }

  /// Every line of text with the fills that were drawn behind it; white where there is none.
  fileprivate func grounds(_ measurer: any TextMeasuring) -> [(TextItem, Colour)] {
    var fills: [(box: Rect, colour: Colour, path: Path)] = []
    var grounds: [(TextItem, Colour)] = []
    func visit(_ items: [Item]) {
      for item in items {
        switch item {
        case .group(let group): visit(group.items)
        case .link(let link): visit(link.items)
        case .path(let path):
          if let fill = path.fill, let box = path.path.bounds { fills.append((box, fill, path.path)) }
        case .text(let text):
          let box = measurer.box(of: text)
          let behind = fills.last { $0.box.contains(box.inset(left: 1, top: 2, right: 1, bottom: 2)) && $0.path.isRect }
          grounds.append((text, behind?.colour ?? .white))
        case .image: break
        }
      }
    }
    visit(items)
    return grounds
  }
}

extension Path {
  /// Whether the shape is as large as the box around it.
  fileprivate var isRect: Bool {
    elements.count == 5 && bounds.map { Path.rect($0) == self } == true
  }
}
