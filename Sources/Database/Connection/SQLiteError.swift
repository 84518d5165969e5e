import CSQLite

/// What SQLite refused, in its own words.
package struct SQLiteError: Error, Equatable {
  package let code: Int32
  package let message: String

  /// Whether the file's place is to blame: the disk is full, it cannot be opened or written.
  package var isOfFile: Bool { [SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY].contains(code) }

  /// Whether what was read is not a whole database.
  var isOfDamage: Bool { [SQLITE_CORRUPT, SQLITE_NOTADB].contains(code) }
}
