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
    var isStepping = false
    for element in path.elements {
      var steps: [Point] = []
      var letter = "l"
      switch element {
      case .move(let point):
        guard let place = Self.tenths(point) else { return nil }
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
        guard let place = Self.tenths(point) else { return nil }
        let step = (x: place.x - pen.x, y: place.y - pen.y)
        let begins = index == 0 && !(isStepping && letter == "l")
        text += (begins ? letter + Self.number(step.x) : Self.joined(step.x)) + Self.joined(step.y)
        last = place
      }
      pen = last
      isStepping = letter == "l"
    }
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
