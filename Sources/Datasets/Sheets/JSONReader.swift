import CSV

/// Reads JSON text; what is broken is said with line and column.
struct JSONReader {
  private let file: String
  private let scalars: [UnicodeScalar]
  private var place = 0

  /// Reads a file's one value.
  static func value(in file: String) throws(BrokenFile) -> JSON {
    let bytes = try FileBytes(reading: file)
    guard let text = bytes.text else {
      throw BrokenFile(
        file: file, at: CSVPosition(line: 1, column: 1), found: "bytes that are not UTF-8", expected: "UTF-8")
    }
    var reader = JSONReader(file: file, scalars: Array(text.unicodeScalars))
    if reader.scalars.first == "\u{FEFF}" { reader.place = 1 }
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.place == reader.scalars.count else { throw reader.broken("the end of the file") }
    return value
  }

  private init(file: String, scalars: [UnicodeScalar]) {
    self.file = file
    self.scalars = scalars
  }

  private mutating func value(depth: Int) throws(BrokenFile) -> JSON {
    skipBlanks()
    guard depth < 64 else { throw broken("fewer than 64 levels") }
    switch peek {
    case "{": return .object(try members(depth: depth))
    case "[": return .list(try elements(depth: depth))
    case "\"": return .text(try text())
    default: return try literal()
    }
  }

  private mutating func members(depth: Int) throws(BrokenFile) -> [(key: String, value: JSON)] {
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

  private mutating func elements(depth: Int) throws(BrokenFile) -> [JSON] {
    place += 1
    var elements: [JSON] = []
    while !take("]") {
      if !elements.isEmpty { try expect(",") }
      elements.append(try value(depth: depth + 1))
    }
    return elements
  }

  private mutating func text() throws(BrokenFile) -> String {
    guard peek == "\"" else { throw broken("a quoted text") }
    place += 1
    var text = String.UnicodeScalarView()
    while let scalar = peek, scalar != "\"" {
      place += 1
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard let escaped = peek else { break }
      place += 1
      switch escaped {
      case "n": text.append("\n")
      case "t": text.append("\t")
      case "u": text.append(try escapedScalar())
      case "\"", "\\", "/": text.append(escaped)
      default: throw broken("a known escape")
      }
    }
    guard peek == "\"" else { throw broken("a closing quote") }
    place += 1
    return String(text)
  }

  private mutating func escapedScalar() throws(BrokenFile) -> UnicodeScalar {
    let digits = scalars[place..<min(place + 4, scalars.count)].map(String.init).joined()
    guard digits.count == 4, let value = UInt32(digits, radix: 16), let scalar = UnicodeScalar(value) else {
      throw broken("four hexadecimal digits")
    }
    place += 4
    return scalar
  }

  private mutating func literal() throws(BrokenFile) -> JSON {
    let start = place
    while let scalar = peek, !",]}:\"".unicodeScalars.contains(scalar), !isBlank(scalar) { place += 1 }
    let word = String(String.UnicodeScalarView(scalars[start..<place]))
    switch word {
    case "null": return .null
    case "true": return .flag(true)
    case "false": return .flag(false)
    default:
      guard Double(word) != nil else {
        place = start
        throw broken("a value")
      }
      return .number(word)
    }
  }

  private var peek: UnicodeScalar? { place < scalars.count ? scalars[place] : nil }

  private func isBlank(_ scalar: UnicodeScalar) -> Bool { [" ", "\t", "\n", "\r"].contains(scalar) }

  private mutating func skipBlanks() {
    while let scalar = peek, isBlank(scalar) { place += 1 }
  }

  private mutating func take(_ scalar: UnicodeScalar) -> Bool {
    skipBlanks()
    guard peek == scalar else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ scalar: UnicodeScalar) throws(BrokenFile) {
    guard take(scalar) else { throw broken("\"\(scalar)\"") }
  }

  private func broken(_ expected: String) -> BrokenFile {
    let read = scalars[..<min(place, scalars.count)]
    let line = 1 + read.count { $0 == "\n" }
    let column = 1 + place - (read.lastIndex(of: "\n").map { $0 + 1 } ?? 0)
    return BrokenFile(
      file: file, at: CSVPosition(line: line, column: column), found: peek.map { "\"\($0)\"" } ?? "the end of the file",
      expected: expected)
  }
}

extension FileBytes {
  /// The bytes as text; nil where they are not UTF-8.
  fileprivate var text: String? {
    withUnsafeBytes { String(validating: $0, as: UTF8.self) }
  }
}
