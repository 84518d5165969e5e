import Drawing
import Testing

import Charts

@Suite struct PatternTests {
  private let red = Colour(0xE4003B)
  private let blue = Colour(0x0087DC)
  private let amber = Colour(0xFAA61A)
  private let green = Colour(0x02A95B)

  @Test("fills side by side that some reader takes for each other get different patterns; the first in order is plain")
  func decided() {
    let patterns = Patterns(Neighbours(all: [red, blue, amber]), order: [blue, red])
    #expect(patterns[blue] == .plain && patterns[red] == .rising && patterns[amber] == .plain)
    #expect(Patterns(Neighbours(all: [red, blue]), order: [red])[blue] == .rising)
  }

  @Test("fills that never stand side by side stay plain, however alike")
  func apart() {
    let patterns = Patterns(Neighbours(row: [red, amber, blue]))
    #expect([red, amber, blue].allSatisfy { patterns[$0] == .plain })
  }

  @Test("the order in which fills are met does not matter")
  func order() {
    let fills = [red, blue, amber, green, Colour(0x12B6CF), Colour(0xBBBBBB)]
    let patterns = Patterns(Neighbours(all: fills))
    #expect(Patterns(Neighbours(all: fills.reversed())) == patterns)
    #expect(Set(fills.map { patterns[$0] }).count > 2)
  }

  @Test("more fills alike than there are patterns share the one that is least likely to be mistaken")
  func crowded() {
    let greys = (0..<8).map { Colour(red: 0.5 + 0.01 * Double($0), green: 0.5, blue: 0.5) }
    let patterns = Patterns(Neighbours(all: greys))
    #expect(Set(greys.map { patterns[$0] }) == Set(Pattern.allCases))
    #expect(patterns[greys[6]] == patterns[greys[0]])
  }

  @Test("hatching ends at the edge of the shape, leaves holes free and runs around words")
  func hatching() {
    let outer = Path.rect(Rect(x: 0, y: 0, width: 60, height: 40))
    let hole = Path.rect(Rect(x: 20, y: 10, width: 20, height: 20))
    let word = Rect(x: 2, y: 2, width: 15, height: 6)
    for pattern in Pattern.allCases {
      let lines = Hatching.lines(pattern, inside: Path(outer.elements + hole.elements), avoiding: [word])
      #expect(lines.elements.isEmpty == (pattern == .plain))
      for (start, end) in pieces(lines) {
        for part in [0.001, 0.25, 0.5, 0.75, 0.999] {
          let (x, y) = (start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)
          #expect((0...60).contains(x) && (0...40).contains(y))
          #expect(!((20.01)..<(39.99)).contains(x) || !((10.01)..<(29.99)).contains(y))
          #expect(!((2.01)..<(16.99)).contains(x) || !((2.01)..<(7.99)).contains(y))
        }
      }
    }
  }

  @Test("hatching covers the same part of a shape wherever it stands, and lies on one grid")
  func cloth() {
    func length(_ rect: Rect) -> Double {
      pieces(Hatching.lines(.rising, inside: .rect(rect))).reduce(0) { $0 + distance($1.0, $1.1) }
    }
    let (one, other) = (
      length(Rect(x: 0, y: 0, width: 80, height: 80)), length(Rect(x: 3, y: 71, width: 80, height: 80))
    )
    #expect(abs(one - other) < 0.08 * one)
    let left = pieces(Hatching.lines(.level, inside: .rect(Rect(x: 0, y: 0, width: 10, height: 30)))).map(\.0.y)
    let right = pieces(Hatching.lines(.level, inside: .rect(Rect(x: 50, y: 0, width: 10, height: 30)))).map(\.0.y)
    #expect(left == right && left.count == 9)
  }

  @Test("dots of different patterns have different shapes of about the same size")
  func dots() {
    let shapes = Pattern.allCases.map { $0.dot(centre: .zero, radius: 2) }
    for (index, shape) in shapes.enumerated() {
      #expect(!shapes[..<index].contains(shape))
      #expect((3.2...5.1).contains(shape.bounds?.width ?? 0))
    }
  }

  @Test("a legend shows the patterns of the plot, small multiples share them, and a mark is hatched by them")
  func shared() throws {
    func strip(_ fills: [Colour]) throws -> ProportionBar {
      try ProportionBar(
        fills.enumerated().map { Part("\($0.offset)", 10, fill: $0.element) }, majority: 11, majorityLabel: "")
    }
    let facets = try Facets([.init("a", strip([blue, red])), .init("b", strip([red, amber]))], columns: 1)
    #expect(facets.patterns[blue] == .rising)
    let chart = Chart(
      title: "t", subtitle: "s", plot: facets, legend: Legend([.init("red", red)]), source: "", alternative: "")
    func hatches(_ chart: Chart) -> Int {
      chart.scene(size: Size(300, 200), measurer: FixedWidthMeasurer()).items.leaves.count { item in
        if case .path(let path) = item { path.stroke?.colour == Hatching.colour(on: red) } else { false }
      }
    }
    #expect(hatches(chart) == 0)
    // The legend's key and the red part of both strips.
    #expect(hatches(chart.patterned(inOrderOf: [blue, red])) == 3)
  }

  private func pieces(_ path: Path) -> [(Point, Point)] {
    zip(path.elements, path.elements.dropFirst()).compactMap { step in
      if case (.move(let start), .line(let end)) = step { (start, end) } else { nil }
    }
  }
}
