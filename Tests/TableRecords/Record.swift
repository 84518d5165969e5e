package import Queries

extension Table {
  /// The rows as values by column name: what tests compare with, which stand on nothing that is generated.
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
