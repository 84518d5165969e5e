package import Database
import Files

/// A database in the making, in a file beside the old one, which it replaces whole or not at all.
package final class NewDatabase {
  private let connection: Connection
  /// The file it is written to.
  private let path: String
  private var insertions: [Insertion] = []

  private init(at path: String) throws(SQLiteError) {
    self.path = path
    connection = try Connection(path: path, isWritten: true)
    // Nothing to roll back to: a failed build is thrown away whole.
    try connection.execute(
      """
      PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF;
      PRAGMA cache_size = -16000;
      PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = \(Schema.version); BEGIN
      """)
    for subject in Schema.subjects { try connection.execute(subject) }
  }

  /// Makes a database.
  ///
  /// The old file stays, byte for byte, until the new one is complete and on the disk; readers that have it open keep it.
  /// A second build of the same database waits for the first.
  ///
  /// - Parameters:
  ///   - path: where it is to stand; folders on the way are made.
  ///   - waiting: called once where another build is under way.
  ///   - fill: puts the facts in.
  /// - Returns: what `fill` gave.
  /// - Throws: `FileError` for a place that cannot be written, `DatabaseError`, and whatever `fill` throws.
  package static func build<Outcome>(
    at path: String, waiting: () -> Void = {}, fill: (NewDatabase) throws -> Outcome
  ) throws -> Outcome {
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try AtomicWrite.makeFolder(String(path[..<slash]))
    }
    let file = try AtomicFile(of: path, waiting: waiting)
    guard try DatabaseFile.inspect(path) != .foreign else { throw DatabaseError.notOurs(path: path) }
    let outcome = try filled(at: file.path, for: path, fill)
    try file.commit()
    return outcome
  }

  /// Makes a database in memory and lets it go.
  package static func rehearse<Outcome>(fill: (NewDatabase) throws -> Outcome) throws -> Outcome {
    try filled(at: ":memory:", for: "a database in memory", fill)
  }

  private static func filled<Outcome>(
    at place: String, for path: String, _ fill: (NewDatabase) throws -> Outcome
  ) throws -> Outcome {
    do {
      let database = try NewDatabase(at: place)
      let outcome = try fill(database)
      try database.connection.execute("COMMIT")
      return outcome
    } catch let error as SQLiteError {
      throw error.isOfFile ? FileError(.write, path, reason: error.message) : DatabaseError.sqlite(error.message)
    }
  }

  /// Gets ready to insert rows into a table.
  ///
  /// What others refer to comes first, and rows in the order of the table's key where that is easily had: SQLite then puts each
  /// behind the one before.
  package func insertion(into table: String, _ columns: [String]) -> Insertion {
    let insertion = Insertion(into: table, columns, on: connection)
    insertions.append(insertion)
    return insertion
  }

  /// Adds up, indexes and checks what was inserted.
  ///
  /// - Throws: `SQLiteError` where the schema forbids a row, `DatabaseError` where a row refers to one that is not there.
  package func index() throws {
    for insertion in insertions { try insertion.finish() }
    insertions = []
    try connection.execute(Schema.sums)
    try connection.execute(Schema.indexes)
    try checkReferences()
    // A few hundred rows of each index tell as much as all of them.
    try connection.execute("PRAGMA analysis_limit = 400; ANALYZE")
  }

  /// Opens a sandbox on the new database, which can only be read as long as the sandbox lives.
  package func sandbox() throws -> Sandbox { try Sandbox(guarding: connection, at: path) }

  /// Tables whose rows are numbered by the load itself, so that only their parties can be wrong.
  ///
  /// To look every reference up would take as long as all other checks of a build.
  private static let numbered = ["candidacy", "tally_vote", "tally_area_party"]

  /// Makes sure that no row refers to a row that is not there.
  private func checkReferences() throws {
    let tables = try names("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    for table in tables {
      let broken = try names(
        Self.numbered.contains(table)
          ? "SELECT DISTINCT party FROM \(table) WHERE party NOT IN (SELECT party FROM party)"
          : "PRAGMA foreign_key_check(\(table))")
      if !broken.isEmpty { throw DatabaseError.brokenReference(table: table, count: broken.count) }
    }
  }

  /// What published labels say, beside the party that had won each seat at the election that its own is compared with.
  func labels() throws -> [(election: Int, code: String, label: String, former: String)] {
    try connection.result(
      of: """
        SELECT t.election, k.code, c.published_label, p.former
        FROM tally t
        JOIN contest_pair p ON p.tally_id = t.tally_id AND p.earlier_id = t.baseline_id
        JOIN contest c ON c.election = t.election AND c.constituency_id = p.constituency_id
        JOIN constituency k ON k.constituency_id = p.constituency_id
        WHERE t.basis = 'counted' AND t.declared_in IS NULL AND c.published_label IS NOT NULL
        ORDER BY t.election, k.code
        """
    ).rows.map { (try $0.integer(0), try $0.text(1), try $0.text(2), try $0.text(3)) }
  }

  /// The parties that something refers to.
  func usedParties() throws -> Set<String> {
    Set(
      try names(
        """
        SELECT party FROM party p
        WHERE EXISTS (SELECT 1 FROM tally_vote v WHERE v.party = p.party)
          OR party IN (
            SELECT party FROM by_election_candidacy UNION SELECT party FROM exit_poll UNION SELECT party FROM long_run_group
            UNION SELECT speaker_party FROM election WHERE speaker_party IS NOT NULL)
          OR party IN (SELECT party FROM candidacy)
        """))
  }

  private func names(_ sql: String) throws -> [String] { try connection.result(of: sql).rows.map { try $0.text(0) } }
}
