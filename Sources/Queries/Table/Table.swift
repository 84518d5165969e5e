/// Typed columns and rows: what every query answers, whatever it is then written as.
package struct Table: Equatable, Sendable {
  /// A column.
  package struct Column: Equatable, Sendable {
    /// The name, as in CSV.
    package let name: String
    /// What its values are, which says how they are written.
    package let kind: ColumnKind
    /// What it holds, in words.
    package let meaning: String

    package init(name: String, kind: ColumnKind, meaning: String) {
      (self.name, self.kind, self.meaning) = (name, kind, meaning)
    }
  }

  package let columns: [Column]
  /// The rows, each as long as the columns.
  package var rows: [[Cell]]

  package init(columns: [Column], rows: [[Cell]]) {
    (self.columns, self.rows) = (columns, rows)
  }

  /// The position of a column; nil where there is none of that name.
  package func index(of column: String) -> Int? { columns.firstIndex { $0.name == column } }

  /// The rows as values by column name.
  package var records: [Record] { rows.map { Record(table: self, cells: $0) } }
}

/// One row of a table, read by column name.
package struct Record: Equatable, Sendable {
  let table: Table
  let cells: [Cell]

  /// The value of a column; missing where there is no such column.
  package subscript(_ column: String) -> Cell { table.index(of: column).map { cells[$0] } ?? .missing }

  /// The text of a column; empty where missing.
  package func text(_ column: String) -> String {
    if case .text(let text) = self[column] { text } else { "" }
  }

  /// The number of a column; nil where missing.
  package func number(_ column: String) -> Double? { self[column].number }

  /// The whole number of a column, 0 where missing.
  package func count(_ column: String) -> Int { number(column).map { Int($0.rounded()) } ?? 0 }

  /// The value of a column as people read it.
  package func reading(_ column: String) -> String {
    guard let index = table.index(of: column) else { return "" }
    return table.columns[index].kind.reading(of: cells[index])
  }
}

/// One value of a table.
package enum Cell: Hashable, Sendable {
  /// Unknown or not applicable: empty in CSV, null in JSON, "—" in print.
  case missing
  case integer(Int)
  /// A number with a fraction.
  case number(Double)
  case text(String)

  /// The value as a number; nil where it is none.
  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .missing, .text: nil
    }
  }
}
