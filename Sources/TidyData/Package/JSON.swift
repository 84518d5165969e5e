import CSV
import Escaping

/// A JSON value, its members in the order they were written.
enum JSON: Equatable, Sendable {
  case null
  case flag(Bool)
  /// A number, as it was written.
  case number(String)
  case text(String)
  case list([JSON])
  case object([(key: String, value: JSON)])

  /// The value of a member; nil where there is none.
  subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The whole number that the value is.
  var integer: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }

  static func == (first: JSON, second: JSON) -> Bool { first.written() == second.written() }
}

// MARK: Writing

extension JSON {
  /// The value as text, two spaces a level; lists and objects that fit are written on one line.
  func written(indent: String = "", width: Int = 120) -> String {
    let (opening, closing, parts): (String, String, [(prefix: String, value: JSON)]) =
      switch self {
      case .null: ("null", "", [])
      case .flag(let flag): (flag ? "true" : "false", "", [])
      case .number(let text): (text, "", [])
      case .text(let text): (text.asJSON, "", [])
      case .list(let values): ("[", "]", values.map { ("", $0) })
      case .object(let members): ("{", "}", members.map { ($0.key.asJSON + ": ", $0.value) })
      }
    if parts.isEmpty { return opening + closing }
    let line = opening + parts.map { $0.prefix + $0.value.written(width: .max) }.joined(separator: ", ") + closing
    if width == .max || indent.count + line.count <= width - 20 { return line }
    let inner = indent + "  "
    let lines = parts.map { inner + $0.prefix + $0.value.written(indent: inner, width: width) }
    return "\(opening)\n\(lines.joined(separator: ",\n"))\n\(indent)\(closing)"
  }
}
