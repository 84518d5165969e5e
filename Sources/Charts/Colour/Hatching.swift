package import Drawing

/// The lines of a pattern inside a shape: straight pieces that end at its edge.
///
/// Nothing is clipped, so every canvas draws the same thin lines. They lie on one grid for the whole page, so that
/// areas beside each other with the same pattern look like one cloth.
package struct Hatching {
  private static let spacing = 3.6
  /// The breadth of the lines.
  static let breadth = 0.55

  /// The colour of lines on a fill: lighter on dark fills and darker on pale ones, so that both grey and colour show
  /// them without shouting; a single stroke in a cell must be the stronger.
  package static func colour(on fill: Colour, isAlone: Bool = false) -> Colour {
    fill.lightness < 70
      ? fill.mixed(with: .white, isAlone ? 0.75 : 0.5) : fill.mixed(with: .black, isAlone ? 0.6 : 0.4)
  }

  /// The lines of a pattern inside a shape, without the pieces that would run through words.
  package static func lines(_ pattern: Pattern, inside path: Path, avoiding boxes: [Rect] = []) -> Path {
    let edges = path.edges
    return Path(
      pattern.directions.flatMap { direction in
        pieces(along: direction, inside: edges).flatMap { piece in
          boxes.reduce([piece]) { pieces, box in pieces.flatMap { $0.outside(box) } }
        }
      }.flatMap { [.move($0.start), .line($0.end)] })
  }

  /// A straight piece of a line.
  fileprivate struct Piece {
    var start: Point
    var end: Point
  }

  private static func pieces(along direction: Point, inside edges: [Piece]) -> [Piece] {
    // Where each line of the grid meets the edges, as distances along the line.
    var meetings: [Int: [Double]] = [:]
    func across(_ point: Point) -> Double { (point.y * direction.x - point.x * direction.y) / spacing }
    func along(_ point: Point) -> Double { point.x * direction.x + point.y * direction.y }
    for edge in edges {
      let (first, last) = (across(edge.start), across(edge.end))
      let (low, high) = (min(first, last).rounded(.up), max(first, last).rounded(.up))
      // An edge owns its lower end, so that a line through a corner meets one of the two edges there.
      for line in stride(from: low, to: high, by: 1) {
        let part = (line - first) / (last - first)
        let place = along(edge.start) + (along(edge.end) - along(edge.start)) * part
        meetings[Int(line), default: []].append(place)
      }
    }
    return meetings.sorted { $0.key < $1.key }.flatMap { line, places -> [Piece] in
      let offset = Double(line) * spacing
      func point(_ place: Double) -> Point {
        Point(place * direction.x - offset * direction.y, place * direction.y + offset * direction.x)
      }
      let sorted = places.sorted()
      return stride(from: 0, to: sorted.count - 1, by: 2).compactMap { index in
        let (start, end) = (sorted[index] + breadth / 2, sorted[index + 1] - breadth / 2)
        return start < end ? Piece(start: point(start), end: point(end)) : nil
      }
    }
  }
}

extension Hatching.Piece {
  /// What of the piece lies outside a box.
  fileprivate func outside(_ box: Rect) -> [Hatching.Piece] {
    var (enter, leave) = (0.0, 1.0)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    for (from, step, low, high) in [(start.x, dx, box.x, box.maxX), (start.y, dy, box.y, box.maxY)] {
      if step == 0 {
        if from <= low || from >= high { return [self] }
      } else {
        let (first, second) = ((low - from) / step, (high - from) / step)
        (enter, leave) = (max(enter, min(first, second)), min(leave, max(first, second)))
      }
    }
    guard enter < leave else { return [self] }
    func at(_ part: Double) -> Point { Point(start.x + dx * part, start.y + dy * part) }
    return (enter > 0 ? [Hatching.Piece(start: start, end: at(enter))] : [])
      + (leave < 1 ? [Hatching.Piece(start: at(leave), end: end)] : [])
  }
}

