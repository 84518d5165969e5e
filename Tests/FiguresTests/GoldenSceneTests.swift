import Canvas
import Drawing
import Queries
import Testing

import Charts
import Figures
import Findings
import Press

@Suite struct GoldenSceneTests {
  @Test("every kind of figure draws what it drew", arguments: Gallery.kinds.map(\.name))
  func scenes(name: String) throws {
    let library = try Press.library()
    let kind = try #require(Gallery.kinds.first { $0.name == name })
    // The measures of a trend are drawn alike.
    let text = try Samples.requests(kind, name == "declarations" ? 2017 : 2024).prefix(8).map { request in
      let chart = try Gallery.draw(name, request, in: library).chart
      let scene = chart.scene(
        size: Size(480, chart.height(forWidth: 480)), measurer: FixedWidthMeasurer())
      return ([request.mode ?? request.measure ?? name, "alternative: " + chart.alternativeText] + scene.digest).joined(
        separator: "\n")
    }.joined(separator: "\n\n")
    #expect(try Golden.differences(name, text + "\n") == [])
  }

  @Test("every kind of figure can be drawn of every election, with room for all its labels")
  func everyElection() throws {
    let library = try Press.library()
    for kind in Gallery.kinds where kind.needs.contains("election") {
      for election in Press.elections {
        for request in Samples.requests(kind, election) {
          let chart = try Gallery.draw(kind.name, request, in: library).chart
          let scene = chart.scene(size: Size(480, chart.height(forWidth: 480)), measurer: Typesetter())
          #expect(!scene.texts.contains { $0.contains("for want of room") }, "\(kind.name), \(election)")
          let frame = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
          let box = try #require(scene.items.box(FixedWidthMeasurer()))
          #expect(box.height <= frame.height + 0.6 && box.y >= -0.6, "\(kind.name), \(election)")
          #expect(!chart.title.isEmpty && !chart.title.hasSuffix(".") && chart.alternativeText != chart.title)
        }
      }
    }
  }
}

extension Scene {
  /// The scene in few lines: its size, its shapes by colour with the box around them, its texts in order.
  fileprivate var digest: [String] {
    var shapes: [String: (count: Int, box: Rect?)] = [:]
    var texts: [String] = []
    func visit(_ items: [Item]) {
      for item in items {
        switch item {
        case .group(let group): visit(group.items)
        case .link(let link): visit(link.items)
        case .text(let text): texts.append("\(text.text) @ \(whole(text.position.x)),\(whole(text.position.y))")
        case .image: texts.append("image")
        case .path(let path):
          let key = "\(path.fill?.hex ?? "-")/\(path.stroke?.colour.hex ?? "-")"
          let known = shapes[key] ?? (0, nil)
          shapes[key] = (known.count + 1, Rect.union(known.box, path.path.bounds))
        }
      }
    }
    visit(items)
    let drawn = shapes.sorted { $0.key < $1.key }.map { key, shape in
      let box = shape.box.map { "\(whole($0.x)),\(whole($0.y))–\(whole($0.maxX)),\(whole($0.maxY))" } ?? "-"
      return "\(key) × \(shape.count) in \(box)"
    }
    return ["size \(whole(size.width)) × \(whole(size.height))"] + drawn + texts
  }

  private func whole(_ value: Double) -> String { String(Int(value.rounded())) }
}
