import CSQLite

/// A connection of its own for statements that anyone may have written: it reads, within limits, and does nothing else.
package final class Sandbox {
  /// How much a statement may ask for.
  package struct Limits: Equatable, Sendable {
    /// How long it may run.
    package var seconds: Double
    /// How many rows it may give.
    package var rows: Int

    package init(seconds: Double = 10, rows: Int = 10_000) {
      (self.seconds, self.rows) = (seconds, rows)
    }
  }

  /// What a statement gave.
  package struct Outcome: Equatable, Sendable {
    /// The names of the columns.
    package let columns: [String]
    /// The rows, no more than may be.
    package let rows: [SQLRow]
    /// Whether there were more rows than may be.
    package let isCut: Bool
  }

  private static let cellBytes = 1_000_000
  private static let megabytes = 256

  private let path: String
  private let connection: Connection
  private let authorizer = Authorizer()

  /// Opens a database that a build made.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - functions: what SQL may call beside SQLite's own functions.
  /// - Throws: `DatabaseError` where the file is missing, not ours, or of another version.
  package convenience init(path: String, functions: [SQLFunction] = MeasureFunctions.all) throws(DatabaseError) {
    try DatabaseFile.requireCurrent(path)
    let connection: Connection
    do throws(SQLiteError) {
      connection = try Connection(path: path, isWritten: false)
    } catch {
      throw DatabaseError.cannotRead(path: path, reason: error.message)
    }
    try self.init(guarding: connection, at: path, functions: functions)
  }

  /// Guards a connection that is open already, until the sandbox goes.
  ///
  /// - Parameters:
  ///   - connection: the connection, which can do nothing but read meanwhile.
  ///   - path: the file, for messages.
  ///   - functions: what SQL may call beside SQLite's own functions.
  /// - Throws: `DatabaseError` where SQLite refuses the functions.
  package init(
    guarding connection: Connection, at path: String, functions: [SQLFunction] = MeasureFunctions.all
  ) throws(DatabaseError) {
    (self.path, self.connection) = (path, connection)
    for function in functions { try function.register(on: connection) }
    do throws(SQLiteError) {
      // Sorting stays in memory, where the limit holds. json_each must be known before the authorizer comes, or it never will be.
      try connection.execute("PRAGMA temp_store = MEMORY; SELECT 1 FROM json_each('[]')")
    } catch {
      throw DatabaseError.cannotRead(path: path, reason: error.message)
    }
    // SQLite counts the memory of the whole process. The limit stays: nothing else here needs as much.
    sqlite3_hard_heap_limit64(Int64(Self.megabytes) << 20)
    for (limit, value) in [
      (SQLITE_LIMIT_LENGTH, Int32(Self.cellBytes)), (SQLITE_LIMIT_SQL_LENGTH, 100_000), (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 100), (SQLITE_LIMIT_VDBE_OP, 250_000),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000), (SQLITE_LIMIT_TRIGGER_DEPTH, 0), (SQLITE_LIMIT_WORKER_THREADS, 0),
      (SQLITE_LIMIT_COLUMN, 500),
    ] { sqlite3_limit(connection.handle, limit, value) }
    // A misspelt name in double quotes is an error and not a text.
    guard sqlite3_refuse_quoted_strings(connection.handle) == SQLITE_OK else {
      throw DatabaseError.cannotRead(path: path, reason: connection.error.message)
    }
    authorizer.watch(connection)
  }

  deinit { Authorizer.release(connection) }

  /// Answers one statement.
  ///
  /// - Parameters:
  ///   - sql: one statement that reads.
  ///   - parameters: values by name, without the colon.
  ///   - limits: how much it may ask for.
  /// - Returns: columns and rows, in the statement's order.
  /// - Throws: `SandboxError`.
  package func run(
    _ sql: String, parameters: [String: SQLValue] = [:], limits: Limits = Limits()
  ) throws(SandboxError) -> Outcome {
    authorizer.start(seconds: limits.seconds)
    let statement = try prepare(sql)
    defer { sqlite3_finalize(statement) }
    try bind(parameters, to: statement)
    let columns = Connection.columns(of: statement)
    var rows: [SQLRow] = []
    var bytes = 0
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return Outcome(columns: columns, rows: rows, isCut: false) }
      guard code == SQLITE_ROW else { throw error(code, seconds: limits.seconds) }
      if rows.count == limits.rows { return Outcome(columns: columns, rows: rows, isCut: true) }
      let row = SQLRow(statement)
      for value in row.values { if case .text(let text) = value { bytes += text.utf8.count } }
      guard bytes <= Self.megabytes << 20 else { throw .tooMuchMemory(megabytes: Self.megabytes) }
      rows.append(row)
    }
  }

  /// Prepares the one statement of a text.
  private func prepare(_ sql: String) throws(SandboxError) -> OpaquePointer {
    // SQLite reads up to the first NUL; what is hidden behind it is not to be passed over.
    guard !sql.utf8.contains(0) else { throw .wrong("it has a NUL character") }
    let (first, rest) = try prepareFirst(of: sql)
    guard let first else { throw .empty }
    do throws(SandboxError) {
      var tail = rest
      while !tail.isEmpty {
        let (next, after) = try prepareFirst(of: tail)
        if let next {
          sqlite3_finalize(next)
          throw .severalStatements
        }
        tail = after
      }
      guard sqlite3_stmt_readonly(first) != 0 else { throw .notReading(authorizer.action ?? "change the database") }
    } catch {
      sqlite3_finalize(first)
      switch error {
      case .wrong, .notReading: throw rest.isEmpty ? error : .severalStatements
      default: throw error
      }
    }
    return first
  }

  private func prepareFirst(of sql: String) throws(SandboxError) -> (statement: OpaquePointer?, rest: String) {
    var statement: OpaquePointer?
    let (code, rest) = sql.withCString { start in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(connection.handle, start, -1, &statement, &tail)
      return (code, tail.map { String(cString: $0) } ?? "")
    }
    guard code == SQLITE_OK else {
      sqlite3_finalize(statement)
      throw error(code, seconds: 0)
    }
    return (statement, rest)
  }

  private func bind(_ parameters: [String: SQLValue], to statement: OpaquePointer) throws(SandboxError) {
    var names: [String] = []
    for index in 0..<sqlite3_bind_parameter_count(statement) {
      guard let raw = sqlite3_bind_parameter_name(statement, index + 1) else { throw .namelessParameter }
      let name = String(String(cString: raw).dropFirst())
      names.append(name)
      guard let value = parameters[name] else { throw .missingParameter(name) }
      let code = value.bind(to: statement, at: index + 1)
      guard code == SQLITE_OK else { throw error(code, seconds: 0) }
    }
    if let stranger = parameters.keys.sorted().first(where: { !names.contains($0) }) {
      throw .unknownParameter(stranger, known: names)
    }
  }

  private func error(_ code: Int32, seconds: Double) -> SandboxError {
    if authorizer.isOutOfTime { return .tookTooLong(seconds: seconds) }
    if let action = authorizer.action { return .notReading(action) }
    return switch code {
    case SQLITE_TOOBIG: .tooLong(bytes: Self.cellBytes)
    case SQLITE_NOMEM: .tooMuchMemory(megabytes: Self.megabytes)
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR: .damaged(path: path)
    default: .wrong(connection.error.message)
    }
  }
}
