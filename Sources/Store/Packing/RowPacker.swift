import Glibc

/// A row in the form that SQLite keeps it in: a head that tells the type of every value, then the values.
///
/// Source: https://www.sqlite.org/fileformat.html#record_format
final class RowPacker {
  /// No table of the schema has more columns.
  private static let mostColumns = 50

  private let types = UnsafeMutablePointer<UInt8>.allocate(capacity: 9 * mostColumns)
  private var typesEnd = 0
  private var values = UnsafeMutablePointer<UInt8>.allocate(capacity: 1024)
  private var valuesEnd = 0
  private var room = 1024

  deinit {
    types.deallocate()
    values.deallocate()
  }

  /// Forgets the row before.
  @inline(__always)
  func begin() { (typesEnd, valuesEnd) = (0, 0) }

  /// Puts a value behind the others.
  @inline(__always)
  func add(_ value: some Packable) { value.pack(into: self) }

  /// Puts a text behind the other values.
  @inline(__always)
  func add(text bytes: UnsafeBufferPointer<UInt8>) {
    addType(13 + 2 * bytes.count)
    makeRoom(for: bytes.count)
    if let start = bytes.baseAddress { memcpy(values + valuesEnd, start, bytes.count) }
    valuesEnd += bytes.count
  }

  /// How many bytes the row takes.
  var count: Int { headSize + typesEnd + valuesEnd }

  /// How many bytes the length of the head takes, which counts itself.
  private var headSize: Int { typesEnd < 127 ? 1 : 2 }

  /// Writes the bytes of the row.
  @inline(__always)
  func write(to place: UnsafeMutablePointer<UInt8>) {
    let size = writeVarint(headSize + typesEnd, to: place)
    memcpy(place + size, types, typesEnd)
    memcpy(place + size + typesEnd, values, valuesEnd)
  }

  @inline(__always)
  fileprivate func addNull() { addType(0) }

  @inline(__always)
  fileprivate func add(integer: Int) {
    switch integer {
    case 0: addType(8)
    case 1: addType(9)
    case -0x80..<0x80: add(integer, type: 1, bytes: 1)
    case -0x8000..<0x8000: add(integer, type: 2, bytes: 2)
    case -0x80_0000..<0x80_0000: add(integer, type: 3, bytes: 3)
    case -0x8000_0000..<0x8000_0000: add(integer, type: 4, bytes: 4)
    case -0x8000_0000_0000..<0x8000_0000_0000: add(integer, type: 5, bytes: 6)
    default: add(integer, type: 6, bytes: 8)
    }
  }

  /// Whole numbers are kept as such in a column of real ones, as SQLite itself may do.
  @inline(__always)
  fileprivate func add(real: Double) {
    if let whole = Int(exactly: real), -0x8000_0000_0000..<0x8000_0000_0000 ~= whole, whole != 0 || real.sign == .plus {
      add(integer: whole)
    } else {
      add(Int(bitPattern: UInt(real.bitPattern)), type: 7, bytes: 8)
    }
  }

  @inline(__always)
  fileprivate func add(text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ add(text: $0) }) != nil { return }
    var text = text
    text.withUTF8 { add(text: $0) }
  }

  @inline(__always)
  private func addType(_ type: Int) {
    precondition(typesEnd <= 9 * (Self.mostColumns - 1), "a row has too many columns")
    typesEnd += writeVarint(type, to: types + typesEnd)
  }

  @inline(__always)
  private func add(_ bits: Int, type: UInt8, bytes: Int) {
    addType(Int(type))
    makeRoom(for: bytes)
    for place in 0..<bytes { values[valuesEnd + place] = UInt8(truncatingIfNeeded: bits >> (8 * (bytes - 1 - place))) }
    valuesEnd += bytes
  }

  @inline(__always)
  private func makeRoom(for bytes: Int) { if room - valuesEnd < bytes { grow(by: bytes) } }

  private func grow(by bytes: Int) {
    room = 2 * (room + bytes)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
    larger.update(from: values, count: valuesEnd)
    values.deallocate()
    values = larger
  }
}

/// A value that a packed row can hold.
protocol Packable {
  /// Puts the value behind the others of a row.
  func pack(into row: RowPacker)
}

extension Int: Packable {
  @inline(__always)
  func pack(into row: RowPacker) { row.add(integer: self) }
}

extension Double: Packable {
  @inline(__always)
  func pack(into row: RowPacker) { row.add(real: self) }
}

extension Bool: Packable {
  @inline(__always)
  func pack(into row: RowPacker) { row.add(integer: self ? 1 : 0) }
}

extension String: Packable {
  @inline(__always)
  func pack(into row: RowPacker) { row.add(text: self) }
}

extension Optional: Packable where Wrapped: Packable {
  @inline(__always)
  func pack(into row: RowPacker) { if let self { self.pack(into: row) } else { row.addNull() } }
}

/// Writes a number in SQLite's variable length: seven bits a byte, the highest first, the last byte without its top bit.
///
/// - Parameters:
///   - number: the number, under 2^56.
///   - place: where it is written.
/// - Returns: how many bytes it took.
@inline(__always)
func writeVarint(_ number: Int, to place: UnsafeMutablePointer<UInt8>) -> Int {
  if number < 0x80 {
    place[0] = UInt8(truncatingIfNeeded: number)
    return 1
  }
  let size = varintSize(number)
  for byte in 0..<size {
    let bits = UInt8(truncatingIfNeeded: number >> (7 * (size - 1 - byte))) & 0x7F
    place[byte] = byte == size - 1 ? bits : bits | 0x80
  }
  return size
}

/// How many bytes a number takes in SQLite's variable length.
@inline(__always)
func varintSize(_ number: Int) -> Int {
  precondition(0..<(1 << 56) ~= number, "no number of a row or a page")
  var size = 1
  while number >> (7 * size) != 0 { size += 1 }
  return size
}
