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
}

/// One value of a table.
package enum Cell: Hashable, Sendable {
  /// Unknown or not applicable: empty in CSV, null in JSON, "—" in print.
  case missing
  case integer(Int)
  /// A number with a fraction.
  case number(Double)
  case text(String)

  /// The value as text; nil where it is none.
  package var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The value as a number; nil where it is none.
  package var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .missing, .text: nil
    }
  }
}
