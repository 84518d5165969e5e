import GRDB
import Glibc

/// Builds a database whole or not at all: in a file beside the old one, which it replaces at the end.
public enum NewDatabase {
  /// Makes a database.
  ///
  /// The old file stays, byte for byte, until the new one is complete and on the disk; readers that have it open keep it.
  /// A second build in the same folder waits for the first.
  ///
  /// - Parameters:
  ///   - path: where it is to stand; folders on the way are made.
  ///   - load: puts the facts in, inside one transaction.
  /// - Throws: `StoreError`, and whatever `load` throws.
  public static func build(at path: String, load: (Loader) throws -> Void) throws {
    let folder = try parentFolder(of: path)
    let lock = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard lock >= 0 else { throw StoreError.cannotWrite(path: folder, reason: reason(errno)) }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0, errno == EINTR {}

    switch try DatabaseFile.inspect(path) {
    case .foreign: throw StoreError.notOurs(path: path)
    case .newer(let version): throw StoreError.newer(path: path, version: version)
    case .missing, .current, .older: break
    }

    // Left by a build that was killed: nobody else holds the lock.
    let temporary = path + ".building"
    unlink(temporary)
    do {
      try fill(temporary, load)
      try settle(temporary)
      guard rename(temporary, path) == 0 else { throw StoreError.cannotWrite(path: path, reason: reason(errno)) }
      fsync(lock)
    } catch {
      unlink(temporary)
      throw error
    }
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
    do {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.inDatabase { database in
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(Schema.version)")
        try database.inTransaction {
          for migration in Schema.migrations { try database.execute(sql: migration) }
          guard let connection = database.sqliteConnection else {
            throw StoreError.cannotWrite(path: path, reason: "no connection")
          }
          try load(Loader(connection))
          try database.execute(sql: Schema.indexes)
          for view in Schema.views { try database.execute(sql: view) }
          try checkReferences(database)
          return .commit
        }
        // A few hundred rows of each index tell as much as all of them.
        try database.execute(sql: "PRAGMA analysis_limit = 400; ANALYZE")
      }
      try queue.close()
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY:
        throw StoreError.cannotWrite(path: path, reason: error.message ?? error.resultCode.description)
      default: throw StoreError.sqlite(error.message ?? error.resultCode.description)
      }
    }
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
    for table in numbered {
      let broken = try String.fetchAll(
        database, sql: "SELECT DISTINCT party FROM \(table) WHERE party NOT IN (SELECT party FROM party)")
      if !broken.isEmpty { throw StoreError.brokenReference(table: table, count: broken.count) }
    }
  }

  private static func settle(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StoreError.cannotWrite(path: path, reason: reason(errno)) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StoreError.cannotWrite(path: path, reason: reason(errno)) }
  }

  private static func parentFolder(of path: String) throws -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    var made = ""
    for part in folder.split(separator: "/", omittingEmptySubsequences: true) {
      made += made.isEmpty && !folder.hasPrefix("/") ? String(part) : "/" + part
      guard mkdir(made, 0o777) == 0 || errno == EEXIST || errno == EROFS || errno == EACCES else {
        throw StoreError.cannotWrite(path: made, reason: reason(errno))
      }
    }
    return folder
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
