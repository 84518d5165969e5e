import Escaping

/// Elements inside each other, attributes in the order given: what pictures and pages are written with.
///
/// Names of elements and attributes are literals of the program and everything else is escaped, so that no text can become markup:
/// a candidate called `<script>` stays a name. What it writes is XML, and HTML where the names are HTML's.
package struct Markup: Sendable {
  package typealias Attributes = [(name: StaticString, value: String)]

  /// What was written so far.
  package private(set) var text = ""
  /// Whether every number was finite.
  package private(set) var isSound = true
  /// How deep the next element stands; nil where elements follow each other without lines of their own.
  private var depth: Int?

  /// Begins with nothing.
  ///
  /// - Parameter isIndented: whether each element has a line of its own, for files that people read.
  package init(isIndented: Bool = false) { depth = isIndented ? 0 : nil }

  /// Begins an element that others stand in.
  package mutating func open(_ name: StaticString, _ attributes: Attributes = []) {
    start(name, attributes)
    text += ">"
    endLine()
    depth = depth.map { $0 + 1 }
  }

  package mutating func close(_ name: StaticString) {
    depth = depth.map { $0 - 1 }
    beginLine()
    end(name)
    endLine()
  }

  /// Writes an element with what stands in it.
  package mutating func element(
    _ name: StaticString, _ attributes: Attributes = [], _ content: (inout Markup) throws -> Void
  ) rethrows {
    open(name, attributes)
    try content(&self)
    close(name)
  }

  /// Writes an element with words in it.
  package mutating func element(_ name: StaticString, _ words: String) { element(name, [], words) }

  /// Writes an element with words in it.
  package mutating func element(_ name: StaticString, _ attributes: Attributes, _ words: String) {
    start(name, attributes)
    text += ">"
    text += words.asXML
    end(name)
    endLine()
  }

  /// Writes an element that never has anything in it.
  package mutating func empty(_ name: StaticString, _ attributes: Attributes = []) {
    start(name, attributes)
    text += "/>"
    endLine()
  }

  /// Writes words.
  package mutating func words(_ words: String) { text += words.asXML }

  /// Writes what was written elsewhere.
  package mutating func add(_ markup: Markup) {
    text += markup.text
    isSound = isSound && markup.isSound
  }

  /// Ends a line, so that the source of a page can be read.
  package mutating func line() { text += "\n" }

  /// A number with at most some decimals, a hundredth of a point being beyond what anyone sees.
  package mutating func number(_ value: Double, decimals: Int = 2) -> String {
    guard value.magnitude < 1_000_000 else {
      isSound = false
      return "0"
    }
    let scale = decimals == 1 ? 10 : 100
    let parts = Int((value * Double(scale)).rounded())
    let (whole, rest) = parts.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    let sign = parts < 0 ? "-" : ""
    if rest == 0 { return sign + String(whole) }
    if scale == 10 { return "\(sign)\(whole).\(rest)" }
    return sign + String(whole) + (rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)")
  }

  /// Two numbers with a blank between.
  package mutating func pair(_ x: Double, _ y: Double) -> String { number(x) + " " + number(y) }

  private mutating func start(_ name: StaticString, _ attributes: Attributes) {
    beginLine()
    text += "<"
    text += name.description
    for attribute in attributes {
      text += " "
      text += attribute.name.description
      text += "=\""
      text += attribute.value.asXML
      text += "\""
    }
  }

  private mutating func end(_ name: StaticString) {
    text += "</"
    text += name.description
    text += ">"
  }

  private mutating func beginLine() {
    if let depth { text += String(repeating: " ", count: depth) }
  }

  private mutating func endLine() {
    if depth != nil { text += "\n" }
  }
}
