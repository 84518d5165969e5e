/// A value that is a row of one of the project's own tables.
protocol TidyRow {
  /// The columns, in the order of the file.
  associatedtype Column: Hashable & Sendable & CaseIterable & RawRepresentable<String>

  /// Reads a row.
  init(_ row: Row<Column>) throws(FieldError)

  /// What stands in a column.
  func cell(_ column: Column) -> String

  /// What the rows of a file are ordered by.
  static var order: [TidyOrder<Column>] { get }
}

/// A part of a table's order.
enum TidyOrder<Column> {
  /// By text, byte by byte.
  case text(Column)
  /// By number, the largest first.
  case largest(Column)
  /// By number, the smallest first.
  case smallest(Column)

  /// The column that decides.
  var column: Column {
    switch self {
    case .text(let column), .largest(let column), .smallest(let column): column
    }
  }
}

extension TidyRow {
  /// The row as it is written.
  var cells: [String] { Self.Column.allCases.map(cell) }

  /// The first line of the file.
  static var header: [String] { Column.allCases.map(\.rawValue) }

  /// Rows in the table's order; rows that are equal in it keep their places.
  static func sorted(_ rows: [[String]]) -> [[String]] {
    let keys = order.compactMap { order in
      header.firstIndex(of: order.column.rawValue).map { (place: $0, order: order) }
    }
    return rows.enumerated().sorted { first, second in
      for (place, order) in keys {
        let (one, other) = (first.element[place], second.element[place])
        if one == other { continue }
        switch order {
        case .text: return one.utf8.lexicographicallyPrecedes(other.utf8)
        case .largest: return (Int(one) ?? 0) > (Int(other) ?? 0)
        case .smallest: return (Int(one) ?? 0) < (Int(other) ?? 0)
        }
      }
      return first.offset < second.offset
    }.map(\.element)
  }
}
