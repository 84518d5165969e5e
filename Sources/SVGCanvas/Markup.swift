import Escaping

/// XML as it is written: elements inside each other, attributes in the order given.
struct Markup {
  /// What was written so far.
  private(set) var text = ""
  /// Whether every number was finite.
  private(set) var isSound = true
  private var depth = 0

  /// Begins an element that others stand in.
  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    line("<\(name)\(Self.list(attributes))>")
    depth += 1
  }

  mutating func close(_ name: String) {
    depth -= 1
    line("</\(name)>")
  }

  /// Writes an element without others inside.
  mutating func element(_ name: String, _ attributes: [(String, String)], _ content: String = "") {
    let start = "<\(name)\(Self.list(attributes))"
    line(content.isEmpty ? start + "/>" : "\(start)>\(content.asXML)</\(name)>")
  }

  /// A number with at most two decimals, a hundredth of a point being beyond what anyone sees.
  mutating func number(_ value: Double) -> String {
    guard value.magnitude < 1_000_000 else {
      isSound = false
      return "0"
    }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    return sign + String(whole) + (rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  /// Two numbers with a blank between.
  mutating func pair(_ x: Double, _ y: Double) -> String { number(x) + " " + number(y) }

  private mutating func line(_ content: String) {
    text += String(repeating: " ", count: depth) + content + "\n"
  }

  private static func list(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\($1.asXML)\"" }.joined()
  }
}
