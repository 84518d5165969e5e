import Charts
import Drawing
import Testing

@Suite struct OutlineMapTests {
  private func square(_ x: Double, _ y: Double) -> [Point] {
    [Point(x, y), Point(x + 1, y), Point(x + 1, y + 1), Point(x, y + 1)]
  }

  private func area(_ name: String, _ group: String, _ country: String, _ rings: [[Point]]) -> OutlineMap.Area {
    OutlineMap.Area(name, group: group, country: country, look: .init(fill: Colour(0x0087DC)), rings: rings)
  }

  private var areas: [OutlineMap.Area] {
    [
      area("a", "West", "Low", [square(0, 0)]), area("b", "West", "Low", [square(1, 0)]),
      area("c", "East", "Low", [square(2, 0)]), area("d", "North", "High", [square(2, 1), square(9, 9)]),
    ]
  }

  @Test("borders are the edges that two groups share: those within a group and the coast cancel")
  func borders() {
    let borders = Borders(areas)
    #expect(borders.groups.count == 1)
    #expect(borders.groups.first?.0 == Point(2, 0) && borders.groups.first?.1 == Point(2, 1))
    #expect(borders.countries.count == 1)
    #expect(borders.countries.first?.0 == Point(2, 1) && borders.countries.first?.1 == Point(3, 1))
  }

  @Test("islands of an inset are drawn there and not where they lie; a group of one is drawn twice")
  func insets() throws {
    let islands = OutlineMap.Inset(
      .islands(Rect(x: 8, y: 8, width: 3, height: 3)), label: "Isles", target: Rect(x: 4, y: 0, width: 1, height: 1))
    let group = OutlineMap.Inset(.group("East"), label: "East", target: Rect(x: 4, y: 2, width: 1, height: 1))
    let map = try OutlineMap(areas, insets: [islands, group])
    let frame = Rect(x: 0, y: 0, width: 200, height: 150)
    let drawn = map.draw(in: frame, measurer: FixedWidthMeasurer())
    let names = drawn.items.compactMap { item -> String? in
      guard case .group(let group) = item else { return nil }
      return group.alternative
    }
    #expect(names == ["a", "b", "c", "d", "d", "c"])
    // Without the isles the map is five wide, not ten: a square is as wide as a fifth of the frame allows.
    let box = try #require(drawn.items.box(FixedWidthMeasurer()))
    #expect(frame.contains(box, tolerance: 1))
    #expect(map.height(forWidth: 202) == 200 * 3 / 5)
  }

  @Test("north is up")
  func north() {
    let view = MapTransform(Extent(areas), in: Rect(x: 0, y: 0, width: 100, height: 100))
    #expect(view.point(Point(0, 9)).y < view.point(Point(0, 0)).y)
  }

  @Test("the name of a town without room is left out, and not missed")
  func landmarks() throws {
    let map = try OutlineMap(
      areas, landmarks: (0..<6).map { OutlineMap.Landmark("A town of a long name \($0)", Point(1, Double($0) / 100)) })
    let drawn = map.draw(in: Rect(x: 0, y: 0, width: 160, height: 160), measurer: FixedWidthMeasurer())
    let names = drawn.items.filter { if case .text = $0 { true } else { false } }
    #expect(drawn.omitted == 0 && names.count < 6)
  }

  @Test("an area without an outline and a corner that is no number are refused")
  func refusals() {
    #expect(throws: ChartError.empty(what: "the outline of a")) { try OutlineMap([area("a", "", "", [])]) }
    #expect(throws: ChartError.notFinite(what: "a corner", name: "a")) {
      try OutlineMap([area("a", "", "", [[.zero, Point(1, 0), Point(.nan, 1)]])])
    }
    #expect(throws: ChartError.empty(what: "a map")) { try OutlineMap([]) }
  }

  @Test("the centre of a closed line is its centre of gravity, however far off it lies")
  func centre() {
    let centre = centroid(square(500_000, 200_000))
    #expect(abs(centre.x - 500_000.5) < 1e-6 && abs(centre.y - 200_000.5) < 1e-6)
  }
}
