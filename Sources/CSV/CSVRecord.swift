/// The fields of some records: where they are, one after another.
///
/// Records that come and go share one block, which is used again once none of them is left.
@usableFromInline final class CSVFields {
  /// The first byte of the file; nil where it has none.
  @usableFromInline let start: UnsafePointer<UInt8>?
  @usableFromInline let pieces: UnsafeMutablePointer<CSVRecord.Piece>
  private(set) var count = 0
  private let owner: AnyObject
  private let room: Int

  init(of start: UnsafePointer<UInt8>?, _ owner: AnyObject, room: Int) {
    (self.start, self.owner, self.room) = (start, owner, room)
    pieces = .allocate(capacity: room)
  }

  /// An empty block for more fields of the same bytes.
  func empty(room: Int) -> CSVFields { CSVFields(of: start, owner, room: room) }

  deinit { pieces.deallocate() }

  var isFull: Bool { count == room }

  @inline(__always)
  func append(_ piece: CSVRecord.Piece) {
    precondition(count < room, "a block of fields is full")
    (pieces + count).initialize(to: piece)
    count += 1
  }

  func removeAll() { count = 0 }
}

/// One record of a CSV file: where its fields are, not what is in them, until somebody asks.
@usableFromInline package struct CSVRecord {
  @usableFromInline struct Piece {
    /// Of the first byte.
    @usableFromInline let start: Int
    @usableFromInline let length: Int32
    /// How many lines after the record's first the field begins.
    @usableFromInline let lines: Int32
    @usableFromInline let hasEscapes: Bool
    /// Whether the text has no blanks at its ends or doubled inside, and no other bytes that may be white space.
    @usableFromInline let isTidy: Bool
  }

  @usableFromInline let fields: CSVFields
  @usableFromInline let first: Int
  /// How many fields there are.
  @usableFromInline package let count: Int
  /// The line that the record begins on, from 1.
  @usableFromInline package let line: Int

  init(fields: CSVFields, first: Int, count: Int, line: Int) {
    (self.fields, self.first, self.count, self.line) = (fields, first, count, line)
  }

  /// A field by its place, from 0.
  @inlinable package subscript(index: Int) -> CSVField {
    precondition(index >= 0 && index < count, "no field of the record")
    return CSVField(bytes: fields.start, piece: fields.pieces + first + index, line: line, column: index + 1)
  }

  package var texts: [String] { (0..<count).map { self[$0].text } }

  /// Whether every field is empty: a blank line, or the bare commas that a spreadsheet leaves.
  var isBlank: Bool { (first..<first + count).allSatisfy { fields.pieces[$0].length == 0 } }
}

/// One field of a record, to be read while a variable holds the record: it keeps neither the record nor the bytes of the file.
@usableFromInline package struct CSVField {
  /// The first byte of the file.
  @usableFromInline let bytes: UnsafePointer<UInt8>?
  @usableFromInline let piece: UnsafePointer<CSVRecord.Piece>
  @usableFromInline let line: Int
  @usableFromInline let column: Int

  @inlinable init(bytes: UnsafePointer<UInt8>?, piece: UnsafePointer<CSVRecord.Piece>, line: Int, column: Int) {
    (self.bytes, self.piece, self.line, self.column) = (bytes, piece, line, column)
  }

  /// Where the field begins.
  package var position: CSVPosition { CSVPosition(line: line + Int(piece.pointee.lines), column: column) }

  /// Whether there is nothing in it.
  @inlinable package var isEmpty: Bool { piece.pointee.length == 0 }

  /// Whether the text has no blanks at its ends or doubled inside, no control characters and nothing that may be a no-break space.
  @inlinable package var isTidy: Bool { piece.pointee.isTidy }

  /// Whether the text is this, byte by byte.
  @inlinable package func isText(_ other: StaticString) -> Bool {
    piece.pointee.length == other.utf8CodeUnitCount && !piece.pointee.hasEscapes
      && raw.elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
  }

  @inlinable var raw: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes.map { $0 + piece.pointee.start }, count: Int(piece.pointee.length))
  }

  /// The text, its doubled quotes made single.
  @inlinable package var text: String {
    guard piece.pointee.hasEscapes else { return String(decoding: raw, as: UTF8.self) }
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
  @inlinable package var integer: Int? {
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

@usableFromInline let quote = UInt8(ascii: "\"")
@usableFromInline let comma = UInt8(ascii: ",")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
@usableFromInline let space = UInt8(ascii: " ")
@usableFromInline let minus = UInt8(ascii: "-")
@usableFromInline let zero = UInt8(ascii: "0")
@usableFromInline let nine = UInt8(ascii: "9")
