import CSQLite

/// A value in a row or a parameter of a statement.
package enum SQLValue: Hashable, Sendable {
  /// Unknown or not applicable.
  case null
  case integer(Int)
  /// A number with a fraction.
  case real(Double)
  case text(String)

  /// The value of a column of a statement's row.
  init(column: Int32, of statement: OpaquePointer) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: self = .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: self = .real(sqlite3_column_double(statement, column))
    case SQLITE_TEXT:
      let bytes = UnsafeBufferPointer(
        start: sqlite3_column_text(statement, column), count: Int(sqlite3_column_bytes(statement, column)))
      self = .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB: self = .text("\(sqlite3_column_bytes(statement, column)) bytes")
    default: self = .null
    }
  }

  /// Has SQLite copy what it is handed: its SQLITE_TRANSIENT.
  static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

  /// Binds the value to a parameter, counted from 1, and gives SQLite's code.
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    switch self {
    case .null: sqlite3_bind_null(statement, place)
    case .integer(let number): number.bind(to: statement, at: place)
    case .real(let number): number.bind(to: statement, at: place)
    case .text(let text): text.bind(to: statement, at: place)
    }
  }

  /// The value as a number; nil for NULL and text.
  package var number: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .real(let number): number
    case .null, .text: nil
    }
  }
}

/// A row of values.
package struct SQLRow: Equatable, Sendable {
  /// The values, in the order of the statement's columns.
  package let values: [SQLValue]

  package init(values: [SQLValue]) { self.values = values }

  /// The row that a statement stands at.
  init(_ statement: OpaquePointer) {
    values = (0..<sqlite3_column_count(statement)).map { SQLValue(column: $0, of: statement) }
  }

  /// The value of a column, counted from 0; NULL past the end.
  package subscript(_ column: Int) -> SQLValue { values.indices.contains(column) ? values[column] : .null }

  /// The text of a column that is never NULL.
  package func text(_ column: Int) throws -> String {
    guard case .text(let text) = self[column] else { throw unexpected(column, "text") }
    return text
  }

  /// The whole number of a column that is never NULL.
  package func integer(_ column: Int) throws -> Int {
    switch self[column] {
    case .integer(let number): return number
    case .real(let number) where number == number.rounded() && abs(number) < 1e15: return Int(number)
    default: throw unexpected(column, "a whole number")
    }
  }

  /// The number of a column; nil for NULL.
  package func number(_ column: Int) -> Double? { self[column].number }

  /// The text of a column; nil for NULL.
  package func optionalText(_ column: Int) -> String? {
    if case .text(let text) = self[column] { text } else { nil }
  }

  private func unexpected(_ column: Int, _ expected: String) -> DatabaseError {
    .sqlite("column \(column + 1) holds \(self[column]) and not \(expected)")
  }
}
