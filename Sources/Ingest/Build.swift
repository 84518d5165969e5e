package import TidyData
package import Elections
package import Store

/// The build: a folder of tidy files becomes a database, whole or not at all.
package enum Build {
  /// What came of a build.
  package struct Outcome: Equatable, Sendable {
    /// What was seen in the data, no errors among it.
    package let findings: Findings
    /// How many tallies the database holds.
    package let tallies: Int
    /// How many candidacies.
    package let candidacies: Int
  }

  /// A refused build: the data has errors, and the old database is as it was.
  package struct Refusal: Error, Equatable, CustomStringConvertible {
    /// What was seen, errors among it.
    package let findings: Findings

    /// One line for the reader.
    package var description: String {
      "the datasets have \(findings.count(of: .error)) errors, so no database was built and the old one is as it was; "
        + "run 'swingometer check' to see them"
    }
  }

  /// The datasets were written to while they were read, so that nobody knows what was read.
  package struct Interference: Error, Equatable, CustomStringConvertible {
    /// The folder.
    package let path: String

    /// One line for the reader.
    package var description: String {
      "the files in \(path) were changed while they were read, so no database was built and the old one is as it was; "
        + "run it again when they are whole"
    }
  }

  /// The database, opened, where a build would change nothing.
  ///
  /// Only path, size and modification time of the files are compared.
  ///
  /// - Parameters:
  ///   - path: the database.
  ///   - folder: the tidy files.
  ///   - functions: what SQL may call beside SQLite's own functions.
  ///   - checkingPages: whether all of the database is read to see that it is whole.
  /// - Returns: the database; nil where it is missing, damaged, of an older version, or made from other files than the folder has now.
  /// - Throws: `StoreError` where a file of another program or of a newer version is in the place.
  package static func upToDate(
    _ path: String, with folder: TidyFolder, functions: [SQLFunction] = [], checkingPages: Bool = false
  ) throws -> ElectionDatabase? {
    switch try DatabaseFile.inspect(path) {
    case .missing, .older, .damaged: return nil
    case .foreign: throw StoreError.notOurs(path: path)
    case .newer(let version): throw StoreError.newer(path: path, version: version)
    case .current:
      do {
        let database = try ElectionDatabase(path: path, functions: functions)
        let isUpToDate = try database.sourceStamps() == stamps(of: folder) && (!checkingPages || database.isSound())
        return isUpToDate ? database : nil
      } catch StoreError.damaged, StoreError.sqlite {
        return nil
      }
    }
  }

  static func stamps(of folder: TidyFolder) -> [SourceStamp] {
    folder.files.map { SourceStamp(path: $0.path, size: $0.size, modified: $0.modified) }
  }

  /// Reads, checks and stores.
  ///
  /// - Parameters:
  ///   - folder: the tidy files.
  ///   - path: where the database is to stand.
  ///   - check: asks the new database, which is named, what became of the claims; what it does not tell is found when it is asked for.
  ///   - progress: told how far the build is, from 0 to 1, and what it is doing.
  /// - Returns: what came of it.
  /// - Throws: `Refusal` for errors in the data, `BrokenFileError` for a broken file, `Interference` where files were changed under
  ///   way, `StoreError` and `FileError` where the database cannot be written.
  package static func run(
    from folder: TidyFolder, to path: String,
    check: (String) throws -> [ReportedClaim.Finding] = { _ in [] },
    progress: (Double, String) -> Void = { _, _ in }
  ) throws -> Outcome {
    do {
      return try load(folder, to: path, check, progress)
    } catch is FirstError {
      // The load stopped at once; the reader hears of all errors together.
      var findings = Findings(keeping: Findings.few)
      try Checks.run(folder, &findings)
      throw Refusal(findings: findings)
    }
  }

  /// An error in the data, after which there is no use in storing more.
  private struct FirstError: Error {}

  /// Reads, checks and stores in one pass.
  private static func load(
    _ folder: TidyFolder, to path: String, _ check: (String) throws -> [ReportedClaim.Finding],
    _ progress: (Double, String) -> Void
  ) throws -> Outcome {
    let before = stamps(of: folder)
    var findings = Findings(keeping: Findings.few)
    var tallies = 0
    var candidacies = 0
    var hasClaims = false
    func goOn() throws { if findings.hasErrors { throw FirstError() } }
    try NewDatabase.build(at: path, waiting: { progress(0, "waiting for another build") }) { loader in
      progress(0, "reading")
      let checked = try CheckedFolder(folder, &findings)
      try goOn()
      let register = try PlaceLoad.run(checked, loader, &findings)
      var load = try TallyLoad(checked, loader, register)
      for (index, source) in register.sources.enumerated() {
        progress(0.1 + 0.7 * Double(index) / Double(register.sources.count), "storing \(source.key.election)")
        try load.store(source, &findings)
        try goOn()
      }
      let contextData = try checked.contextData(&findings)
      hasClaims = !contextData.claims.isEmpty
      try goOn()
      try ContextLoad.run(contextData, loader.context(), checked.elections, register)
      tallies = register.sources.count
      candidacies = load.candidacies
      guard stamps(of: folder) == before else { throw Interference(path: folder.path) }
      progress(0.9, "indexing")
    } check: { path in
      if !hasClaims { return [] }
      progress(0.95, "checking claims")
      return try check(path)
    }
    progress(1, "done")
    return Outcome(findings: findings, tallies: tallies, candidacies: candidacies)
  }
}
