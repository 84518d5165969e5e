import CSQLite

/// An open database, for reading only.
package final class ElectionDatabase {
  /// The file.
  package let path: String
  private let connection: Connection

  /// Opens a database that `NewDatabase` built.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - functions: what SQL may call beside SQLite's own functions.
  /// - Throws: `StoreError` where the file is missing, not ours, or of another version.
  package init(path: String, functions: [SQLFunction] = []) throws {
    try DatabaseFile.requireCurrent(path)
    self.path = path
    do throws(Connection.Failure) {
      connection = try Connection(path: path, isWritten: false)
    } catch {
      throw StoreError(error, at: path)
    }
    for function in functions { try function.register(on: connection.handle) }
  }

  /// Whether every page is as SQLite writes it: all of the file is read for that.
  package func isSound() -> Bool {
    (try? rows("PRAGMA quick_check").map { try $0.text(0) }) == ["ok"]
  }

  /// The files the facts come from, by path.
  package func sourceStamps() throws -> [SourceStamp] {
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
  package func rows(_ sql: String, _ arguments: [String: SQLValue] = [:]) throws -> [SQLRow] {
    try result(of: sql, arguments).rows
  }

  /// Runs a statement and gives the names of its columns and all its rows.
  ///
  /// - Parameters:
  ///   - sql: one statement.
  ///   - arguments: values by name, without the colon; what the statement does not name is left out.
  /// - Returns: columns and rows, in the statement's order.
  /// - Throws: `StoreError.sqlite` with SQLite's own words.
  package func result(
    of sql: String, _ arguments: [String: SQLValue] = [:]
  ) throws -> (columns: [String], rows: [SQLRow]) {
    do throws(Connection.Failure) {
      return try connection.result(of: sql, arguments)
    } catch {
      throw StoreError(error, at: path)
    }
  }
}

extension StoreError {
  /// What SQLite says of a file that is being read.
  fileprivate init(_ failure: Connection.Failure, at path: String) {
    switch failure.code {
    case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(path: path)
    case SQLITE_CANTOPEN, SQLITE_IOERR: self = .cannotRead(path: path, reason: failure.message)
    default: self = .sqlite(failure.message)
    }
  }
}
