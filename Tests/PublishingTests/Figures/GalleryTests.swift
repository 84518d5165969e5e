import Drawing
import Queries
import Testing

@testable import Charts
@testable import Publishing

@Suite struct GalleryTests {
  @Test("the rows of every figure are those that its printed command asks for")
  func rows() throws {
    let newsroom = try Press.newsroom()
    for (name, request) in Samples.all(of: 2017) {
      let figure = try Gallery.draw(name, request, in: newsroom)
      let query = figure.chart.command.split(separator: " ").dropFirst(2).first.map(String.init) ?? ""
      let columns = Catalogue.query(named: query)?.columns.map(\.name)
      #expect(columns == figure.data.columns.map(\.name), "\(name): \(figure.chart.command)")
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
