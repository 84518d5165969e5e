import CSV
import Files

/// Reads JSON text; what is broken is said with line and column.
struct JSONReader {
  private let file: String
  private let bytes: [UInt8]
  private var place = 0

  /// Reads a file's one value.
  static func value(in file: String) throws(BrokenFileError) -> JSON {
    let source = try FileBytes(reading: file)
    var reader = JSONReader(file: file, bytes: withExtendedLifetime(source) { Array(source.buffer) })
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if mark.indices.allSatisfy({ reader.byte(at: $0) == mark[$0] }) { reader.place = mark.count }
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.peek == nil else { throw reader.broken("the end of the file") }
    return value
  }

  private init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
  }

  private mutating func value(depth: Int) throws(BrokenFileError) -> JSON {
    skipBlanks()
    guard depth < 64 else { throw broken("fewer than 64 levels") }
    switch peek {
    case UInt8(ascii: "{"): return .object(try members(depth: depth))
    case UInt8(ascii: "["): return .list(try elements(depth: depth))
    case UInt8(ascii: "\""): return .text(try text())
    default: return try literal()
    }
  }

  private mutating func members(depth: Int) throws(BrokenFileError) -> [(key: String, value: JSON)] {
    place += 1
    var members: [(key: String, value: JSON)] = []
    while !take("}") {
      if !members.isEmpty { try expect(",") }
      skipBlanks()
      let key = try text()
      try expect(":")
      members.append((key, try value(depth: depth + 1)))
    }
    return members
  }

  private mutating func elements(depth: Int) throws(BrokenFileError) -> [JSON] {
    place += 1
    var elements: [JSON] = []
    while !take("]") {
      if !elements.isEmpty { try expect(",") }
      elements.append(try value(depth: depth + 1))
    }
    return elements
  }

  private mutating func text() throws(BrokenFileError) -> String {
    guard peek == UInt8(ascii: "\"") else { throw broken("a quoted text") }
    let start = place
    place += 1
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      place += 1
      if byte == UInt8(ascii: "\\") {
        text += String(try escaped()).utf8
      } else {
        text.append(byte)
      }
    }
    guard peek != nil else { throw broken("a closing quote") }
    place += 1
    guard let text = String(validating: text, as: UTF8.self) else {
      place = start
      throw broken("UTF-8", found: "bytes that are not UTF-8")
    }
    return text
  }

  /// What stands for the rest of an escape.
  private mutating func escaped() throws(BrokenFileError) -> UnicodeScalar {
    let letter = peek
    place += 1
    switch letter {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"): return try numbered()
    default:
      place -= 1
      throw broken("a known escape")
    }
  }

  /// A scalar by its number; one beyond four digits is written as two halves.
  private mutating func numbered() throws(BrokenFileError) -> UnicodeScalar {
    let first = try fourDigits()
    if let scalar = UnicodeScalar(first) { return scalar }
    guard first < 0xDC00, peek == UInt8(ascii: "\\"), byte(at: place + 1) == UInt8(ascii: "u") else {
      throw broken("the second half of a character")
    }
    place += 2
    let second = try fourDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw broken("the second half of a character") }
    return scalar
  }

  private mutating func fourDigits() throws(BrokenFileError) -> UInt32 {
    var number: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek.flatMap({ Character(UnicodeScalar($0)).hexDigitValue }) else {
        throw broken("four hexadecimal digits")
      }
      number = number << 4 | UInt32(digit)
      place += 1
    }
    return number
  }

  private mutating func literal() throws(BrokenFileError) -> JSON {
    let start = place
    var word: [UInt8] = []
    // The longest number that anybody writes is far shorter.
    while let byte = peek, !Self.ends.contains(byte), word.count < 400 {
      word.append(byte)
      place += 1
    }
    switch String(decoding: word, as: UTF8.self) {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    case let text:
      // Swift would read "nan", "inf" and hexadecimal digits too.
      guard word.allSatisfy({ Self.numeric.contains($0) }), Double(text)?.isFinite == true else {
        place = start
        throw broken("a value")
      }
      return .number(text)
    }
  }

  private static let ends: Set<UInt8> = Set(",]}:\" \t\n\r".utf8)
  private static let numeric: Set<UInt8> = Set("0123456789+-.eE".utf8)

  private var peek: UInt8? { byte(at: place) }

  private func byte(at place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { place += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard peek == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(BrokenFileError) {
    guard take(sign) else { throw broken("\"\(sign)\"") }
  }

  /// What is broken where the reading stands: the character there, unless something else is said to be found.
  private func broken(_ expected: String, found: String? = nil) -> BrokenFileError {
    var line = 1
    var column = 1
    for index in 0..<min(place, bytes.count) {
      // Bytes that go on with a character are no characters of their own.
      if bytes[index] == 0x0A { (line, column) = (line + 1, 1) } else if bytes[index] & 0xC0 != 0x80 { column += 1 }
    }
    let rest = (place..<min(place + 4, bytes.count)).map { bytes[$0] }
    let character = String(decoding: rest, as: UTF8.self).unicodeScalars.first
    return BrokenFileError(
      file: file, at: CSVPosition(line: line, column: column),
      found: found ?? character.map { "\"\($0)\"" } ?? "the end of the file", expected: expected)
  }
}
