import CSQLite
package import Elections
import Files

/// Builds a database whole or not at all: in a file beside the old one, which it replaces at the end.
package enum NewDatabase {
  /// Makes a database.
  ///
  /// The old file stays, byte for byte, until the new one is complete and on the disk; readers that have it open keep it.
  /// A second build of the same database waits for the first.
  ///
  /// - Parameters:
  ///   - path: where it is to stand; folders on the way are made.
  ///   - waiting: called once where another build is under way.
  ///   - load: puts the facts in, inside one transaction.
  ///   - check: asks the new database, which is named, what became of the claims.
  /// - Throws: `FileError` for a place that cannot be written, `StoreError`, and whatever `load` throws.
  package static func build(
    at path: String, waiting: () -> Void = {}, load: (Loader) throws -> Void,
    check: (String) throws -> [ReportedClaim.Finding] = { _ in [] }
  ) throws {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try AtomicWrite.makeFolder(String(path[..<slash]))
    }
    let draft = try AtomicFile(of: path, waiting: waiting)
    switch try DatabaseFile.inspect(path) {
    case .foreign: throw StoreError.notOurs(path: path)
    case .newer(let version): throw StoreError.newer(path: path, version: version)
    case .missing, .current, .older, .damaged: break
    }
    do {
      try fill(draft.path, load)
      try keep(check(draft.path), in: draft.path)
    } catch let refusal as FileError where refusal.path == draft.path {
      throw FileError(.write, path, reason: refusal.reason)
    } catch let failure as Connection.Failure {
      switch failure.code {
      case SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY:
        throw FileError(.write, path, reason: failure.message)
      default: throw StoreError.sqlite(failure.message)
      }
    }
    try draft.commit()
  }

  private static func fill(_ path: String, _ load: (Loader) throws -> Void) throws {
    let database = try Connection(path: path, isWritten: true)
    // Nothing to roll back to: a failed build is thrown away whole.
    try database.execute(
      """
      PRAGMA page_size = \(PageFile.pageSize); PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
      PRAGMA foreign_keys = OFF; BEGIN; PRAGMA application_id = \(Schema.applicationID);
      PRAGMA user_version = \(Schema.version)
      """)
    let packing = Packing(beside: path)
    for migration in Schema.migrations { try database.execute(migration) }
    do {
      try load(Loader(database.handle, packing))
    } catch StoreError.sqlite(let reason) {
      throw Connection.Failure(code: database.failure.code, message: reason)
    }
    try packing.end()
    try database.execute(Schema.sums)
    try database.execute(Schema.indexes)
    for view in Schema.views { try database.execute(view) }
    try database.execute("COMMIT")
    try packing.settle(database)
    // One transaction, so that the file is locked and looked at for changes once and not for each table.
    try database.execute("BEGIN")
    try packing.checkParties(database)
    try checkReferences(database, but: packing.names)
    // A few hundred rows of each index tell as much as all of them.
    try database.execute("PRAGMA analysis_limit = 400; ANALYZE; COMMIT")
  }

  /// Puts what became of the claims into the database that was asked for it.
  private static func keep(_ findings: [ReportedClaim.Finding], in path: String) throws {
    if findings.isEmpty { return }
    let database = try Connection(path: path, isWritten: true)
    try database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
    let rows = try BulkInsert(into: "claim_finding", ["claim", "final", "verdict"], on: database.handle)
    for finding in findings { try rows.insert(finding.claim, finding.final, finding.verdict.rawValue) }
    try database.execute("COMMIT")
  }

  /// No row refers to a row that is not there.
  ///
  /// The numbers in the rows of packed tables are those that the loader gave just before, so that only their parties are
  /// looked at, each once: all of their references would take as long as all other checks of the build.
  private static func checkReferences(_ database: Connection, but packed: Set<String>) throws {
    for table in try database.texts("SELECT name FROM sqlite_schema WHERE type = 'table'")
    where !packed.contains(table) && !table.hasPrefix("sqlite_") {
      let broken = try database.texts("PRAGMA foreign_key_check(\(table))").count
      if broken > 0 { throw StoreError.brokenReference(table: table, count: broken) }
    }
  }
}
