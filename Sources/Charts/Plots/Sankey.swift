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

  /// A column of names, from top to bottom.
  package struct Column: Equatable, Sendable {
    /// What stands above the column; empty for nothing.
    package var title: String
    package var nodes: [Node]

    package init(_ nodes: [Node], title: String = "") {
      (self.nodes, self.title) = (nodes, title)
    }
  }

  /// What goes from one name to another.
  package struct Flow: Equatable, Sendable {
    /// The name on the left.
    package var from: String
    /// The name on the right.
    package var to: String
    package var count: Int
    /// Whether it stays where it was, which is drawn in grey.
    package var isHeld: Bool

    package init(from: String, to: String, _ count: Int, isHeld: Bool = false) {
      (self.from, self.to, self.count, self.isHeld) = (from, to, count, isHeld)
    }
  }

  let columns: [Column]
  /// What goes from each column to the next.
  let steps: [[Flow]]
  let text: @Sendable (Int) -> String

  /// Makes a diagram of two columns.
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
    try self.init([Column(left), Column(right)], [flows], text: text)
  }

  /// Makes a diagram of columns, with what goes from each to the next.
  ///
  /// - Parameters:
  ///   - columns: two or more; names without a flow are not drawn.
  ///   - steps: for each column but the last, at most one flow for each pair of names.
  ///   - text: how much is written.
  /// - Throws: `ChartError` when nothing flows in a step, a count is negative, or a name is unknown or stands twice.
  package init(
    _ columns: [Column], _ steps: [[Flow]], text: @escaping @Sendable (Int) -> String = counted
  ) throws(ChartError) {
    guard columns.count > 1, steps.count == columns.count - 1 else { throw .empty(what: "a set of flows") }
    for column in columns { try Check.distinct(column.nodes.map(\.name), "a column") }
    for (step, flows) in steps.enumerated() {
      try Check.distinct(flows.map { $0.from + " to " + $0.to }, "a set of flows")
      for flow in flows {
        for (side, name) in [(step, flow.from), (step + 1, flow.to)]
        where !columns[side].nodes.contains(where: { $0.name == name }) {
          throw .unknownName(axis: side == step ? "left" : "right", name: name)
        }
        guard flow.count >= 0 else { throw .negative(what: "the flow", name: flow.from + " to " + flow.to) }
      }
      try Check.some(flows.filter { $0.count > 0 }, "a set of flows")
    }
    let steps = steps.map { $0.filter { $0.count > 0 } }
    self.columns = columns.enumerated().map { index, column in
      Column(
        column.nodes.filter { node in
          index > 0 && steps[index - 1].contains { $0.to == node.name }
            || index < steps.count && steps[index].contains { $0.from == node.name }
        }, title: column.title)
    }
    (self.steps, self.text) = (steps, text)
  }

  /// How much is written as a count: "1,234".
  package static func counted(_ count: Int) -> String { Number.count(count) }

  /// As high as wide: thin ribbons are told apart the better.
  package func mostHeight(forWidth width: Double) -> Double { max(height(forWidth: width), width) }

  /// The height that suits a width, in points.
  package func height(forWidth width: Double) -> Double {
    min(width * 0.62, 60 + 26 * Double(columns.map(\.nodes.count).max() ?? 0)) + heading
  }

  /// A line for every name and number.
  package func leastHeight(forWidth width: Double) -> Double {
    Double(columns.map(\.nodes.count).max() ?? 0) * (Self.line + Self.gap) + heading
  }

  /// A column of bars; of many columns they are broad enough for a number.
  private var bar: Double { columns.count > 2 ? 17 : 7 }
  private static let gap = 4.0
  /// The height of a name.
  private static let line = 9.6
  /// The room for what stands above the columns.
  private var heading: Double { columns.contains { !$0.title.isEmpty } ? 15 : 0 }

  /// How much each name of a column has.
  private func counts(_ column: Int) -> [Int] {
    columns[column].nodes.map { node in
      let left = column < steps.count ? steps[column].filter { $0.from == node.name } : []
      let right = column > 0 ? steps[column - 1].filter { $0.to == node.name } : []
      return max(left.reduce(0) { $0 + $1.count }, right.reduce(0) { $0 + $1.count })
    }
  }

  package func draw(in frame: Rect, measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    let counts = columns.indices.map { self.counts($0) }
    func room(_ column: Int) -> Double {
      zip(columns[column].nodes, counts[column])
        .map { measurer.width(of: label($0, $1), in: Lettering.strong) + 6 }.max() ?? 0
    }
    let plane = frame.inset(left: room(0), top: heading, right: room(columns.count - 1))
    let scale = counts.map { Self.scale($0, height: plane.height) }.min() ?? 0
    guard scale > 0, plane.width > 40 * Double(steps.count) else {
      return MarkOutput(omitted: columns.reduce(0) { $0 + $1.nodes.count })
    }
    let tops = counts.map { Self.tops($0, scale: scale, in: plane) }
    let lefts = columns.indices.map {
      plane.x + (plane.width - bar) * Double($0) / Double(columns.count - 1)
    }
    for step in steps.indices {
      drawn.add(
        ribbons(step, tops, scale: scale, from: lefts[step] + bar, to: lefts[step + 1], measurer))
    }
    for (index, column) in columns.enumerated() {
      for ((node, count), top) in zip(zip(column.nodes, counts[index]), tops[index]) {
        let box = Rect(x: lefts[index], y: top, width: bar, height: Double(count) * scale)
        var mark = MarkOutput()
        mark.add(.rect(box), fill: node.fill, stroke: node.fill.outlineStroke())
        drawn.add(mark: label(node, count), mark)
        drawn.add(name(node, count, of: index, beside: box, measurer))
      }
      drawn.add(
        column.title, Lettering.title, Palette.text,
        at: Point(lefts[index] + bar / 2, frame.y + Lettering.title.size), anchor: .middle)
    }
    return drawn
  }

  private func label(_ node: Node, _ count: Int) -> String { node.name + " " + text(count) }

  /// The room of a bar at a scale: at least what its label needs.
  private static func slot(_ count: Int, _ scale: Double) -> Double { max(Double(count) * scale, line) + gap }

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
    _ step: Int, _ tops: [[Double]], scale: Double, from x0: Double, to x1: Double,
    _ measurer: any TextMeasuring
  ) -> MarkOutput {
    var drawn = MarkOutput()
    var (leftNext, rightNext) = (tops[step], tops[step + 1])
    let middle = (x0 + x1) / 2
    var ribbons: [(breadth: Double, isHeld: Bool, drawn: MarkOutput)] = []
    var counts = MarkOutput()
    // Ribbons leave each bar in the order of the other column, so that they cross as little as they can.
    for (from, source) in columns[step].nodes.enumerated() {
      for (to, target) in columns[step + 1].nodes.enumerated() {
        guard let flow = steps[step].first(where: { $0.from == source.name && $0.to == target.name }) else { continue }
        let breadth = Double(flow.count) * scale
        let (y0, y1) = (leftNext[from], rightNext[to])
        leftNext[from] += breadth
        rightNext[to] += breadth
        let ribbon = Path([
          .move(Point(x0, y0)), .curve(Point(middle, y0), Point(middle, y1), to: Point(x1, y1)),
          .line(Point(x1, y1 + breadth)),
          .curve(Point(middle, y1 + breadth), Point(middle, y0 + breadth), to: Point(x0, y0 + breadth)), .close,
        ])
        let fill = flow.isHeld ? Self.held : target.fill.opacity(0.8)
        var shape = MarkOutput()
        shape.add(ribbon, fill: fill, stroke: flow.isHeld ? nil : target.fill.outline.map { Stroke($0, width: 0.4) })
        var mark = MarkOutput()
        mark.add(mark: "\(source.name) to \(target.name): \(text(flow.count))", shape)
        ribbons.append((breadth, flow.isHeld, mark))
        guard breadth >= 8, !flow.isHeld || steps.count == 1 else { continue }
        counts.add(number(flow.count, at: Point(x1 - 3, y1 + breadth / 2), anchor: .end, measurer))
      }
    }
    // What is held lies at the bottom, then broad ribbons below narrow ones, in the order above where equal.
    let order = ribbons.indices.sorted { one, other in
      let (first, second) = (ribbons[one], ribbons[other])
      return first.isHeld == second.isHeld ? (second.breadth, one) < (first.breadth, other) : first.isHeld
    }
    for index in order { drawn.add(ribbons[index].drawn) }
    drawn.add(counts)
    return drawn
  }

  /// What has not moved.
  private static let held = Colour(0xE4E4E4)

  /// The name and the number of a bar of the outer columns; of those between them the number, in the bar or behind it.
  private func name(
    _ node: Node, _ count: Int, of column: Int, beside bar: Rect, _ measurer: any TextMeasuring
  ) -> MarkOutput {
    var drawn = MarkOutput()
    let font = Lettering.strong
    let baseline = bar.midY + font.drop
    if column == 0 {
      drawn.add(label(node, count), font, node.fill.legible, at: Point(bar.x - 4, baseline), anchor: .end)
    } else if column == columns.count - 1 {
      drawn.add(label(node, count), font, node.fill.legible, at: Point(bar.maxX + 4, baseline))
    } else if bar.height >= font.size, measurer.width(of: text(count), in: font) < bar.width {
      drawn.add(text(count), font, node.fill.ink, at: Point(bar.midX, baseline), anchor: .middle)
    } else {
      drawn.add(number(count, at: Point(bar.maxX + 2, bar.midY), anchor: .start, measurer))
    }
    return drawn
  }

  /// A number on white, beside a point.
  private func number(
    _ count: Int, at point: Point, anchor: TextItem.Anchor, _ measurer: any TextMeasuring
  ) -> MarkOutput {
    let (font, words) = (Lettering.axis, text(count))
    let width = measurer.width(of: words, in: font) + 5
    let pill = Rect(
      x: anchor == .end ? point.x - width : point.x, y: point.y - font.size * 0.62, width: width,
      height: font.size * 1.24)
    var drawn = MarkOutput()
    drawn.add(.pill(pill), fill: .white)
    drawn.add(words, font, Palette.text, at: Point(pill.midX, point.y + font.drop), anchor: .middle)
    return drawn
  }
}
