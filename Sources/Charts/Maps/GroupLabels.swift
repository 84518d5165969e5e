import Drawing

/// Names of groups: outside the map, near their cells, where nothing else stands; those far from the coast on their own cells.
struct GroupLabels {
  let cells: [HexMap.Cell]
  let labels: [String: String]
  let grid: HexGrid
  let frame: Rect

  /// A leader is no longer, in points: 12 mm.
  private static let longest = 34.0

  /// Places the labels one after another, each at the free place nearest to its group.
  func draw(_ measurer: any TextMeasuring) -> MarkOutput {
    var drawn = MarkOutput()
    var free = FreeRoom(frame: frame, step: 3)
    let reach = grid.radius * 1.05
    for cell in cells {
      let centre = grid.centre(cell.place)
      free.take(Rect(x: centre.x - reach, y: centre.y - reach, width: 2 * reach, height: 2 * reach))
    }
    let font = Lettering.small
    var boxes: [Rect] = []
    for (group, members) in groups() {
      guard let text = labels[group], !text.isEmpty else { continue }
      let metrics = measurer.metrics(of: text, in: font)
      let size = Size(metrics.advance + 6, metrics.ascent + metrics.descent + 3)
      let near = free.place(size, near: members, clearOf: boxes, within: min(Self.longest, 9 * grid.radius))
      guard let (box, nearest) = near, !crosses(box, nearest, group) else {
        let pill = pill(size, group, members)
        drawn.add(.pill(pill), fill: .white)
        drawn.add(text, font, Palette.text, at: Point(pill.midX, pill.midY + font.drop), anchor: .middle)
        continue
      }
      free.take(box)
      boxes.append(box)
      let edge = box.inset(left: 2, top: 1, right: 2, bottom: 1).nearest(to: nearest)
      if distance(edge, nearest) > 3 * grid.radius + 9 || isNearer(to: box, than: distance(edge, nearest), group) {
        drawn.add(.line(edge, nearest), stroke: Stroke(.white, width: 1.4))
        drawn.add(.line(edge, nearest), stroke: Stroke(Palette.text, width: 0.5))
        drawn.add(.circle(centre: nearest, radius: 1.2), fill: Palette.text)
        for point in Self.steps(edge, nearest) { free.take(Rect(x: point.x - 1, y: point.y - 1, width: 2, height: 2)) }
      }
      drawn.add(text, font, Palette.text, at: Point(box.midX, box.midY + font.drop), anchor: .middle)
    }
    return drawn
  }

  /// Whether the way from a label to its group leads over another group's cells.
  private func crosses(_ box: Rect, _ nearest: Point, _ group: String) -> Bool {
    let way = Self.steps(box.nearest(to: nearest), nearest)
    return cells.contains { cell in
      guard cell.group != group else { return false }
      let centre = grid.centre(cell.place)
      return way.contains { distance($0, centre) < grid.radius * 0.9 }
    }
  }

  /// The place for a name on its own group's cells: near their middle, where every cell under it has the same fill if there is one.
  private func pill(_ size: Size, _ group: String, _ members: [Point]) -> Rect {
    let middle = Point(
      members.reduce(0) { $0 + $1.x } / Double(members.count), members.reduce(0) { $0 + $1.y } / Double(members.count))
    let places = members.sorted { distance($0, middle) < distance($1, middle) }.map { centre in
      Rect(x: centre.x - size.width / 2, y: centre.y - size.height / 2, width: size.width, height: size.height)
    }
    let centres = cells.map { grid.centre($0.place) }
    func under(_ box: Rect) -> [HexMap.Cell] {
      let reach = grid.radius * 0.8
      return cells.indices.filter { distance(box.nearest(to: centres[$0]), centres[$0]) < reach }.map { cells[$0] }
    }
    let own = places.lazy.filter { box in under(box).allSatisfy { $0.group == group } }
    return own.first { Set(under($0).map(\.look.fill)).count == 1 } ?? own.first ?? places[0]
  }

  /// Points along a leader, so close that nothing slips between them.
  fileprivate static func steps(_ start: Point, _ end: Point) -> [Point] {
    let count = max(1, Int(distance(start, end) / 2))
    return (0...count).map { step in
      let part = Double(step) / Double(count)
      return Point(start.x + (end.x - start.x) * part, start.y + (end.y - start.y) * part)
    }
  }

