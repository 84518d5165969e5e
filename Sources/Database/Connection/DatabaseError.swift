/// Why a database could not be made, opened or read: what, where and what to do.
package enum DatabaseError: Error, Equatable, CustomStringConvertible {
  /// The file is not one of ours and is left alone.
  case notOurs(path: String)
  /// The file is ours, but parts of it are missing or were overwritten.
  case damaged(path: String)
  /// The file could not be read.
  case cannotRead(path: String, reason: String)
  /// A row points at a row that is not there.
  case brokenReference(table: String, count: Int)
  /// A code that the places of the datasets do not have.
  case unknownConstituency(boundarySet: String, code: String)
  case sqlite(String)

  /// What SQLite says of a file that is being read.
  init(_ error: SQLiteError, at path: String) {
    if error.isOfDamage {
      self = .damaged(path: path)
    } else {
      self = error.isOfFile ? .cannotRead(path: path, reason: error.message) : .sqlite(error.message)
    }
  }

  /// One line for the reader.
  package var description: String {
    switch self {
    case .notOurs(let path):
      "\(path) is not a Swingometer database, so it is left as it is; name another file with --database or --output"
    case .damaged(let path):
      "\(path) is damaged; rebuild it with 'swingometer build --force'"
    case .cannotRead(let path, let reason):
      "cannot read \(path): \(reason); rebuild it with 'swingometer build --force' or name another with --database"
    case .brokenReference(let table, let count):
      "\(count) rows of \(table) refer to something that is not in the datasets; run 'swingometer check'"
    case .unknownConstituency(let set, let code):
      "no constituency \(code) in the boundary set \(set); run 'swingometer check'"
    case .sqlite(let message):
      "the database failed: \(message)"
    }
  }
}
