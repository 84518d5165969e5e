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
    } catch let refusal as FileRefusal where refusal.path == draft.path {
      throw FileRefusal(path: path, reason: refusal.reason)
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
        sql: """
          PRAGMA page_size = \(PageFile.pageSize); PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA foreign_keys = OFF
          """)
    }
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.inDatabase { database in
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
      let packing = Packing(beside: path)
      try database.inTransaction {
        for migration in Schema.migrations { try database.execute(sql: migration) }
        guard let connection = database.sqliteConnection else { throw StoreError.sqlite("no connection") }
        do {
          try load(Loader(connection, packing))
        } catch StoreError.sqlite(let reason) {
          throw DatabaseError(resultCode: database.lastErrorCode, message: reason)
        }
        try packing.end()
        try database.execute(sql: Schema.indexes)
        for view in Schema.views { try database.execute(sql: view) }
        return .commit
      }
      try packing.settle(database)
      try packing.checkParties(database)
      try checkReferences(database)
      // A few hundred rows of each index tell as much as all of them.
      try database.execute(sql: "PRAGMA analysis_limit = 400; ANALYZE")
    }
    try queue.close()
  }

  /// No row refers to a row that is not there.
  ///
  /// The numbers in the rows of candidacies and votes are those that the loader gave just before, so that only their parties are
  /// looked at, each once: all of their references would take as long as all other checks of the build.
  private static func checkReferences(_ database: Database) throws {
    let numbered = ["candidacy", "tally_vote"]
    for table in try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table'")
    where !numbered.contains(table) && !table.hasPrefix("sqlite_") {
      let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check(\(table))")
      if !broken.isEmpty { throw StoreError.brokenReference(table: table, count: broken.count) }
    }
  }
}
