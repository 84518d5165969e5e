import Drawing
import Testing

import Charts

/// Random valid charts of every plot and mark at random sizes.
@Suite struct FuzzTests {
  private let measurer = FixedWidthMeasurer()

  @Test("no chart of random data and size crashes, draws a number that is none, or draws outside its frame")
  func anything() throws {
    var kinds: Set<String> = []
    for round in 0..<300 {
      var maker = RandomCharts(seed: UInt64(round) + 1)
      let (kind, chart) = try maker.chart()
      let size = maker.size()
      let scene = chart.scene(size: size, measurer: measurer)
      kinds.insert(kind)
      #expect(scene.size == size)
      #expect(scene.omitted >= 0)
      let faults = Faults(in: scene, measurer: measurer).found
      #expect(faults.isEmpty, "round \(round), \(kind) at \(size.width) × \(size.height): \(faults.prefix(3))")
      let height = chart.height(forWidth: size.width)
      #expect(height.isFinite && height > 0, "round \(round), \(kind)")
    }
    #expect(kinds == Set(RandomCharts.kinds))
  }
}

/// What is wrong with a scene.
private struct Faults {
  private(set) var found: [String] = []
  private let frame: Rect
  private let measurer: any TextMeasuring

  init(in scene: Scene, measurer: any TextMeasuring) {
    self.measurer = measurer
    frame = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    visit(scene.items)
  }

  private mutating func visit(_ items: [Item]) {
    for item in items {
      switch item {
      case .group(let group): visit(group.items)
      case .link(let link): visit(link.items)
      case .image: break
      case .path(let path):
        check(item, "a path")
        if path.stroke?.width.isFinite == false { found.append("a stroke") }
      case .text(let text):
        check(item, text.text)
        if !text.position.x.isFinite || !text.position.y.isFinite { found.append("\(text.text) at \(text.position)") }
      }
    }
  }

  private mutating func check(_ item: Item, _ name: String) {
    guard let box = measurer.box(of: item) else { return }
    let isSound = [box.x, box.y, box.width, box.height].allSatisfy(\.isFinite)
    // Half a stroke may lie beyond the edge.
    if !isSound || !frame.inset(by: -0.5).contains(box) { found.append("\(name) in \(box)") }
  }
}
