import CSQLite

/// A connection to a database: SQLite's handle, closed with its owner.
///
/// A process asks one question or runs one build. What a library for databases readies itself for at every opening and every
/// statement (observers, caches, transactions around a reading) took 3 ms of a build and 1.5 of a question.
final class Connection {
  /// What SQLite refused, and how it says so.
  struct Failure: Error {
    let code: Int32
    let message: String
  }

  /// SQLite's handle.
  let handle: OpaquePointer
  /// The statements that gave rows, ready to be run again.
  private var statements: [String: OpaquePointer] = [:]

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - isWritten: whether it is written to, and made where it is not there.
  /// - Throws: `Failure` where SQLite cannot.
  init(path: String, isWritten: Bool) throws(Failure) {
    guard SQLiteMemory.isReady else { throw Failure(code: SQLITE_MISUSE, message: "SQLite was in use before") }
    var handle: OpaquePointer?
    let access = isWritten ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
    let code = sqlite3_open_v2(path, &handle, access | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle else {
      let message = handle.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
      sqlite3_close_v2(handle)
      throw Failure(code: code, message: message)
    }
    self.handle = handle
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  /// SQLite's last failure.
  var failure: Failure { Failure(code: sqlite3_errcode(handle), message: String(cString: sqlite3_errmsg(handle))) }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(Failure) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  /// The first column of every row, as text.
  func texts(_ sql: String) throws(Failure) -> [String] {
    try result(of: sql).rows.map { row in
      switch row[0] {
      case .null: ""
      case .integer(let number): String(number)
      case .real(let number): String(number)
      case .text(let text): text
      }
    }
  }

  /// The first column of the first row, as a number; nil without one.
  func integer(_ sql: String) throws(Failure) -> Int? { try texts(sql).first.flatMap { Int($0) } }

  /// Runs a statement and gives the names of its columns and all its rows.
  ///
  /// - Parameters:
  ///   - sql: one statement; what stands behind it is not looked at.
  ///   - arguments: values by name, without the colon; what the statement does not name is left out.
  /// - Returns: columns and rows, in the statement's order.
  /// - Throws: `Failure` with SQLite's own words.
  func result(
    of sql: String, _ arguments: [String: SQLValue] = [:]
  ) throws(Failure) -> (columns: [String], rows: [SQLRow]) {
    guard let statement = try statement(of: sql) else { return ([], []) }
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (name, value) in arguments {
      let place = sqlite3_bind_parameter_index(statement, ":" + name)
      if place > 0, value.bind(to: statement, at: place) != SQLITE_OK { throw failure }
    }
    let columns = 0..<sqlite3_column_count(statement)
    var rows: [SQLRow] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: rows.append(SQLRow(values: columns.map { SQLValue(column: $0, of: statement) }))
      case SQLITE_DONE: return (columns.map { String(cString: sqlite3_column_name(statement, $0)) }, rows)
      default: throw failure
      }
    }
  }

  /// The statement of a text, prepared once; nil for one of blanks.
  private func statement(of sql: String) throws(Failure) -> OpaquePointer? {
    if let known = statements[sql] { return known }
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &prepared, nil) == SQLITE_OK else { throw failure }
    statements[sql] = prepared
    return prepared
  }
}

extension SQLValue {
  /// Binds the value to a parameter; SQLite's code.
  fileprivate func bind(to statement: OpaquePointer, at place: Int32) -> Int32 {
    switch self {
    case .null: return sqlite3_bind_null(statement, place)
    case .integer(let number): return sqlite3_bind_int64(statement, place, sqlite3_int64(number))
    case .real(let number): return sqlite3_bind_double(statement, place, number)
    case .text(let text):
      // SQLITE_TRANSIENT: SQLite makes a copy.
      let owner = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      return sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), owner)
    }
  }
}
