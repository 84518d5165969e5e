/// Reads RFC 4180 record by record: quoted fields with line ends and doubled quotes in them, any of the three line ends.
///
/// A byte-order mark is skipped, and so are blank lines and lines of bare commas. Where the bytes come from is not its business.
package struct CSVReader {
  /// The longest field that is read, in bytes: far above any of a real table.
  package static let longestField = 1 << 20
  /// The most fields of a record that are read: as many columns as a spreadsheet has.
  package static let mostFields = 16_384

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int
  private var line = 1
  private var fields: CSVFields

  /// Reads bytes where they are.
  ///
  /// - Parameters:
  ///   - bytes: the bytes.
  ///   - owner: what keeps the bytes in memory; the reader and its records keep it.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, keeping owner: AnyObject) {
    self.bytes = bytes
    fields = CSVFields(of: bytes.baseAddress, owner, room: 512)
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads a copy of bytes.
  package init(_ bytes: some Sequence<UInt8>) {
    let copy = CSVBytes(bytes)
    self.init(copy.buffer, keeping: copy)
  }

  /// The next record that has something in it; nil at the end of the file.
  package mutating func next() throws(CSVError) -> CSVRecord? {
    while offset < bytes.count {
      let record = try record()
      if !record.isBlank { return record }
    }
    return nil
  }

  private mutating func record() throws(CSVError) -> CSVRecord {
    if isKnownUniquelyReferenced(&fields) { fields.removeAll() }
    var first = fields.count
    let start = line
    while true {
      let count = fields.count - first
      guard count < Self.mostFields else {
        throw CSVError(problem: .manyFields, position: CSVPosition(line: line, column: count + 1))
      }
      if fields.isFull { first = moveFields(from: first) }
      let isQuoted = offset < bytes.count && bytes[offset] == quote
      let position = CSVPosition(line: line, column: count + 1)
      fields.append(
        isQuoted ? try quoted(at: position, since: start) : try plain(at: position, since: start))
      guard offset < bytes.count else { break }
      let byte = bytes[offset]
      offset += 1
      if byte == comma { continue }
      if byte == carriageReturn, offset < bytes.count, bytes[offset] == lineFeed { offset += 1 }
      line += 1
      break
    }
    return CSVRecord(fields: fields, first: first, count: fields.count - first, line: start)
  }

  /// Begins a new block with the fields of the record that is being read.
  private mutating func moveFields(from first: Int) -> Int {
    let own = fields.count - first
    let next = fields.empty(room: max(512, 2 * own))
    for place in first..<fields.count { next.append(fields.pieces[place]) }
    fields = next
    return 0
  }

  private mutating func plain(
    at position: CSVPosition, since start: Int
  ) throws(CSVError) -> CSVRecord.Piece {
    let first = offset
    var end = offset
    var seen: UInt8 = 0
    var isTidy = true
    while end < bytes.count {
      let byte = bytes[end]
      // One comparison for nearly all bytes of a text.
      if byte <= comma {
        if byte == comma || byte == lineFeed || byte == carriageReturn { break }
        if byte <= space {
          if byte == 0 { throw CSVError(problem: .nul, position: position) }
          if byte < space || end == first || bytes[end - 1] == space { isTidy = false }
        }
      }
      seen |= byte
      end += 1
    }
    if end > first, bytes[end - 1] == space { isTidy = false }
    offset = end
    return try piece(
      from: first, to: end, seen: seen, hasEscapes: false, isTidy: isTidy, at: position, since: start)
  }

  private mutating func quoted(
    at position: CSVPosition, since first: Int
  ) throws(CSVError) -> CSVRecord.Piece {
    offset += 1
    let start = offset
    var seen: UInt8 = 0
    var hasEscapes = false
    while true {
      guard offset < bytes.count else { throw CSVError(problem: .unterminatedQuote, position: position) }
      let byte = bytes[offset]
      offset += 1
      let following = offset < bytes.count ? bytes[offset] : nil
      switch byte {
      case quote where following == quote:
        hasEscapes = true
        offset += 1
      case quote:
        guard following == nil || following == comma || following == lineFeed || following == carriageReturn else {
          throw CSVError(problem: .textAfterQuote, position: position)
        }
        return try piece(
          from: start, to: offset - 1, seen: seen, hasEscapes: hasEscapes,
          isTidy: !hasEscapes && isTidy(from: start, to: offset - 1), at: position, since: first)
      case 0:
        throw CSVError(problem: .nul, position: position)
      case lineFeed:
        line += 1
      case carriageReturn where following != lineFeed:
        line += 1
      default:
        seen |= byte
      }
    }
  }

  private func isTidy(from start: Int, to end: Int) -> Bool {
    var last = space
    for place in start..<end {
      let byte = bytes[place]
      if byte < space || (byte == space && last == space) { return false }
      last = byte
    }
    return last != space || start == end
  }

  /// Any byte over 127 makes the field worth a look at its encoding.
  @inline(__always)
  private func piece(
    from start: Int, to end: Int, seen: UInt8, hasEscapes: Bool, isTidy: Bool, at position: CSVPosition,
    since first: Int
  ) throws(CSVError) -> CSVRecord.Piece {
    guard end - start <= Self.longestField else { throw CSVError(problem: .longField, position: position) }
    var isTidy = isTidy
    if seen >= 0x80 {
      let raw = UnsafeBufferPointer(rebasing: bytes[start..<end])
      guard String(validating: raw, as: UTF8.self) != nil else {
        throw CSVError(problem: .notUTF8, position: position)
      }
      // The first byte of a no-break space.
      if raw.contains(0xC2) { isTidy = false }
    }
    return CSVRecord.Piece(
      start: start, length: Int32(end - start), lines: Int32(position.line - first), hasEscapes: hasEscapes,
      isTidy: isTidy)
  }
}
