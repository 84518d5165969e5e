import GRDB

/// An open database, for reading only.
public final class ElectionDatabase {
  /// The file.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens a database that `NewDatabase` built.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - functions: what SQL may call beside SQLite's own functions.
  /// - Throws: `StoreError` where the file is missing, not ours, or of another version.
  public init(path: String, functions: [SQLFunction] = []) throws {
    try DatabaseFile.requireCurrent(path)
    self.path = path
    var configuration = Configuration()
    configuration.readonly = true
    configuration.prepareDatabase { database in
      guard let connection = database.sqliteConnection else { return }
      for function in functions { try function.register(on: connection) }
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch let error as DatabaseError {
      throw StoreError(error, at: path)
    }
  }

  /// Whether every page is as SQLite writes it: all of the file is read for that.
  public func isSound() -> Bool {
    (try? rows("PRAGMA quick_check").map { try $0.text(0) }) == ["ok"]
  }

  /// The files the facts come from, by path.
  public func sourceStamps() throws -> [SourceStamp] {
    try rows("SELECT path, size, modified FROM dataset_file ORDER BY path").map {
      SourceStamp(path: try $0.text(0), size: try $0.integer(1), modified: try $0.integer(2))
    }
  }

  /// Runs a statement and gives all its rows.
  ///
  /// - Parameters:
  ///   - sql: one statement.
  ///   - arguments: values by name, without the colon; what the statement does not name is left out.
  /// - Returns: the rows, in the statement's order.
  /// - Throws: `StoreError.sqlite` with SQLite's own words.
  public func rows(_ sql: String, _ arguments: [String: SQLValue] = [:]) throws -> [SQLRow] {
    try result(of: sql, arguments).rows
  }

  /// Runs a statement and gives the names of its columns and all its rows.
  ///
  /// - Parameters:
  ///   - sql: one statement.
  ///   - arguments: values by name, without the colon; what the statement does not name is left out.
  /// - Returns: columns and rows, in the statement's order.
  /// - Throws: `StoreError.sqlite` with SQLite's own words.
  public func result(
    of sql: String, _ arguments: [String: SQLValue] = [:]
  ) throws -> (columns: [String], rows: [SQLRow]) {
    do {
      return try queue.read { database in
        let statement = try database.makeStatement(sql: sql)
        let known = arguments.filter { sql.contains(":" + $0.key) }
        let cursor = try Row.fetchCursor(
          statement, arguments: StatementArguments(known.mapValues(\.databaseValue)))
        var rows: [SQLRow] = []
        while let row = try cursor.next() { rows.append(SQLRow(values: row.databaseValues.map(SQLValue.init))) }
        return (statement.columnNames, rows)
      }
    } catch let error as DatabaseError {
      throw StoreError(error, at: path)
    }
  }
}

extension StoreError {
  /// What SQLite says of a file that is being read.
  fileprivate init(_ error: DatabaseError, at path: String) {
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_IOERR: self = .cannotRead(path: path, reason: reason)
    default: self = .sqlite(reason)
    }
  }
}
