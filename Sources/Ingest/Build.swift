public import Datasets
import Elections
import Store

/// The build: a folder of tidy files becomes a database, whole or not at all.
public enum Build {
  /// What came of a build.
  public struct Outcome: Equatable, Sendable {
    /// What was seen in the data, no errors among it.
    public let findings: Findings
    /// How many tallies the database holds.
    public let tallies: Int
    /// How many candidacies.
    public let candidacies: Int
  }

  /// A refused build: the data has errors, and the old database is as it was.
  public struct Refusal: Error, Equatable, CustomStringConvertible {
    /// What was seen, errors among it.
    public let findings: Findings

    /// One line for the reader.
    public var description: String {
      "the datasets have \(findings.count(of: .error)) errors, so no database was built and the old one is as it was; "
        + "run 'swingometer check' to see them"
    }
  }

  /// The datasets were written to while they were read, so that nobody knows what was read.
  public struct Interference: Error, Equatable, CustomStringConvertible {
    /// The folder.
    public let path: String

    /// One line for the reader.
    public var description: String {
      "the files in \(path) were changed while they were read, so no database was built and the old one is as it was; "
        + "run it again when they are whole"
    }
  }

  /// Whether the database is missing, damaged, of an older version, or made from other files than the folder has now.
  ///
  /// Only path, size and modification time of the files are compared.
  ///
  /// - Parameters:
  ///   - folder: the tidy files.
  ///   - path: the database.
  ///   - checkingPages: whether all of the database is read to see that it is whole.
  /// - Returns: whether a build would change anything.
  /// - Throws: `StoreError` where a file of another program or of a newer version is in the place.
  public static func isNeeded(
    from folder: TidyFolder, at path: String, checkingPages: Bool = false
  ) throws -> Bool {
    switch try DatabaseFile.inspect(path) {
    case .missing, .older, .damaged: return true
    case .foreign: throw StoreError.notOurs(path: path)
    case .newer(let version): throw StoreError.newer(path: path, version: version)
    case .current:
      do {
        let database = try ElectionDatabase(path: path)
        return try database.sourceStamps() != stamps(of: folder) || (checkingPages && !database.isSound())
      } catch StoreError.damaged, StoreError.sqlite {
        return true
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
  ///   - progress: told how far the build is, from 0 to 1, and what it is doing.
  /// - Returns: what came of it.
  /// - Throws: `Refusal` for errors in the data, `BrokenFile` for a broken file, `Interference` where files were changed under
  ///   way, `StoreError` and `FileRefusal` where the database cannot be written.
  public static func run(
    from folder: TidyFolder, to path: String, progress: (Double, String) -> Void = { _, _ in }
  ) throws -> Outcome {
    progress(0, "checking")
    let before = stamps(of: folder)
    var findings = Findings(keeping: Findings.few)
    try Checks.run(folder, &findings)
    guard !findings.hasErrors else { throw Refusal(findings: findings) }

    // The checks have told what there is to tell of every file: reading them again would only repeat it.
    var repeated = Findings(keeping: Findings.few)
    var tallies = 0
    var candidacies = 0
    try NewDatabase.build(at: path, waiting: { progress(0.3, "waiting for another build") }) { loader in
      let register = try PlaceLoad.run(folder, loader, &repeated)
      var load = try TallyLoad(folder, loader, register)
      for (index, source) in register.sources.enumerated() {
        progress(0.3 + 0.6 * Double(index) / Double(register.sources.count), "storing \(source.key.election)")
        try load.store(source, &repeated)
      }
      try load.storeMeasures()
      try ContextLoad.run(folder, loader.context(), register, &repeated)
      tallies = register.sources.count
      candidacies = load.candidacies
      guard stamps(of: folder) == before else { throw Interference(path: folder.path) }
      guard !repeated.hasErrors else { throw Refusal(findings: repeated) }
      progress(0.95, "indexing")
    }
    progress(1, "done")
    return Outcome(findings: findings, tallies: tallies, candidacies: candidacies)
  }
}
