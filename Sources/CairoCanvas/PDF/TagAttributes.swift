import Drawing

/// Cairo's way of writing what a tag leads to and where it stands.
enum TagAttributes {
  /// A place that links lead to.
  static func anchor(_ name: String, at frame: Rect) -> String {
    "name='\(plain(name))' x=\(number(frame.x)) y=\(number(frame.y))"
  }

  /// A link to a place.
  static func destination(_ name: String) -> String {
    "dest='\(plain(name))'"
  }

  /// A link to an address.
  static func address(_ address: String) -> String {
    "uri='\(plain(address))'"
  }

  /// The part of the page that can be clicked.
  static func area(_ frame: Rect) -> String {
    "rect=[\(number(frame.x)) \(number(frame.y)) \(number(frame.width)) \(number(frame.height))]"
  }

  /// A length to a hundredth of a point, so that it never needs an exponent.
  private static func number(_ length: Double) -> String {
    "\((length * 100).rounded() / 100)"
  }

  /// The text with everything but visible ASCII, and what Cairo or PDF would take for a quote, written as `%C3`.
  private static func plain(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return text.utf8.reduce(into: "") { plain, byte in
      if (0x21...0x7E).contains(byte), !"'()\\".utf8.contains(byte) {
        plain.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        plain += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
