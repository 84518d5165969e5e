import CSV

/// Where the columns of a layout stand in a file.
///
/// A column is known by the one byte that it is in memory. It is asked for at every field of every row, where a dictionary would
/// hash the column's name each time.
final class ColumnIndex {
  private let places: [Int]

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

  @inline(__always)
  private static func byte<Column>(of column: Column) -> Int {
    precondition(MemoryLayout<Column>.size <= 1, "columns are cases without anything more to them")
    return withUnsafeBytes(of: column) { $0.isEmpty ? 0 : Int($0[0]) }
  }
}
