import Drawing

/// Cairo's way of writing what a tag leads to and where it stands.
enum TagAttributes {
  /// A place that links lead to.
  static func anchor(_ name: String, at frame: Rect) -> String {
    "name=\(quoted(name)) x=\(number(frame.x)) y=\(number(frame.y))"
  }

  /// A link to a place.
  static func destination(_ name: String) -> String {
    "dest=\(quoted(name))"
  }

  /// A link to an address; everything but visible ASCII is written as `%C3`, as PDF wants it.
  static func address(_ address: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let escaped = address.utf8.reduce(into: "") { text, byte in
      if (0x21...0x7E).contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return "uri=\(quoted(escaped))"
  }

  /// The part of the page that can be clicked.
  static func area(_ frame: Rect) -> String {
    "rect=[\(number(frame.x)) \(number(frame.y)) \(number(frame.width)) \(number(frame.height))]"
  }

  /// A length to a hundredth of a point, so that it never needs an exponent.
  private static func number(_ length: Double) -> String {
    "\((length * 100).rounded() / 100)"
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.flatMap { $0 == "'" || $0 == "\\" ? ["\\", $0] : [$0] }
    return "'" + String(escaped) + "'"
  }
}
