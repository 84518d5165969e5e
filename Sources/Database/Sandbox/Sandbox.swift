import CSQLite

/// A connection of its own for statements that anyone may have written: it reads, within limits, and does nothing else.
package final class Sandbox {
  /// How much a statement may ask for.
  package struct Limits: Equatable, Sendable {
    /// How long it may run.
    package var seconds: Double
    /// How many rows it may give.
    package var rows: Int
    /// How many bytes a cell may have, and any value on the way to one: long texts are what makes functions slow.
    package var cell: Int

    package init(seconds: Double = 10, rows: Int = 10_000, cell: Int = 65_536) {
      (self.seconds, self.rows, self.cell) = (seconds, rows, cell)
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

  /// The longest statement, in bytes.
  package static let longestStatement = 1 << 20
  /// What cells may be raised to.
  package static let cells = 1...1_000_000
  private static let megabytes = 256
  /// How much of that SQLite and rows may ask for: the rest is the program itself, and what the system takes beside what is asked.
  private static let memory = 150 << 20
  /// How often a row is in memory at most: as it came, typed, as people read it, and written.
  private static let copies = 4

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
    try Trimming.register(on: connection)
    do throws(SQLiteError) {
      // Sorting stays in memory, where the limit holds. json_each must be known before the authorizer comes, or it never will be.
      try connection.execute("PRAGMA temp_store = MEMORY; SELECT 1 FROM json_each('[]')")
    } catch {
      throw DatabaseError.cannotRead(path: path, reason: error.message)
    }
    // SQLite counts the memory of the whole process. The limit stays: nothing else here needs as much.
    sqlite3_hard_heap_limit64(Int64(Self.memory))
    for (limit, value) in [
      (SQLITE_LIMIT_SQL_LENGTH, Int32(Self.longestStatement)), (SQLITE_LIMIT_ATTACHED, 0),
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
    authorizer.start()
    // The length of a statement is a length to SQLite, too: cells are limited once it is prepared.
    sqlite3_limit(connection.handle, SQLITE_LIMIT_LENGTH, Int32(max(Self.longestStatement, limits.cell)))
    guard sql.utf8.count <= Self.longestStatement else { throw .longStatement(bytes: Self.longestStatement) }
    let watchdog = Watchdog(over: connection, seconds: limits.seconds)
    guard watchdog.isAwake else { throw .tooMuchMemory(megabytes: Self.megabytes) }
    do throws(SandboxError) {
      return try rows(of: sql, parameters, limits)
    } catch {
      throw watchdog.isTimeUp ? .tookTooLong(seconds: limits.seconds) : error
    }
  }

  private func rows(
    of sql: String, _ parameters: [String: SQLValue], _ limits: Limits
  ) throws(SandboxError) -> Outcome {
    let statement = try prepare(sql, limits)
    defer { sqlite3_finalize(statement) }
    sqlite3_limit(connection.handle, SQLITE_LIMIT_LENGTH, Int32(limits.cell))
    try bind(parameters, to: statement, limits)
    let columns = Connection.columns(of: statement)
    var rows: [SQLRow] = []
    var bytes = 0
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return Outcome(columns: columns, rows: rows, isCut: false) }
      guard code == SQLITE_ROW else { throw error(code, limits) }
      if rows.count == limits.rows { return Outcome(columns: columns, rows: rows, isCut: true) }
      let row = SQLRow(statement)
      // Of a text that stands in the statement or in the database SQLite does not look at the length.
      guard row.longestText <= limits.cell else { throw .tooLong(bytes: limits.cell) }
      bytes += row.bytes
      guard Int(sqlite3_memory_used()) + Self.copies * bytes <= Self.memory else {
        throw .tooMuchMemory(megabytes: Self.megabytes)
      }
      rows.append(row)
    }
  }

  /// Prepares the one statement of a text.
  private func prepare(_ sql: String, _ limits: Limits) throws(SandboxError) -> OpaquePointer {
    // SQLite reads up to the first NUL; what is hidden behind it is not to be passed over.
    guard !sql.utf8.contains(0) else { throw .wrong("it has a NUL character") }
    let (first, rest) = try prepareFirst(of: sql, limits)
    guard let first else { throw .empty }
    do throws(SandboxError) {
      var tail = rest
      while !tail.isEmpty {
        let (next, after) = try prepareFirst(of: tail, limits)
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

  private func prepareFirst(
    of sql: String, _ limits: Limits
  ) throws(SandboxError) -> (statement: OpaquePointer?, rest: String) {
    var statement: OpaquePointer?
    let (code, rest) = sql.withCString { start in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(connection.handle, start, -1, &statement, &tail)
      return (code, tail.map { String(cString: $0) } ?? "")
    }
    guard code == SQLITE_OK else {
      sqlite3_finalize(statement)
      throw error(code, limits)
    }
    return (statement, rest)
  }

  private func bind(
    _ parameters: [String: SQLValue], to statement: OpaquePointer, _ limits: Limits
  ) throws(SandboxError) {
    var names: [String] = []
    for index in 0..<sqlite3_bind_parameter_count(statement) {
      guard let raw = sqlite3_bind_parameter_name(statement, index + 1) else { throw .namelessParameter }
      let name = String(String(cString: raw).dropFirst())
      names.append(name)
      guard let value = parameters[name] else { throw .missingParameter(name) }
      let code = value.bind(to: statement, at: index + 1)
      guard code == SQLITE_OK else { throw error(code, limits) }
    }
    if let stranger = parameters.keys.sorted().first(where: { !names.contains($0) }) {
      throw .unknownParameter(stranger, known: names)
    }
  }

  private func error(_ code: Int32, _ limits: Limits) -> SandboxError {
    if let action = authorizer.action { return .notReading(action) }
    if authorizer.isTooSlow { return .tooManyCalls(of: Authorizer.slow.sorted(), limit: Authorizer.mostSlowCalls) }
    return switch code {
    case SQLITE_TOOBIG: .tooLong(bytes: limits.cell)
    case SQLITE_NOMEM: .tooMuchMemory(megabytes: Self.megabytes)
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR: .damaged(path: path)
    default: .wrong(connection.error.message)
    }
  }
}

extension SQLRow {
  fileprivate var longestText: Int {
    values.reduce(0) { longest, value in
      if case .text(let text) = value { max(longest, text.utf8.count) } else { longest }
    }
  }

  /// About how much memory the row takes.
  fileprivate var bytes: Int {
    values.reduce(64) { sum, value in
      if case .text(let text) = value, text.utf8.count > 15 { sum + 24 + 32 + text.utf8.count } else { sum + 24 }
    }
  }
}
