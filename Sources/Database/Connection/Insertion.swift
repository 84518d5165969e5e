import CSQLite

/// Puts rows into one table, eight in a statement, which costs SQLite two thirds of eight statements of one.
package final class Insertion {
  private static let rowsAtOnce: Int32 = 8

  private let connection: Connection
  private let table: String
  private let columns: [String]
  /// The statement, prepared when the first row comes.
  private var statement: OpaquePointer?
  /// How many values are bound to it.
  private var bound: Int32 = 0

  package init(into table: String, _ columns: [String], on connection: Connection) {
    (self.connection, self.table, self.columns) = (connection, table, columns)
  }

  deinit { sqlite3_finalize(statement) }

  /// Inserts a row, at the latest when the insertion is finished.
  ///
  /// - Parameter values: one for each column, in their order; nil is NULL.
  /// - Throws: `SQLiteError` where the schema forbids this row or one before it.
  package func insert(_ values: (any Bindable)?...) throws(SQLiteError) {
    for value in values { try add(value) }
    try endRow()
  }

  /// Adds the next value of a row: tables with very many rows take values one by one, which costs no list of them.
  package func add(_ value: Int?) throws(SQLiteError) { try bind(value) }

  /// Adds the next value of a row.
  package func add(_ value: Double?) throws(SQLiteError) { try bind(value) }

  /// Adds the next value of a row.
  package func add(_ value: Bool?) throws(SQLiteError) { try bind(value) }

  /// Adds the next value of a row.
  package func add(_ value: String?) throws(SQLiteError) { try bind(value) }

  /// Ends a row that has a value for each column.
  package func endRow() throws(SQLiteError) {
    precondition(bound % Int32(columns.count) == 0, "values are missing for \(columns) of \(table)")
    if bound == Self.rowsAtOnce * Int32(columns.count) { try finish() }
  }

  private func add(_ value: (any Bindable)?) throws(SQLiteError) {
    let statement = try prepared()
    bound += 1
    let code = value?.bind(to: statement, at: bound) ?? sqlite3_bind_null(statement, bound)
    guard code == SQLITE_OK else { throw connection.error }
  }

  @inline(__always)
  private func bind<Value: Bindable>(_ value: Value?) throws(SQLiteError) {
    let statement = try prepared()
    bound += 1
    let code = value?.bind(to: statement, at: bound) ?? sqlite3_bind_null(statement, bound)
    guard code == SQLITE_OK else { throw connection.error }
  }

  /// Inserts the rows that wait for others.
  package func finish() throws(SQLiteError) {
    guard let statement, bound > 0 else { return }
    let rows = bound / Int32(columns.count)
    bound = 0
    sqlite3_bind_int(statement, Self.rowsAtOnce * Int32(columns.count) + 1, rows)
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE else { throw connection.error }
    sqlite3_reset(statement)
  }

  private func prepared() throws(SQLiteError) -> OpaquePointer {
    if let statement { return statement }
    let row = "SELECT " + columns.map { _ in "?" }.joined(separator: ",")
    let rows = repeatElement(row, count: Int(Self.rowsAtOnce)).joined(separator: " UNION ALL ")
    let sql = "INSERT INTO \(table) (\(columns.joined(separator: ","))) \(rows) LIMIT ?"
    var prepared: OpaquePointer?
    guard
      sqlite3_prepare_v3(connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil) == SQLITE_OK,
      let prepared
    else { throw connection.error }
    statement = prepared
    return prepared
  }
}

/// A value that a parameter of a statement can take.
package protocol Bindable {
  /// Binds the value to a parameter, counted from 1, and gives SQLite's code.
  func bind(to statement: OpaquePointer, at place: Int32) -> Int32
}

extension Int: Bindable {
  /// Binds a whole number.
  package func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    sqlite3_bind_int64(statement, place, sqlite3_int64(self))
  }
}

extension Double: Bindable {
  /// Binds a number with a fraction.
  package func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    sqlite3_bind_double(statement, place, self)
  }
}

extension Bool: Bindable {
  /// Binds 1 for true, 0 for false.
  package func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    sqlite3_bind_int(statement, place, self ? 1 : 0)
  }
}

extension String: Bindable {
  /// Binds text, of which SQLite makes its own copy.
  package func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    var text = self
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(
          statement, place, $0.baseAddress ?? UnsafePointer(bitPattern: 1), Int32(clamping: $0.count),
          SQLValue.copied)
      }
    }
  }
}