extension Path {
  /// The sides of the shape, curves as twelve straight ones each; what was not closed is.
  fileprivate var edges: [Hatching.Piece] {
    var edges: [Hatching.Piece] = []
    var (first, last) = (Point.zero, Point.zero)
    func reach(_ point: Point) {
      if point != last { edges.append(Hatching.Piece(start: last, end: point)) }
      last = point
    }
    for element in elements {
      switch element {
      case .move(let point):
        reach(first)
        (first, last) = (point, point)
      case .line(let point): reach(point)
      case .curve(let one, let two, let end):
        let start = last
        for step in 1...12 { reach(Path.curve(start, one, two, end, at: Double(step) / 12)) }
      case .close: reach(first)
      }
    }
    reach(first)
    return edges
  }

  private static func curve(_ start: Point, _ one: Point, _ two: Point, _ end: Point, at part: Double) -> Point {
    let rest = 1 - part
    let (a, b, c, d) = (rest * rest * rest, 3 * rest * rest * part, 3 * rest * part * part, part * part * part)
    return Point(
      a * start.x + b * one.x + c * two.x + d * end.x, a * start.y + b * one.y + c * two.y + d * end.y)
  }
}

extension Pattern {
  /// The ways its lines run, each of length 1.
  fileprivate var directions: [Point] {
    let half = 0.5.squareRoot()
    return switch self {
    case .plain: []
    case .rising: [Point(half, -half)]
    case .falling: [Point(half, half)]
    case .level: [Point(1, 0)]
    case .upright: [Point(0, 1)]
    case .crossed: [Point(half, -half), Point(half, half)]
    }
  }

  /// The strokes inside a cell with this pattern, each as long as the radius and a little more.
  func strokes(centre: Point, radius: Double) -> Path {
    let reach = radius * 0.5
    return Path(
      directions.flatMap { direction -> [Path.Element] in
        [
          .move(Point(centre.x - direction.x * reach, centre.y - direction.y * reach)),
          .line(Point(centre.x + direction.x * reach, centre.y + direction.y * reach)),
        ]
      })
  }

  /// A dot with this pattern, about as large as a round one of the radius.
  package func dot(centre: Point, radius: Double) -> Path {
    let (x, y) = (centre.x, centre.y)
    func corners(_ places: [(Double, Double)]) -> Path {
      .polygon(places.map { Point(x + $0.0 * radius, y + $0.1 * radius) })
    }
    return switch self {
    case .plain: .circle(centre: centre, radius: radius)
    case .rising: corners([(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)])
    case .falling: corners([(0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)])
    case .level: corners([(0, -1.25), (1.25, 0.9), (-1.25, 0.9)])
    case .upright: corners([(-1.25, -0.9), (1.25, -0.9), (0, 1.25)])
    case .crossed:
      corners([
        (-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4), (0.4, 1.2), (-0.4, 1.2),
        (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4),
      ])
    }
  }
}

extension MarkOutput {
  /// Puts a pattern's strokes in the middle of a cell; quiet ones where the cell is not what the picture is about.
  mutating func add(sign pattern: Pattern, on fill: Colour, centre: Point, radius: Double, isQuiet: Bool = false) {
    add(
      pattern.strokes(centre: centre, radius: radius),
      stroke: Stroke(Hatching.colour(on: fill, isAlone: !isQuiet), width: radius * 0.15))
  }

  /// Puts an area on top, hatched as its pattern asks, except behind words.
  mutating func add(
    area path: Path, fill: Colour, pattern: Pattern, avoiding boxes: [Rect] = [], stroke: Stroke? = nil
  ) {
    add(path, fill: fill, stroke: stroke)
    guard pattern != .plain else { return }
    add(
      Hatching.lines(pattern, inside: path, avoiding: boxes),
      stroke: Stroke(Hatching.colour(on: fill), width: Hatching.breadth))
  }
}
