/// A line to stroke or a shape to fill: straight and curved segments in points.
package struct Path: Equatable, Sendable {
  /// One step of the pen.
  package enum Element: Equatable, Sendable {
    /// Lifts the pen and sets it down.
    case move(Point)
    case line(Point)
    /// A cubic Bézier curve with its two control points; kept apart, since it would make every other step twice as large.
    indirect case curve(Point, Point, to: Point)
    /// A straight line back to the last `move`.
    case close
  }

  /// The steps, in order.
  package var elements: [Element]

  package init(_ elements: [Element] = []) {
    self.elements = elements
  }

  package static func rect(_ rect: Rect) -> Path {
    polygon([
      Point(rect.x, rect.y), Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY), Point(rect.x, rect.maxY),
    ])
  }

  /// A closed polygon through the points; empty for fewer than two.
  package static func polygon(_ points: [Point]) -> Path {
    guard points.count > 1 else { return Path() }
    var elements: [Element] = []
    elements.reserveCapacity(points.count + 1)
    elements.append(.move(points[0]))
    for point in points.dropFirst() { elements.append(.line(point)) }
    elements.append(.close)
    return Path(elements)
  }

  /// An open line through the points; empty for fewer than two.
  package static func polyline(_ points: [Point]) -> Path {
    guard points.count > 1 else { return Path() }
    return Path(points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) })
  }

  package static func line(_ start: Point, _ end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  /// A rectangle whose ends are half circles; no higher than it is wide.
  package static func pill(_ rect: Rect) -> Path {
    let radius = rect.height / 2
    let reach = radius * 4 / 3
    let (left, right) = (rect.x + radius, rect.maxX - radius)
    return Path([
      .move(Point(left, rect.y)), .line(Point(right, rect.y)),
      .curve(Point(right + reach, rect.y), Point(right + reach, rect.maxY), to: Point(right, rect.maxY)),
      .line(Point(left, rect.maxY)),
      .curve(Point(left - reach, rect.maxY), Point(left - reach, rect.y), to: Point(left, rect.y)), .close,
    ])
  }

  /// A circle, as four Bézier curves that stray from it by less than 0.03% of the radius.
  package static func circle(centre: Point, radius: Double) -> Path {
    let k = radius * 0.552_284_749_831
    let (x, y, r) = (centre.x, centre.y, radius)
    return Path([
      .move(Point(x + r, y)),
      .curve(Point(x + r, y + k), Point(x + k, y + r), to: Point(x, y + r)),
      .curve(Point(x - k, y + r), Point(x - r, y + k), to: Point(x - r, y)),
      .curve(Point(x - r, y - k), Point(x - k, y - r), to: Point(x, y - r)),
      .curve(Point(x + k, y - r), Point(x + r, y - k), to: Point(x + r, y)),
      .close,
    ])
  }

  /// The smallest upright rectangle around all points and control points; nil for an empty path.
  package var bounds: Rect? {
    var box: (minX: Double, minY: Double, maxX: Double, maxY: Double)?
    func take(_ point: Point) {
      guard let old = box else { return box = (point.x, point.y, point.x, point.y) }
      box = (min(old.minX, point.x), min(old.minY, point.y), max(old.maxX, point.x), max(old.maxY, point.y))
    }
    for element in elements {
      switch element {
      case .move(let point), .line(let point): take(point)
      case .curve(let first, let second, let end): [first, second, end].forEach(take)
      case .close: break
      }
    }
    return box.map { Rect(x: $0.minX, y: $0.minY, width: $0.maxX - $0.minX, height: $0.maxY - $0.minY) }
  }
}

/// How a line is drawn along a path.
package struct Stroke: Hashable, Sendable {
  /// The shape of a line's two ends.
  package enum Cap: Hashable, Sendable { case butt, round, square }
  /// The shape of a corner.
  package enum Join: Hashable, Sendable { case miter, round, bevel }

  /// The colour of the line.
  package var colour: Colour
  /// The width of the line in points.
  package var width: Double
  /// Lengths of dashes and gaps in turn, in points; empty for a solid line.
  package var dash: [Double]
  /// The shape of the ends.
  package var cap: Cap
  /// The shape of the corners.
  package var join: Join

  package init(_ colour: Colour, width: Double, dash: [Double] = [], cap: Cap = .butt, join: Join = .miter) {
    (self.colour, self.width, self.dash, self.cap, self.join) = (colour, width, dash, cap, join)
  }
}
