import CSQLite

/// A connection to a database: SQLite's handle, closed with its owner.
package final class Connection {
  let handle: OpaquePointer
  /// Statements that gave rows, ready to run again.
  private var statements: [String: OpaquePointer] = [:]

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isWritten: whether it is written to, and made where it is not there.
  /// - Throws: `SQLiteError` where SQLite cannot open it.
  package init(path: String, isWritten: Bool) throws(SQLiteError) {
    var handle: OpaquePointer?
    let access = isWritten ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
    let code = sqlite3_open_v2(path, &handle, access | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle else {
      let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
      sqlite3_close_v2(handle)
      throw SQLiteError(code: code, message: message)
    }
    self.handle = handle
    // A report asks for the same pages again and again.
    if !isWritten { try execute("PRAGMA cache_size = -16000") }
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  var error: SQLiteError {
    SQLiteError(code: sqlite3_errcode(handle), message: String(cString: sqlite3_errmsg(handle)))
  }

  /// Runs statements that give no rows.
  package func execute(_ sql: String) throws(SQLiteError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw error }
  }

  /// Runs a statement and gives the names of its columns and all its rows.
  ///
  /// - Parameters:
  ///   - sql: one statement; what follows it is ignored.
  ///   - arguments: values by name, without the colon; names that the statement does not have are ignored.
  /// - Returns: columns and rows, in the statement's order.
  /// - Throws: `SQLiteError`.
  package func result(
    of sql: String, _ arguments: [String: SQLValue] = [:]
  ) throws(SQLiteError) -> (columns: [String], rows: [SQLRow]) {
    guard let statement = try statement(of: sql) else { return ([], []) }
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (name, value) in arguments {
      let place = sqlite3_bind_parameter_index(statement, ":" + name)
      if place > 0, value.bind(to: statement, at: place) != SQLITE_OK { throw error }
    }
    let columns = Connection.columns(of: statement)
    var rows: [SQLRow] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: rows.append(SQLRow(statement))
      case SQLITE_DONE: return (columns, rows)
      default: throw error
      }
    }
  }

  /// The names of a statement's columns.
  static func columns(of statement: OpaquePointer) -> [String] {
    (0..<sqlite3_column_count(statement)).map { index in
      sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
    }
  }

  /// The statement of a text, prepared once; nil for one of blanks.
  private func statement(of sql: String) throws(SQLiteError) -> OpaquePointer? {
    if let known = statements[sql] { return known }
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK else { throw error }
    statements[sql] = prepared
    return prepared
  }
}
