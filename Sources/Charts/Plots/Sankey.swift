package import Drawing
import Wording

/// Ribbons from a column of names to another, as broad as what they carry.
package struct Sankey: Plot {
  /// A name in one of the columns.
  package struct Node: Equatable, Sendable {
    package var name: String
    package var fill: Colour

    package init(_ name: String, fill: Colour) {
      (self.name, self.fill) = (name, fill)
    }
  }

  /// What goes from one name to another.
  package struct Flow: Equatable, Sendable {
    /// The name on the left.
    package var from: String
    /// The name on the right.
    package var to: String
    package var count: Int

    package init(from: String, to: String, _ count: Int) {
      (self.from, self.to, self.count) = (from, to, count)
    }
  }

  let left: [Node]
  let right: [Node]
  let flows: [Flow]
  let text: @Sendable (Int) -> String

  /// Makes a diagram.
  ///
  /// - Parameters:
  ///   - left: the names flows come from, from top to bottom; those without a flow are not drawn.
  ///   - right: the names flows go to, which also give the ribbons their colour.
  ///   - flows: at most one for each pair of names.
  ///   - text: how much is written.
  /// - Throws: `ChartError` when nothing flows, a count is negative, or a name is unknown or stands twice.
  package init(
    from left: [Node], to right: [Node], _ flows: [Flow], text: @escaping @Sendable (Int) -> String = counted
  )
    throws(ChartError)
  {
    try Check.distinct(left.map(\.name), "the left column")
    try Check.distinct(right.map(\.name), "the right column")
    try Check.distinct(flows.map { $0.from + " to " + $0.to }, "a set of flows")
    for flow in flows {
      guard left.contains(where: { $0.name == flow.from }) else { throw .unknownName(axis: "left", name: flow.from) }
      guard right.contains(where: { $0.name == flow.to }) else { throw .unknownName(axis: "right", name: flow.to) }
      guard flow.count >= 0 else { throw .negative(what: "the flow", name: flow.from + " to " + flow.to) }
    }
    let flows = flows.filter { $0.count > 0 }
    try Check.some(flows, "a set of flows")
    self.left = left.filter { node in flows.contains { $0.from == node.name } }
    self.right = right.filter { node in flows.contains { $0.to == node.name } }
    (self.flows, self.text) = (flows, text)
  }

  /// How much is written as a count: "1,234".
  package static func counted(_ count: Int) -> String { Number.count(count) }

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double {
    min(width * 0.62, 60 + 26 * Double(max(left.count, right.count)))
  }

  private static let bar = 7.0
  private static let gap = 4.0

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let side = zip([left, right], [\Flow.from, \Flow.to]).map { nodes, end in
      nodes.map { node in
        (node: node, count: flows.filter { $0[keyPath: end] == node.name }.reduce(0) { $0 + $1.count })
      }
    }
    let room = side.map { $0.map { measurer.width(of: label($0.node, $0.count), in: Lettering.strong) + 6 }.max() ?? 0 }
    let plane = frame.inset(left: room[0], right: room[1])
    let columns = side.map { $0.map(\.count) }
    let scale = columns.map { Self.scale($0, height: frame.height) }.min() ?? 0
    guard scale > 0, plane.width > 40 else { return MarkOutput(omitted: left.count + right.count) }

    let tops = columns.map { Self.tops($0, scale: scale, in: plane) }
    drawn.add(ribbons(tops[0], tops[1], scale: scale, in: plane))
    for (index, column) in side.enumerated() {
      let x = index == 0 ? plane.x : plane.maxX - Self.bar
      for (entry, top) in zip(column, tops[index]) {
        let bar = Rect(x: x, y: top, width: Self.bar, height: Double(entry.count) * scale)
        var mark = MarkOutput()
        mark.add(.rect(bar), fill: entry.node.fill, stroke: entry.node.fill.outlineStroke())
        drawn.add(mark: label(entry.node, entry.count), mark)
      }
      drawn.add(names(column, tops[index], scale: scale, left: index == 0, in: plane))
    }
    return drawn
  }

  private func label(_ node: Node, _ count: Int) -> String { node.name + " " + text(count) }

  /// The room of a bar at a scale: at least what its label needs.
  private static func slot(_ count: Int, _ scale: Double) -> Double { max(Double(count) * scale, 9.6) + gap }

  /// The points for each one counted at which a column fills a height; zero where there is no room for the labels.
  private static func scale(_ counts: [Int], height: Double) -> Double {
    var (low, high) = (0.0, height / Double(max(1, counts.reduce(0, +))))
    func length(_ scale: Double) -> Double { counts.reduce(-gap) { $0 + slot($1, scale) } }
    guard length(0) <= height else { return 0 }
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if length(middle) <= height { low = middle } else { high = middle }
    }
    return low
  }

  /// Where each bar of a column begins; bars stand in the middle of their room, the column in that of the frame.
  private static func tops(_ counts: [Int], scale: Double, in plane: Rect) -> [Double] {
    var y = plane.midY - counts.reduce(-gap) { $0 + slot($1, scale) } / 2
    return counts.map { count in
      defer { y += slot(count, scale) }
      return y + (slot(count, scale) - gap - Double(count) * scale) / 2
    }
  }

  private func ribbons(
    _ leftTops: [Double], _ rightTops: [Double], scale: Double, in plane: Rect
  ) -> MarkOutput {
    var drawn = MarkOutput()
    var (leftNext, rightNext) = (leftTops, rightTops)
    let (x0, x1) = (plane.x + Self.bar, plane.maxX - Self.bar)
    let middle = (x0 + x1) / 2
    var ribbons: [(breadth: Double, drawn: MarkOutput)] = []
    var counts = MarkOutput()
    // Ribbons leave each bar in the order of the other column, so that they cross as little as they can.
    for (from, source) in left.enumerated() {
      for (to, target) in right.enumerated() {
        guard let flow = flows.first(where: { $0.from == source.name && $0.to == target.name }) else { continue }
        let breadth = Double(flow.count) * scale
        let (y0, y1) = (leftNext[from], rightNext[to])
        leftNext[from] += breadth
        rightNext[to] += breadth
        let ribbon = Path([
          .move(Point(x0, y0)), .curve(Point(middle, y0), Point(middle, y1), to: Point(x1, y1)),
          .line(Point(x1, y1 + breadth)),
          .curve(Point(middle, y1 + breadth), Point(middle, y0 + breadth), to: Point(x0, y0 + breadth)), .close,
        ])
        var shape = MarkOutput()
        shape.add(ribbon, fill: target.fill.opacity(0.5), stroke: target.fill.outline.map { Stroke($0, width: 0.4) })
        var mark = MarkOutput()
        mark.add(mark: "\(source.name) to \(target.name): \(text(flow.count))", shape)
        ribbons.append((breadth, mark))
        guard breadth >= 8 else { continue }
        let place = Point(x1 - 4, y1 + breadth / 2 + Lettering.axis.drop)
        counts.add(text(flow.count), Lettering.axis, Palette.text, at: place, anchor: .end)
      }
    }
    // Broad ribbons lie below narrow ones, in the order above where equal.
    for (_, ribbon) in ribbons.enumerated().sorted(by: {
      ($1.element.breadth, $0.offset) < ($0.element.breadth, $1.offset)
    }) {
      drawn.add(ribbon.drawn)
    }
    drawn.add(counts)
    return drawn
  }

  private func names(
    _ column: [(node: Node, count: Int)], _ tops: [Double], scale: Double, left: Bool, in plane: Rect
  ) -> MarkOutput {
    var drawn = MarkOutput()
    let font = Lettering.strong
    for (entry, top) in zip(column, tops) {
      let baseline = top + Double(entry.count) * scale / 2 + font.drop
      drawn.add(
        label(entry.node, entry.count), font, entry.node.fill.legible,
        at: Point(left ? plane.x - 4 : plane.maxX + 4, baseline), anchor: left ? .end : .start)
    }
    return drawn
  }
}
