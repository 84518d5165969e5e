package import Database
package import TidyData
import Elections

/// The build: a folder of tidy files becomes a database, whole or not at all.
package enum Build {
  /// What came of a build.
  package struct Outcome: Equatable, Sendable {
    /// What was seen in the data, no errors among it.
    package let findings: Findings
    /// How many tallies the database holds.
    package let tallies: Int
    package let candidacies: Int
  }

  /// The database, opened, where a build would change nothing.
  ///
  /// Only what the file system knows of the files is compared: paths, sizes, times and numbers.
  ///
  /// - Parameters:
  ///   - path: the database.
  ///   - folder: the tidy files.
  ///   - checkingPages: whether all of the database is read to see that it is whole.
  /// - Returns: the database; nil where it is missing, damaged, of another version, or made from other files than the folder has now.
  /// - Throws: `DatabaseError` where a file of another program is in the place.
  package static func upToDate(
    _ path: String, with folder: TidyFolder, checkingPages: Bool = false
  ) throws -> ElectionDatabase? {
    switch try DatabaseFile.inspect(path) {
    case .missing, .otherSchema, .damaged: return nil
    case .foreign: throw DatabaseError.notOurs(path: path)
    case .current:
      do {
        let database = try ElectionDatabase(path: path)
        let isUpToDate = try database.sourceStamps() == stamps(of: folder) && (!checkingPages || database.isSound())
        return isUpToDate ? database : nil
      } catch DatabaseError.damaged, DatabaseError.sqlite {
        return nil
      }
    }
  }

  static func stamps(of folder: TidyFolder) throws(BrokenFileError) -> [SourceStamp] {
    try folder.files().map { SourceStamp(path: $0.path, stamp: $0.stamp) }
  }

  /// Reads, checks and stores.
  ///
  /// - Parameters:
  ///   - folder: the tidy files.
  ///   - path: where the database is to stand.
  ///   - progress: told how far the build is, from 0 to 1, and what it is doing.
  /// - Returns: what came of it.
  /// - Throws: `BuildError` for errors in the data and for files that were changed meanwhile, `BrokenFileError` for a broken file,
  ///   `DatabaseError` and `FileError` where the database cannot be written.
  package static func run(
    from folder: TidyFolder, to path: String, progress: (Double, String) -> Void = { _, _ in }
  ) throws -> Outcome {
    do {
      let outcome = try NewDatabase.build(at: path, waiting: { progress(0, "waiting for another build") }) { database in
        try load(folder, keeping: Findings.few, into: database, progress)
      }
      progress(1, "done")
      return outcome
    } catch let error as FirstError {
      throw BuildError.dataErrors(try error.all(in: folder, keeping: Findings.few))
    }
  }

  /// Finds what a build would find, and stores nothing: whoever checks the files hears what the build would say.
  ///
  /// - Parameters:
  ///   - folder: the tidy files.
  ///   - limit: how many findings of each kind are kept.
  ///   - findings: collects everything that is found.
  /// - Throws: what the build would throw, but for errors in the data, which are among the findings.
  package static func rehearse(
    _ folder: TidyFolder, keeping limit: Int, _ findings: inout Findings
  ) throws {
    do {
      findings = try NewDatabase.rehearse { try load(folder, keeping: limit, into: $0) { _, _ in } }.findings
    } catch let error as FirstError {
      findings = try error.all(in: folder, keeping: limit)
    } catch let error as BrokenFileError {
      do {
        try Checks.run(folder, &findings)
      } catch let other where other != error {
        findings.add(other.finding)
      } catch {}
      // It may be a file that only the load reads.
      throw error
    }
  }

  /// An error in the data, after which there is no use in storing more.
  private struct FirstError: Error {
    /// What was found up to it.
    let findings: Findings

    /// What the reader hears: all errors together, since the load stopped at once; the first where only the load sees it.
    func all(in folder: TidyFolder, keeping limit: Int) throws -> Findings {
      var findings = Findings(keeping: limit)
      try Checks.run(folder, &findings)
      return findings.hasErrors ? findings : self.findings
    }
  }

  /// Reads, checks and stores in one pass.
  private static func load(
    _ folder: TidyFolder, keeping limit: Int, into database: NewDatabase, _ progress: (Double, String) -> Void
  ) throws -> Outcome {
    var findings = Findings(keeping: limit)
    do {
      return try load(folder, into: database, &findings, progress)
    } catch  where findings.hasErrors && (error is SQLiteError || error is DatabaseError) {
      // What the database does not take is what was found in its row.
      throw FirstError(findings: findings)
    }
  }

  private static func load(
    _ folder: TidyFolder, into database: NewDatabase, _ findings: inout Findings, _ progress: (Double, String) -> Void
  ) throws -> Outcome {
    let before = try stamps(of: folder)
    func goOn(_ findings: Findings) throws { if findings.hasErrors { throw FirstError(findings: findings) } }
    progress(0, "reading")
    let checked = try CheckedFolder(folder, &findings)
    try goOn(findings)
    let register = try PlaceLoad(checked, database).run(&findings)
    try goOn(findings)
    var tallies = TallyLoad(checked, database, register)
    for (index, source) in register.sources.enumerated() {
      let part = 0.1 + 0.7 * Double(index) / Double(register.sources.count)
      try tallies.store(source, &findings) { progress(part, $0) }
      try goOn(findings)
    }
    tallies.copies.tell(in: folder, &findings)
    Checks.tellStates(checked, &findings)
    try Checks.runUndeclared(checked, &findings)
    try goOn(findings)
    try tallies.storeDraws { progress(0.8, $0) }
    let contextData = try checked.contextData(&findings)
    try goOn(findings)
    let context = ContextLoad(database, register)
    try context.store(contextData, checked.elections)
    guard try stamps(of: folder) == before else { throw BuildError.filesChanged(path: folder.path) }
    progress(0.9, "indexing")
    try database.index()
    try LabelChecks.run(checked, in: database, &findings)
    checked.tellUnusedParties(try database.usedParties(), &findings)
    progress(0.95, "checking claims")
    try context.store(ClaimChecks.run(contextData.claims, from: folder.file("claims.csv"), in: database, &findings))
    return Outcome(findings: findings, tallies: register.sources.count, candidacies: tallies.candidacies)
  }
}
