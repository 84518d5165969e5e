import CSQLite

/// A connection of its own for statements that anyone may have written: it reads, within limits, and does nothing else.
package final class Sandbox {
  /// How much a statement may ask for.
  package struct Limits: Equatable, Sendable {
    /// How long it may run.
    package var seconds: Double
    /// How many rows it may give.
    package var rows: Int

    /// Makes limits.
    package init(seconds: Double = 10, rows: Int = 10_000) {
      self.seconds = seconds
      self.rows = rows
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
  private let connection: OpaquePointer
  private let watch = Guard()

  /// Opens a database that `NewDatabase` built.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - functions: what SQL may call beside SQLite's own functions.
  /// - Throws: `StoreError` where the file is missing, not ours, or of another version.
  package init(path: String, functions: [SQLFunction]) throws {
    try DatabaseFile.requireCurrent(path)
    var opened: OpaquePointer?
    guard SQLiteMemory.isReady else { throw StoreError.cannotRead(path: path, reason: "SQLite was in use before") }
    let code = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard let opened, code == SQLITE_OK else {
      let reason = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory"
      sqlite3_close_v2(opened)
      throw StoreError.cannotRead(path: path, reason: reason)
    }
    self.path = path
    connection = opened
    for function in functions { try function.register(on: connection) }
    // Sorting stays in memory, where the limit holds. json_each must be known before the guard comes, or it never will be.
    guard
      sqlite3_exec(connection, "PRAGMA temp_store = MEMORY; SELECT 1 FROM json_each('[]')", nil, nil, nil) == SQLITE_OK
    else { throw StoreError.cannotRead(path: path, reason: String(cString: sqlite3_errmsg(connection))) }
    for (limit, value) in [
      (SQLITE_LIMIT_LENGTH, Int32(Self.cellBytes)), (SQLITE_LIMIT_SQL_LENGTH, 100_000), (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 100), (SQLITE_LIMIT_VDBE_OP, 250_000),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000), (SQLITE_LIMIT_TRIGGER_DEPTH, 0), (SQLITE_LIMIT_WORKER_THREADS, 0),
      (SQLITE_LIMIT_COLUMN, 500),
    ] { sqlite3_limit(connection, limit, value) }
    watch.watch(connection)
  }

  deinit { sqlite3_close_v2(connection) }

  /// Answers one statement.
  ///
  /// - Parameters:
  ///   - sql: one statement that reads.
  ///   - parameters: values by name, without the colon.
  ///   - limits: how much it may ask for.
  /// - Returns: columns and rows, in the statement's order.
  /// - Throws: `SandboxRefusal`.
  package func run(
    _ sql: String, parameters: [String: SQLValue] = [:], limits: Limits = Limits()
  ) throws(SandboxRefusal) -> Outcome {
    try SQLiteMemory.limited(toMegabytes: Self.megabytes) { () throws(SandboxRefusal) in
      try answer(sql, parameters, limits)
    }
  }

  private func answer(
    _ sql: String, _ parameters: [String: SQLValue], _ limits: Limits
  ) throws(SandboxRefusal) -> Outcome {
    watch.start(seconds: limits.seconds)
    let statement = try prepare(sql)
    defer { sqlite3_finalize(statement) }
    try bind(parameters, to: statement)
    let width = sqlite3_column_count(statement)
    var rows: [SQLRow] = []
    var bytes = 0
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { break }
      guard code == SQLITE_ROW else { throw refusal(code, seconds: limits.seconds) }
      if rows.count == limits.rows {
        return Outcome(columns: columns(of: statement), rows: rows, isCut: true)
      }
      let row = SQLRow(values: (0..<width).map { SQLValue(column: $0, of: statement) })
      for value in row.values { if case .text(let text) = value { bytes += text.utf8.count } }
      guard bytes <= Self.megabytes << 20 else { throw .tooMuchMemory(megabytes: Self.megabytes) }
      rows.append(row)
    }
    return Outcome(columns: columns(of: statement), rows: rows, isCut: false)
  }

  private func columns(of statement: OpaquePointer) -> [String] {
    (0..<sqlite3_column_count(statement)).map { index in
      sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
    }
  }

  /// Prepares the one statement of a text.
  private func prepare(_ sql: String) throws(SandboxRefusal) -> OpaquePointer {
    // SQLite reads up to the first NUL; what is hidden behind it is not to be passed over.
    guard !sql.utf8.contains(0) else { throw .wrong("it has a NUL character") }
    let (first, rest) = try prepareFirst(of: sql)
    guard let first else { throw .empty }
    do throws(SandboxRefusal) {
      var tail = rest
      while !tail.isEmpty {
        let (next, after) = try prepareFirst(of: tail)
        if let next {
          sqlite3_finalize(next)
          throw .severalStatements
        }
        tail = after
      }
      guard sqlite3_stmt_readonly(first) != 0 else { throw .notReading(watch.deed ?? "change the database") }
    } catch {
      sqlite3_finalize(first)
      switch error {
      case .wrong, .notReading: throw rest.isEmpty ? error : .severalStatements
      default: throw error
      }
    }
    return first
  }

  private func prepareFirst(of sql: String) throws(SandboxRefusal) -> (statement: OpaquePointer?, rest: String) {
    var statement: OpaquePointer?
    let (code, rest) = sql.withCString { start in
      var tail: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v2(connection, start, -1, &statement, &tail)
      return (code, tail.map { String(cString: $0) } ?? "")
    }
    guard code == SQLITE_OK else {
      sqlite3_finalize(statement)
      throw refusal(code, seconds: 0)
    }
    return (statement, rest)
  }

  private func bind(_ parameters: [String: SQLValue], to statement: OpaquePointer) throws(SandboxRefusal) {
    var names: [String] = []
    for index in 0..<sqlite3_bind_parameter_count(statement) {
      guard let raw = sqlite3_bind_parameter_name(statement, index + 1) else { throw .namelessParameter }
      let name = String(String(cString: raw).dropFirst())
      names.append(name)
      guard let value = parameters[name] else { throw .missingParameter(name) }
      let code =
        switch value {
        case .null: sqlite3_bind_null(statement, index + 1)
        case .integer(let number): sqlite3_bind_int64(statement, index + 1, sqlite3_int64(number))
        case .real(let number): sqlite3_bind_double(statement, index + 1, number)
        // SQLITE_TRANSIENT: SQLite makes its own copy.
        case .text(let text):
          sqlite3_bind_text(
            statement, index + 1, text, Int32(clamping: text.utf8.count),
            unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
      guard code == SQLITE_OK else { throw refusal(code, seconds: 0) }
    }
    if let stranger = parameters.keys.sorted().first(where: { !names.contains($0) }) {
      throw .unknownParameter(stranger, known: names)
    }
  }

  private func refusal(_ code: Int32, seconds: Double) -> SandboxRefusal {
    if watch.isOutOfTime { return .tookTooLong(seconds: seconds) }
    if let deed = watch.deed { return .notReading(deed) }
    return switch code {
    case SQLITE_TOOBIG: .tooLong(bytes: Self.cellBytes)
    case SQLITE_NOMEM: .tooMuchMemory(megabytes: Self.megabytes)
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_IOERR: .damaged(path: path)
    default: .wrong(String(cString: sqlite3_errmsg(connection)))
    }
  }
}
