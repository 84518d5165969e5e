import Charts
import Drawing
import Testing

@Suite struct DiagramTests {
  private let measurer = FixedWidthMeasurer()
  private let frame = Rect(x: 0, y: 0, width: 490, height: 245)

  private func fills(_ items: [Item]) -> [String: Int] {
    var counts: [String: Int] = [:]
    for case .path(let path) in items {
      if let fill = path.fill { counts[fill.hex, default: 0] += 1 }
    }
    return counts
  }

  @Test("a chamber has a dot for every seat, in rings that do not touch")
  func seats() throws {
    let drawn = try Hemicycle(Samples.parts, majority: 326, majorityLabel: "326").draw(in: frame, measurer: measurer)
    let fills = fills(drawn.items.leaves)
    for part in Samples.parts { #expect(fills[part.fill.hex] == part.count) }
    let circles = drawn.items.leaves.compactMap { item -> Rect? in
      if case .path(let path) = item, path.fill.map({ Samples.parts.map(\.fill).contains($0) }) == true {
        path.path.bounds
      } else {
        nil
      }
    }
    for (index, first) in circles.enumerated() {
      for second in circles[(index + 1)...] {
        #expect(distance(first.centre, second.centre) >= first.width * 0.9)
      }
    }
  }

  @Test("a strip's parts are as wide as their counts and the line stands at the majority")
  func strip() throws {
    let strip = try ProportionBar(
      [Part("A", 3, fill: .black), Part("B", 1, fill: Colour(0x333333))], majority: 2, majorityLabel: "two")
    let drawn = strip.draw(in: Rect(x: 0, y: 0, width: 400, height: 60), measurer: measurer)
    let widths = drawn.items.leaves.compactMap { item -> Double? in
      if case .path(let path) = item, path.fill != nil { path.path.bounds?.width } else { nil }
    }
    #expect(widths.map { ($0 + 0.8).rounded() } == [300, 100])
    #expect(texts(drawn.items, measurer).contains { $0.text == "two" && abs($0.box.midX - 200) < 1e-9 })
  }

  @Test("what flows in flows out: bars on both sides are as long as their ribbons together")
  func flows() throws {
    let drawn = try Samples.flows().draw(in: frame, measurer: measurer)
    let words = texts(drawn.items, measurer).map(\.text)
    for label in ["Red 1", "Blue 242", "Yellow 36", "Red 218", "Amber and Friends 60", "Green 1"] {
      #expect(words.contains(label))
    }
    let bars = drawn.items.leaves.compactMap { item -> Rect? in
      if case .path(let path) = item, path.fill?.alpha == 1, path.fill != .white { path.path.bounds } else { nil }
    }
    let left = bars.filter { $0.x == bars[0].x }.reduce(0) { $0 + $1.height }
    #expect(abs(left - bars.filter { $0.x != bars[0].x }.reduce(0) { $0 + $1.height }) < 1e-9)
  }

  @Test("a histogram counts a value on an edge into the column above it")
  func columns() throws {
    let columns = try Histogram(counting: [0, 2.5, 4.9, 5, -0.1], width: 2.5) { _ in .black }
    #expect(columns.columns.map(\.value) == [1, 1, 2, 1])
    #expect(columns.extent == -2.5...7.5)
    #expect(columns.highest == 2)
    #expect(throws: ChartError.self) { try Histogram(counting: [.nan], width: 1) { _ in .black } }
    #expect(throws: ChartError.self) { try Histogram(counting: [], width: 1) { _ in .black } }
  }

  @Test("a swarm moves dots up and down until none hides another")
  func swarm() throws {
    let dots = try Dots(
      (0..<20).map { .init(.number(5 + Double($0) / 100), "A", fill: .black, radius: 2) }, swarm: true)
    let plane = PlotArea(frame: frame, x: .linear(try LinearScale(0...10)), y: .band(try BandScale(["A"])))
    let centres = dots.draw(on: plane, measurer: measurer).items.compactMap { measurer.box(of: $0)?.centre }
    for (index, first) in centres.enumerated() {
      for second in centres[(index + 1)...] { #expect(distance(first, second) > 3.7) }
    }
  }
}
