/// Finds where values begin and end in the bytes of a PDF file; nothing is copied.
struct PDFScanner {
  /// The bytes of the file.
  let bytes: [UInt8]
  /// Where the scanner stands.
  var position: Int

  /// The byte at the position; 0 at the end.
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private var isAtEnd: Bool { position >= bytes.count }

  /// Goes on to what is neither white nor part of a comment.
  mutating func skipBlank() {
    while !isAtEnd {
      if byte == UInt8(ascii: "%") {
        while !isAtEnd, byte != 10, byte != 13 { position += 1 }
      } else if byte.isWhite {
        position += 1
      } else {
        return
      }
    }
  }

  /// Goes past the next value, be it a number, a name, a string, an array, a dictionary, a reference or a keyword.
  ///
  /// - Returns: where it stands; empty only at the end of the file.
  @discardableResult
  mutating func value() -> Range<Int> {
    skipBlank()
    let start = position
    switch byte {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "["):
      position += 1
      skipValues(upTo: UInt8(ascii: "]"))
    case UInt8(ascii: "<"):
      position += 1
      if byte == UInt8(ascii: "<") {
        position += 1
        skipValues(upTo: UInt8(ascii: ">"))
        position += 1
      } else {
        while !isAtEnd, byte != UInt8(ascii: ">") { position += 1 }
        position += 1
      }
    case UInt8(ascii: "/"):
      position += 1
      skipRegular()
    default:
      skipRegular()
      if position == start { position += 1 }
      skipRestOfReference(from: start)
    }
    position = min(position, bytes.count)
    return min(start, position)..<position
  }

  private mutating func skipRegular() {
    while !isAtEnd, byte.isRegular { position += 1 }
  }

  private mutating func skipValues(upTo close: UInt8) {
    skipBlank()
    while !isAtEnd, byte != close {
      value()
      skipBlank()
    }
    position += 1
  }

  private mutating func skipString() {
    var depth = 0
    repeat {
      switch byte {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "\\"): position += 1
      default: break
      }
      position += 1
    } while depth > 0 && !isAtEnd
  }

  /// Goes past ` 0 R` after a whole number.
  private mutating func skipRestOfReference(from start: Int) {
    guard bytes[start..<position].allSatisfy(\.isDigit) else { return }
    let end = position
    skipBlank()
    let generation = position
    while byte.isDigit { position += 1 }
    if position > generation {
      skipBlank()
      if byte == UInt8(ascii: "R") {
        position += 1
        if !byte.isRegular || isAtEnd { return }
      }
    }
    position = end
  }
}

extension UInt8 {
  /// Whether the byte is a digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether the byte parts values and is nothing itself.
  var isWhite: Bool { self == 32 || self == 10 || self == 13 || self == 9 || self == 12 || self == 0 }

  /// Whether the byte can stand in a number, a name or a keyword.
  fileprivate var isRegular: Bool {
    if isWhite { return false }
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      return false
    default: return true
    }
  }
}