  /// Whether a cell of another group is as near to a label as the label's own group is.
  private func isNearer(to box: Rect, than own: Double, _ group: String) -> Bool {
    cells.contains { cell in
      guard cell.group != group else { return false }
      let centre = grid.centre(cell.place)
      return distance(box.nearest(to: centre), centre) < own + 0.3 * grid.radius
    }
  }

  /// The middles of each group's cells; groups in the order of their first cell from the north.
  private func groups() -> [(String, [Point])] {
    var members: [String: [Point]] = [:]
    var order: [String] = []
    for cell in cells.sorted(by: { ($1.place.row, $0.place.column) < ($0.place.row, $1.place.column) }) {
      if members[cell.group] == nil { order.append(cell.group) }
      members[cell.group, default: []].append(grid.centre(cell.place))
    }
    return order.map { ($0, members[$0] ?? []) }
  }
}

/// Which parts of a frame are still free, on a grid of small squares.
private struct FreeRoom {
  let frame: Rect
  let step: Double
  private let columns: Int
  private let rows: Int
  private var taken: [Bool]

  init(frame: Rect, step: Double) {
    (self.frame, self.step) = (frame, step)
    columns = max(0, Int(frame.width / step))
    rows = max(0, Int(frame.height / step))
    taken = Array(repeating: false, count: columns * rows)
  }

  mutating func take(_ box: Rect) {
    let (across, down) = (span(box.x - frame.x, box.width, columns), span(box.y - frame.y, box.height, rows))
    for row in down { for column in across { taken[row * columns + column] = true } }
  }

  private func span(_ start: Double, _ length: Double, _ limit: Int) -> Range<Int> {
    let first = min(max(0, Int((start / step).rounded(.down))), limit)
    let last = min(max(first, Int(((start + length) / step).rounded(.up))), limit)
    return first..<last
  }

  /// The free rectangle of a size that is nearest to points, and the nearest of these.
  ///
  /// - Parameters:
  ///   - size: the room needed.
  ///   - points: the middles of the group's cells.
  ///   - boxes: rectangles that a leader must not cross.
  ///   - reach: the length that a leader must not exceed.
  /// - Returns: nil when there is no such rectangle.
  func place(_ size: Size, near points: [Point], clearOf boxes: [Rect], within reach: Double) -> (Rect, Point)? {
    let sums = summed()
    let (width, height) = (Int((size.width / step).rounded(.up)), Int((size.height / step).rounded(.up)))
    guard width <= columns, height <= rows, let around = Path.polyline(points + points.prefix(1)).bounds else {
      return nil
    }
    var best: (box: Rect, point: Point, cost: Double)?
    for row in 0...rows - height {
      for column in 0...columns - width {
        let stride = columns + 1
        let (top, bottom) = (row * stride, (row + height) * stride)
        guard
          sums[bottom + column + width] - sums[bottom + column] - sums[top + column + width] + sums[top + column] == 0
        else { continue }
        let box = Rect(
          x: frame.x + Double(column) * step, y: frame.y + Double(row) * step, width: size.width, height: size.height)
        // Being near to one cell counts most, being near to the middle of all a little. No cell is nearer than the
        // rectangle around them, which spares most of the search.
        let away = 0.45 * distance(box.centre, around.centre)
        let least = distance(box.nearest(to: around.centre), around.nearest(to: box.nearest(to: around.centre)))
        guard least < reach, least + away < best?.cost ?? .infinity else { continue }
        guard let point = nearest(to: box, among: points) else { continue }
        let length = distance(box.nearest(to: point), point)
        guard length < reach, length + away < best?.cost ?? .infinity else { continue }
        let leader = GroupLabels.steps(box.nearest(to: point), point)
        if !boxes.contains(where: { other in leader.contains { other.nearest(to: $0) == $0 } }) {
          best = (box, point, length + away)
        }
      }
    }
    return best.map { ($0.box, $0.point) }
  }

  /// The point that is nearest to a rectangle.
  private func nearest(to box: Rect, among points: [Point]) -> Point? {
    var best: (point: Point, distance: Double)?
    for point in points {
      let away = distance(box.nearest(to: point), point)
      if away < best?.distance ?? .infinity { best = (point, away) }
    }
    return best?.point
  }

  /// How many squares are taken above and left of each corner.
  private func summed() -> [Int] {
    var sums = Array(repeating: 0, count: (columns + 1) * (rows + 1))
    for row in 0..<rows {
      var line = 0
      for column in 0..<columns {
        line += taken[row * columns + column] ? 1 : 0
        sums[(row + 1) * (columns + 1) + column + 1] = sums[row * (columns + 1) + column + 1] + line
      }
    }
    return sums
  }
}
