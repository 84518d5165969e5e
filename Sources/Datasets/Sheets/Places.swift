/// Where the columns of a layout stand in a file.
///
/// A column is known by the one byte that it is in memory. It is asked for at every field of every row, where a dictionary would
/// hash the column's name each time.
final class Places<Column: Hashable & Sendable>: Sendable {
  private let places: [Int]
  /// The columns that the file has.
  let columns: [Column]

  /// Takes the columns that a file has.
  init(_ places: some Sequence<(key: Column, value: Int)>) {
    precondition(MemoryLayout<Column>.size <= 1, "columns are cases without anything more to them")
    var own = [Int](repeating: -1, count: 256)
    var columns: [Column] = []
    for (column, place) in places {
      own[Self.byte(of: column)] = place
      columns.append(column)
    }
    self.places = own
    self.columns = columns
  }

  /// The place of a column, from 0; nil where the file does not have it.
  subscript(column: Column) -> Int? {
    let place = places[Self.byte(of: column)]
    return place < 0 ? nil : place
  }

  private static func byte(of column: Column) -> Int {
    withUnsafeBytes(of: column) { $0.isEmpty ? 0 : Int($0[0]) }
  }
}
