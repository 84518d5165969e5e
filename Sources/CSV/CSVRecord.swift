/// One record of a CSV file: where its fields are, not what is in them, until somebody asks.
public struct CSVRecord {
  struct Piece {
    let start: Int
    let end: Int
    let line: Int
    let hasEscapes: Bool
  }

  let bytes: FileBytes
  var pieces: [Piece] = []
  /// The line that the record begins on, from 1.
  public let line: Int

  /// How many fields there are.
  public var count: Int { pieces.count }

  /// A field by its place, from 0.
  public subscript(index: Int) -> CSVField {
    CSVField(start: bytes.start, piece: pieces[index], column: index + 1)
  }

  /// Every field's text.
  public var texts: [String] { (0..<count).map { self[$0].text } }

  /// Whether every field is empty: a blank line, or the bare commas that a spreadsheet leaves.
  var isBlank: Bool { pieces.allSatisfy { $0.start == $0.end } }
}

/// One field of a record, to be read while the record is there: it does not keep the bytes of the file.
public struct CSVField {
  let start: UnsafePointer<UInt8>
  let piece: CSVRecord.Piece
  let column: Int

  /// Where the field begins.
  public var position: CSVPosition { CSVPosition(line: piece.line, column: column) }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { piece.start == piece.end }

  private var raw: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start + piece.start, count: piece.end - piece.start)
  }

  /// Whether the text has no blanks at its ends or doubled inside, no control characters and nothing that may be a no-break space.
  public var isTidy: Bool {
    if piece.hasEscapes { return false }
    var last = space
    for byte in raw {
      if byte <= space, byte < space || last == space { return false }
      if byte == 0xC2 { return false }
      last = byte
    }
    return last != space || isEmpty
  }

  /// The text, its doubled quotes made single.
  public var text: String {
    guard piece.hasEscapes else { return String(decoding: raw, as: UTF8.self) }
    var unescaped: [UInt8] = []
    var isSecond = false
    for byte in raw {
      isSecond = byte == quote && !isSecond
      if !isSecond { unescaped.append(byte) }
    }
    return String(decoding: unescaped, as: UTF8.self)
  }

  /// The whole number the field is, thousands separated by commas or not, blanks around it or not; nil for anything else.
  ///
  /// `44423`, `"44,423"` and ` -5` are numbers; `4,44` and `12.0` are not.
  public var integer: Int? {
    var digits = raw[...]
    while let last = digits.last, last == space { digits.removeLast() }
    while let first = digits.first, first == space { digits.removeFirst() }
    let isNegative = digits.first == minus
    if isNegative { digits.removeFirst() }
    guard let first = digits.first, first != comma else { return nil }
    var number = 0
    var group = 0
    var isGrouped = false
    for byte in digits {
      if byte == comma {
        guard isGrouped ? group == 3 : group <= 3 else { return nil }
        isGrouped = true
        group = 0
        continue
      }
      guard zero <= byte, byte <= nine else { return nil }
      let (tens, isLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooLarge) = tens.addingReportingOverflow(Int(byte - zero))
      if isLarge || isTooLarge { return nil }
      number = sum
      group += 1
    }
    if isGrouped, group != 3 { return nil }
    return isNegative ? -number : number
  }
}

let quote = UInt8(ascii: "\"")
let comma = UInt8(ascii: ",")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
private let space = UInt8(ascii: " ")
private let minus = UInt8(ascii: "-")
private let zero = UInt8(ascii: "0")
private let nine = UInt8(ascii: "9")
