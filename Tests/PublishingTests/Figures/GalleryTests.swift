import Drawing
import Queries
import Testing

@testable import Charts
@testable import Publishing

@Suite struct GalleryTests {
  @Test("the rows of every figure are those that its printed command prints", arguments: Press.elections)
  func rows(election: Int) throws {
    let newsroom = try Press.newsroom()
    for (name, request) in Samples.all(of: election) {
      guard let figure = try TitleTests.figure(name, request, newsroom) else { continue }
      let printed = try newsroom.ask(command: figure.chart.command).table
      #expect(figure.data == printed && !printed.rows.isEmpty, "\(name): \(figure.chart.command)")
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
    let newsroom = try Press.newsroom()
    let figure = try Gallery.draw(name, FigureRequest(filters), in: newsroom)
    let printed = try newsroom.ask(command: figure.chart.command).table
    #expect(figure.data == printed && !printed.rows.isEmpty, "\(name): \(figure.chart.command)")
  }

  @Test("measures side by side are those of the queries of each", arguments: Press.elections)
  func measures(election: Int) throws {
    let newsroom = try Press.newsroom()
    let filters = Filters(election: election, parties: ["Lab", "Con"])
    let rows = try newsroom.ask("measures", filters).table.records
    func values(_ query: String, _ filters: Filters, _ column: String) throws -> [String: Double] {
      let known = try newsroom.ask(query, filters).table.records.compactMap { row in
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
    "on the map of winners, every reader tells neighbours of different parties apart",
    arguments: [2010, 2015, 2017, 2019, 2024])
  func neighbours(election: Int) throws {
    let newsroom = try Press.newsroom()
    let answer = try newsroom.ask("hexes", Filters(election: election))
    let colouring = SeatColouring(winners: answer, newsroom)
    let rows = answer.table.records
    let cells = Dictionary(
      rows.map { (HexPlace(column: $0.count("hex_column"), row: $0.count("hex_row")), $0) },
      uniquingKeysWith: { first, _ in first })
    for (place, row) in cells {
      for side in [HexPlace.Side.east, .northEast, .southEast] {
        guard let other = cells[place.neighbour(side)] else { continue }
        let (one, two) = (colouring.look(row.text("code")), colouring.look(other.text("code")))
        guard one.fill != two.fill, one.mark == two.mark else { continue }
        for vision in Vision.allCases {
          #expect(
            one.fill.difference(from: two.fill, by: vision) >= 14.9, "\(one.words) beside \(two.words) by \(vision)")
        }
      }
    }
  }

  @Test("every text of every figure reads at 4.5 to 1 on white or on its fill")
  func contrast() throws {
    let newsroom = try Press.newsroom()
    let measurer = FixedWidthMeasurer()
    for (name, request) in Samples.all(of: 2017) {
      let figure = try Gallery.draw(name, request, in: newsroom)
      let scene = figure.chart.scene(size: Size(480, figure.chart.height(forWidth: 480)), measurer: measurer)
      for text in texts(scene.items) where text.colour != .white && text.colour != .black {
        #expect(text.colour.contrast(with: .white) >= 4.5, "\(name): \(text.text)")
      }
    }
  }

  private func texts(_ items: [Item]) -> [TextItem] {
    items.flatMap { item -> [TextItem] in
      switch item {
      case .text(let text): [text]
      case .group(let group): texts(group.items)
      case .link(let link): texts(link.items)
      case .path, .image: []
      }
    }
  }
}
