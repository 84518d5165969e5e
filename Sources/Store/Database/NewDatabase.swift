import Files
import GRDB

/// Builds a database whole or not at all: in a file beside the old one, which it replaces at the end.
public enum NewDatabase {
  /// Makes a database.
  ///
  /// The old file stays, byte for byte, until the new one is complete and on the disk; readers that have it open keep it.
  /// A second build of the same database waits for the first.
  ///
  /// - Parameters:
  ///   - path: where it is to stand; folders on the way are made.
  ///   - waiting: called once where another build is under way.
  ///   - load: puts the facts in, inside one transaction.
  /// - Throws: `FileRefusal` for a place that cannot be written, `StoreError`, and whatever `load` throws.
  public static func build(at path: String, waiting: () -> Void = {}, load: (Loader) throws -> Void) throws {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try WholeFile.makeFolder(String(path[..<slash]))
    }
    let draft = try Draft(of: path, waiting: waiting)
    switch try DatabaseFile.inspect(path) {
    case .foreign: throw StoreError.notOurs(path: path)
    case .newer(let version): throw StoreError.newer(path: path, version: version)
    case .missing, .current, .older, .damaged: break
    }
    do {
      try fill(draft.path, load)
    } catch let error as DatabaseError {
      let reason = error.message ?? error.resultCode.description
      switch error.resultCode {
      case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY:
        throw FileRefusal(path: path, reason: reason)
      default: throw StoreError.sqlite(reason)
      }
    }
    try draft.settle()
  }

  private static func fill(_ path: String, _ load: (Loader) throws -> Void) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      // Nothing to roll back to: a failed build is thrown away whole.
      try database.execute(
        sql:
          "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF"
      )
    }
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
      try database.inTransaction {
        for migration in Schema.migrations { try database.execute(sql: migration) }
        guard let connection = database.sqliteConnection else { throw StoreError.sqlite("no connection") }
        do {
          try load(Loader(connection))
        } catch StoreError.sqlite(let reason) {
          throw DatabaseError(resultCode: database.lastErrorCode, message: reason)
        }
        try database.execute(sql: Schema.indexes)
        for view in Schema.views { try database.execute(sql: view) }
        try checkReferences(database)
        return .commit
      }
      try database.execute(sql: "ANALYZE")
    }
    try queue.close()
  }

  private static func checkReferences(_ database: Database) throws {
    let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    if let table = broken.first?[0] as String? {
      throw StoreError.brokenReference(table: table, count: broken.count)
    }
  }
}
