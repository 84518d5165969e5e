import CSV
import Glibc

/// Where the columns of a layout stand in a file.
///
/// A column is known by the one byte that it is in memory. It is asked for at every field of every row, where a dictionary would
/// hash the column's name each time.
final class Places {
  private let places: [Int]
  /// Long texts that were read last: names of parties and constituencies come again row after row.
  private var texts: [(start: UnsafePointer<UInt8>?, count: Int, text: String)] = []

  /// Takes the columns that a file has.
  init<Column>(_ places: some Sequence<(key: Column, value: Int)>) {
    var own = [Int](repeating: -1, count: 256)
    for (column, place) in places { own[Self.byte(of: column)] = place }
    self.places = own
  }

  /// The place of a column, from 0; nil where the file does not have it.
  @inline(__always)
  func place<Column>(_ column: Column) -> Int? {
    let place = places[Self.byte(of: column)]
    return place < 0 ? nil : place
  }

  /// The text of a field that is tidy: one that is too long to stand in a `String` itself may be at hand.
  ///
  /// The fields must all be of one file, whose bytes stay.
  @inline(__always)
  func text(_ field: CSVField) -> String {
    field.withBytes { bytes in
      bytes.count > 15 ? longText(bytes) : String(decoding: bytes, as: UTF8.self)
    }
  }

  private func longText(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard let start = bytes.baseAddress else { return "" }
    if texts.isEmpty { texts = Array(repeating: (nil, 0, ""), count: 64) }
    let slot = (bytes.count &* 31 &+ Int(start[0]) &* 7 &+ Int(start[9]) &* 3 &+ Int(start[bytes.count - 1])) & 63
    if texts[slot].count == bytes.count, let known = texts[slot].start, memcmp(known, start, bytes.count) == 0 {
      return texts[slot].text
    }
    let text = String(decoding: bytes, as: UTF8.self)
    texts[slot] = (start, bytes.count, text)
    return text
  }

  @inline(__always)
  private static func byte<Column>(of column: Column) -> Int {
    precondition(MemoryLayout<Column>.size <= 1, "columns are cases without anything more to them")
    return withUnsafeBytes(of: column) { $0.isEmpty ? 0 : Int($0[0]) }
  }
}
