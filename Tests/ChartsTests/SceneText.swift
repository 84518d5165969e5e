import Charts
import Drawing

/// Scenes as lines of text with three decimals, to compare and to read.
enum SceneText {
  static func lines(_ items: [Item], indent: String = "") -> [String] {
    items.flatMap { item -> [String] in
      switch item {
      case .group(let group):
        return ["\(indent)group \(group.alternative ?? "")"] + lines(group.items, indent: indent + "  ")
      case .path(let path):
        let steps = path.path.elements.map { element in
          switch element {
          case .move(let point): "M" + pair(point)
          case .line(let point): "L" + pair(point)
          case .curve(_, _, let end): "C" + pair(end)
          case .close: "Z"
          }
        }
        let fill = path.fill.map { " fill " + $0.hex } ?? ""
        let stroke = path.stroke.map { " stroke " + $0.colour.hex + " " + number($0.width) } ?? ""
        return [indent + steps.joined(separator: " ") + fill + stroke]
      case .text(let text):
        return ["\(indent)\"\(text.text)\" \(pair(text.position)) \(text.anchor) \(number(text.font.size))"]
      case .image: return [indent + "image"]
      case .link(let link): return [indent + "link"] + lines(link.items, indent: indent + "  ")
      }
    }
  }

  private static func pair(_ point: Point) -> String { number(point.x) + "," + number(point.y) }

  static func number(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let rest = String(thousandths.magnitude % 1000)
    let digits = String(repeating: "0", count: 3 - rest.count) + rest
    return (thousandths < 0 ? "-" : "") + String(thousandths.magnitude / 1000) + "." + digits
  }
}

extension [Item] {
  /// The items, those of marks and other groups one by one.
  var leaves: [Item] {
    flatMap { item -> [Item] in if case .group(let group) = item { group.items.leaves } else { [item] } }
  }
}

/// Every line of text in items with the rectangle it takes.
func texts(_ items: [Item], _ measurer: any TextMeasuring) -> [(text: String, box: Rect)] {
  items.flatMap { item -> [(text: String, box: Rect)] in
    switch item {
    case .text(let text): [(text.text, measurer.box(of: text))]
    case .group(let group): texts(group.items, measurer)
    default: []
    }
  }
}

/// The pairs of texts that lie on each other.
func overlaps(_ items: [Item], _ measurer: any TextMeasuring) -> [String] {
  // The ascent and descent of a line are mostly air: capitals reach from 0.73 em to the baseline.
  let all = texts(items, measurer).map {
    ($0.text, $0.box.inset(top: $0.box.height * 0.18, bottom: $0.box.height * 0.2))
  }
  return all.indices.flatMap { first in
    all[(first + 1)...].filter { $0.1.overlaps(all[first].1) }.map { all[first].0 + " / " + $0.0 }
  }
}

extension Scene {
  /// Every line of text.
  var texts: [String] { items.leaves.compactMap { if case .text(let text) = $0 { text.text } else { nil } } }
}
