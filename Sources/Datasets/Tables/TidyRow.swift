/// A value that is a row of one of the project's own tables.
protocol TidyRow {
  /// The columns, in the order of the file.
  associatedtype Column: Hashable & Sendable & CaseIterable & RawRepresentable<String>

  /// Reads a row.
  init(_ row: Row<Column>) throws(BadField)

  /// What stands in a column.
  func cell(_ column: Column) -> String

  /// What the rows of a file are ordered by.
  static var order: [TidyOrder<Column>] { get }
}

/// A part of a table's order.
enum TidyOrder<Column> {
  /// By text, character code by character code.
  case text(Column)
  /// By number, the largest first.
  case largest(Column)
  /// By number, the smallest first.
  case smallest(Column)
}

extension TidyRow {
  /// The row as it is written.
  var cells: [String] { Self.Column.allCases.map(cell) }

  /// The first line of the file.
  static var header: [String] { Column.allCases.map(\.rawValue) }
}

/// Rows of a table on their way into a file.
struct TidyRows<Value: TidyRow> {
  private(set) var rows: [[String]] = []

  /// Adds a row.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// Puts the rows in the table's order; rows that are equal in it keep their places.
  mutating func sort() {
    let keys = Value.order.compactMap { order -> (place: Int, order: TidyOrder<Value.Column>)? in
      let column: Value.Column =
        switch order {
        case .text(let column), .largest(let column), .smallest(let column): column
        }
      return Value.header.firstIndex(of: column.rawValue).map { ($0, order) }
    }
    let sorted = rows.enumerated().sorted { first, second in
      for (place, order) in keys {
        let (one, other) = (first.element[place], second.element[place])
        if one == other { continue }
        switch order {
        case .text: return one < other
        case .largest: return (Int(one) ?? 0) > (Int(other) ?? 0)
        case .smallest: return (Int(one) ?? 0) < (Int(other) ?? 0)
        }
      }
      return first.offset < second.offset
    }
    rows = sorted.map(\.element)
  }
}
