import Charts
import Drawing
import Testing

@Suite struct HexMapTests {
  @Test("rows grow northwards and odd rows stand half a cell to the east")
  func geography() {
    let (south, north) = (HexPlace(column: 0, row: 0).unit, HexPlace(column: 0, row: 1).unit)
    #expect(north.y < south.y)
    #expect(abs(north.x - south.x - HexGrid.width / 2) < 1e-12)
    #expect(HexPlace(column: 0, row: -1).unit.x == north.x)
  }

  @Test("neighbours are next to each other, in even, odd and negative rows, and neighbours of each other")
  func neighbours() {
    for row in -3...3 {
      let place = HexPlace(column: 2, row: row)
      for side in HexPlace.Side.allCases {
        let other = place.neighbour(side)
        #expect(abs(distance(place.unit, other.unit) - HexGrid.width) < 1e-9)
        #expect(HexPlace.Side.allCases.contains { other.neighbour($0) == place })
      }
    }
  }

  @Test("borders run only between groups: sides within a group and on the coast cancel")
  func borders() throws {
    let map = try HexMap(
      (0..<4).map { .init("\($0)", column: $0, row: 0, group: $0 < 2 ? "W" : "E", look: .init(fill: .black)) })
    let grid = HexGrid(fitting: map.cells.map(\.place), in: Rect(x: 0, y: 0, width: 80, height: 40))
    let path = map.borders(on: grid)
    #expect(path.elements.count == 2)
    #expect(abs((path.bounds?.x ?? 0) - 40) < 1e-9)
    #expect(path.bounds?.width ?? 1 < 1e-9)
  }

  @Test("each cell is told by its name")
  func names() throws {
    let drawn = try Samples.hexes().draw(in: Rect(x: 0, y: 0, width: 300, height: 300), measurer: FixedWidthMeasurer())
    guard case .group(let cells) = drawn.items.first else {
      Issue.record("the cells are not one group")
      return
    }
    #expect(cells.canReorder)
    let names = cells.items.compactMap { item -> String? in
      guard case .group(let group) = item, group.role == .mark else { return nil }
      return group.alternative
    }
    #expect(names == (0..<80).map { "Place \($0)" })
  }

  @Test("labels of groups lie on no cell")
  func labels() throws {
    let map = try Samples.hexes()
    let measurer = FixedWidthMeasurer()
    let frame = Rect(x: 0, y: 0, width: 320, height: 240)
    let sea = 0.4 * 4 * 0.55 * 6.5
    let grid = HexGrid(fitting: map.cells.map(\.place), in: frame.inset(by: 1).inset(left: sea, right: sea))
    let drawn = map.draw(in: frame, measurer: measurer)
    let labels = texts(drawn.items, measurer).filter { ["West", "East"].contains($0.text) }
    #expect(labels.count == 2)
    for label in labels {
      for cell in map.cells {
        let nearest = label.box.nearest(to: grid.centre(cell.place))
        #expect(distance(nearest, grid.centre(cell.place)) > grid.radius * 0.86)
      }
    }
  }
}
