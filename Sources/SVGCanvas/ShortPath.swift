import Drawing

/// A path in few bytes, for pages that have hundreds of them: steps from point to point, to a tenth of a point.
struct ShortPath {
  /// The value of the attribute `d`.
  private(set) var text = ""
  /// Where the pen is, in tenths.
  private var pen = (x: 0, y: 0)
  private var start = (x: 0, y: 0)

  /// Writes a path; nil where a number is no finite one.
  init?(_ path: Path) {
    var parts: [[Path.Element]] = []
    for element in path.elements {
      if case .move = element { parts.append([]) }
      if parts.isEmpty { parts.append([]) }
      parts[parts.count - 1].append(element)
    }
    for part in parts where !add(part) { return nil }
  }

  /// Writes what is drawn without lifting the pen; whether all its numbers are finite.
  private mutating func add(_ elements: [Path.Element]) -> Bool {
    if let circle = Self.circle(elements) {
      text += circle
      return true
    }
    var isStepping = false
    for element in elements {
      var steps: [Point] = []
      var letter = "l"
      switch element {
      case .move(let point):
        guard let place = Self.tenths(point) else { return false }
        text += "M" + Self.number(place.x) + Self.joined(place.y)
        (pen, start, isStepping) = (place, place, false)
        continue
      case .line(let point): steps = [point]
      case .curve(let first, let second, let end): (steps, letter) = ([first, second, end], "c")
      case .close:
        text += "z"
        (pen, isStepping) = (start, false)
        continue
      }
      var last = pen
      for (index, point) in steps.enumerated() {
        guard let place = Self.tenths(point) else { return false }
        let step = (x: place.x - pen.x, y: place.y - pen.y)
        let begins = index == 0 && !(isStepping && letter == "l")
        text += (begins ? letter + Self.number(step.x) : Self.joined(step.x)) + Self.joined(step.y)
        last = place
      }
      pen = last
      isStepping = letter == "l"
    }
    return true
  }

  /// Four curves around a middle are two arcs.
  private static func circle(_ elements: [Path.Element]) -> String? {
    guard elements.count == 6, case .move(let start) = elements[0], case .close = elements[5] else { return nil }
    let ends = elements[1...4].compactMap { if case .curve(_, _, let end) = $0 { end } else { nil } }
    guard ends.count == 4, start == ends[3] else { return nil }
    let middle = Point((start.x + ends[1].x) / 2, (start.y + ends[1].y) / 2)
    let radius = (start.x - middle.x).magnitude
    let isRound =
      (start.y - middle.y).magnitude < 0.001
      && [ends[0], ends[2]].allSatisfy {
        ($0.x - middle.x).magnitude < 0.001 && (($0.y - middle.y).magnitude - radius).magnitude < 0.001
      }
    guard isRound, let place = tenths(Point(middle.x - radius, middle.y)), let size = tenths(Point(radius, 2 * radius))
    else {
      return nil
    }
    let arc = "a\(number(size.x)) \(number(size.x)) 0 1 0"
    return "M\(number(place.x))\(joined(place.y))\(arc)\(joined(size.y)) 0\(arc)\(joined(-size.y)) 0z"
  }

  private static func tenths(_ point: Point) -> (x: Int, y: Int)? {
    guard point.x.magnitude < 1_000_000, point.y.magnitude < 1_000_000 else { return nil }
    return (Int((point.x * 10).rounded()), Int((point.y * 10).rounded()))
  }

  /// A number behind another: its sign parts them, or else a blank.
  private static func joined(_ tenths: Int) -> String { tenths < 0 ? number(tenths) : " " + number(tenths) }

  private static func number(_ tenths: Int) -> String {
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let digits = rest == 0 ? String(whole) : whole == 0 ? ".\(rest)" : "\(whole).\(rest)"
    return tenths < 0 ? "-" + digits : digits
  }
}

extension [Item] {
  /// The items with shapes of one look that follow each other in one path.
  var joinedPaths: [Item] {
    reduce(into: []) { joined, item in
      if case .path(let next) = item, case .path(var last)? = joined.last, last.looks(like: next) {
        last.path.elements += next.path.elements
        joined[joined.count - 1] = .path(last)
      } else {
        joined.append(item)
      }
    }
  }
}

extension PathItem {
  /// Whether another has the same fill and line, through which nothing shines.
  fileprivate func looks(like other: PathItem) -> Bool {
    fill == other.fill && stroke == other.stroke && fill?.alpha ?? 1 == 1 && stroke?.colour.alpha ?? 1 == 1
  }
}
