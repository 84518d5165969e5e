/// Reads RFC 4180 record by record: quoted fields with line ends and doubled quotes in them, any of the three line ends.
///
/// A byte-order mark is skipped, and so are blank lines and lines of bare commas.
public struct CSVReader {
  /// The longest field that is read, in bytes: far above any of a real table.
  public static let longestField = 1 << 20
  /// The most fields of a record that are read: as many columns as a spreadsheet has.
  public static let mostFields = 16_384

  private let bytes: FileBytes
  private var offset: Int
  private var line = 1

  /// Starts at the first byte that is not a byte-order mark.
  public init(_ bytes: FileBytes) {
    self.bytes = bytes
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    offset = bytes.count >= 3 && (0..<3).allSatisfy { bytes.start[$0] == mark[$0] } ? 3 : 0
  }

  /// The next record that has something in it; nil at the end of the file.
  public mutating func next() throws(CSVFailure) -> CSVRecord? {
    while offset < bytes.count {
      let record = try record()
      if !record.isBlank { return record }
    }
    return nil
  }

  private mutating func record() throws(CSVFailure) -> CSVRecord {
    var record = CSVRecord(bytes: bytes, line: line)
    while true {
      let position = CSVPosition(line: line, column: record.count + 1)
      guard record.count < Self.mostFields else { throw CSVFailure(problem: .manyFields, position: position) }
      let isQuoted = offset < bytes.count && bytes.start[offset] == quote
      record.pieces.append(isQuoted ? try quoted(at: position) : try plain(at: position))
      guard offset < bytes.count else { return record }
      let byte = bytes.start[offset]
      offset += 1
      if byte == comma { continue }
      if byte == carriageReturn, offset < bytes.count, bytes.start[offset] == lineFeed { offset += 1 }
      line += 1
      return record
    }
  }

  private mutating func plain(at position: CSVPosition) throws(CSVFailure) -> CSVRecord.Piece {
    let start = offset
    var seen: UInt8 = 0
    while offset < bytes.count {
      let byte = bytes.start[offset]
      if byte == comma || byte == lineFeed || byte == carriageReturn { break }
      if byte == 0 { throw CSVFailure(problem: .nul, position: position) }
      seen |= byte
      offset += 1
    }
    return try piece(from: start, to: offset, seen: seen, hasEscapes: false, at: position)
  }

  private mutating func quoted(at position: CSVPosition) throws(CSVFailure) -> CSVRecord.Piece {
    offset += 1
    let start = offset
    var seen: UInt8 = 0
    var hasEscapes = false
    while true {
      guard offset < bytes.count else { throw CSVFailure(problem: .unterminatedQuote, position: position) }
      let byte = bytes.start[offset]
      offset += 1
      let following = offset < bytes.count ? bytes.start[offset] : nil
      switch byte {
      case quote where following == quote:
        hasEscapes = true
        offset += 1
      case quote:
        guard following == nil || following == comma || following == lineFeed || following == carriageReturn else {
          throw CSVFailure(problem: .textAfterQuote, position: position)
        }
        return try piece(from: start, to: offset - 1, seen: seen, hasEscapes: hasEscapes, at: position)
      case 0:
        throw CSVFailure(problem: .nul, position: position)
      case lineFeed:
        line += 1
      case carriageReturn where following != lineFeed:
        line += 1
      default:
        seen |= byte
      }
    }
  }

  /// Any byte over 127 makes the field worth a look at its encoding.
  private func piece(
    from start: Int, to end: Int, seen: UInt8, hasEscapes: Bool, at position: CSVPosition
  ) throws(CSVFailure) -> CSVRecord.Piece {
    guard end - start <= Self.longestField else { throw CSVFailure(problem: .longField, position: position) }
    if seen >= 0x80 {
      let raw = UnsafeBufferPointer(start: bytes.start + start, count: end - start)
      guard String(validating: raw, as: UTF8.self) != nil else {
        throw CSVFailure(problem: .notUTF8, position: position)
      }
    }
    return CSVRecord.Piece(start: start, end: end, line: position.line, hasEscapes: hasEscapes)
  }
}
