import Files

/// An open database, for reading only.
package final class ElectionDatabase {
  package let path: String
  private let connection: Connection

  /// Opens a database that a build made.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - functions: what SQL may call beside SQLite's own functions.
  /// - Throws: `DatabaseError` where the file is missing, not ours, or of another version.
  package init(path: String, functions: [SQLFunction] = MeasureFunctions.all) throws(DatabaseError) {
    try DatabaseFile.requireCurrent(path)
    self.path = path
    do throws(SQLiteError) {
      connection = try Connection(path: path, isWritten: false)
    } catch {
      throw DatabaseError(error, at: path)
    }
    for function in functions { try function.register(on: connection) }
  }

  /// Whether every page is as SQLite writes it: all of the file is read for that.
  package func isSound() -> Bool {
    (try? rows("PRAGMA quick_check").map { try $0.text(0) }) == ["ok"]
  }

  /// The files the facts come from, by path.
  package func sourceStamps() throws -> [SourceStamp] {
    try rows("SELECT path, size, modified, changed, number FROM dataset_file ORDER BY path").map { row in
      SourceStamp(
        path: try row.text(0),
        stamp: FileStamp(
          size: try row.integer(1), modified: try row.integer(2), changed: try row.integer(3),
          number: try row.integer(4)))
    }
  }

  /// Runs a statement and gives all its rows.
  ///
  /// - Parameters:
  ///   - sql: one statement.
  ///   - arguments: values by name, without the colon; names that the statement does not have are ignored.
  /// - Returns: the rows, in the statement's order.
  /// - Throws: `DatabaseError`, with SQLite's own words for a wrong statement.
  package func rows(_ sql: String, _ arguments: [String: SQLValue] = [:]) throws(DatabaseError) -> [SQLRow] {
    try result(of: sql, arguments).rows
  }

  /// Runs statements that give no rows: they make tables of this connection's own, for the file is open for reading only.
  ///
  /// - Parameter sql: the statements.
  /// - Throws: `DatabaseError`, with SQLite's own words for a wrong statement.
  package func execute(_ sql: String) throws(DatabaseError) {
    do throws(SQLiteError) {
      try connection.execute(sql)
    } catch {
      throw DatabaseError(error, at: path)
    }
  }

  /// Runs a statement and gives the names of its columns and all its rows.
  ///
  /// - Parameters:
  ///   - sql: one statement.
  ///   - arguments: values by name, without the colon; names that the statement does not have are ignored.
  /// - Returns: columns and rows, in the statement's order.
  /// - Throws: `DatabaseError`, with SQLite's own words for a wrong statement.
  package func result(
    of sql: String, _ arguments: [String: SQLValue] = [:]
  ) throws(DatabaseError) -> (columns: [String], rows: [SQLRow]) {
    do throws(SQLiteError) {
      return try connection.result(of: sql, arguments)
    } catch {
      throw DatabaseError(error, at: path)
    }
  }
}
