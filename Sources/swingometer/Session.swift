import Database
import DatabaseBuild
import Elections
import Findings
import Queries
import TidyData

/// What a command works with: the database, built first where it is missing or stale.
struct Session {
  let global: GlobalOptions

  /// What answers named queries.
  ///
  /// - Parameter groups: groups of seats of files of the user's.
  /// - Returns: the engine.
  /// - Throws: what keeps the database from being read or built.
  func engine(groups: [SeatGroup] = []) throws -> QueryEngine { try QueryEngine(readyDatabase(), groups: groups) }

  /// The claims of the press, and what became of them.
  func claims() throws -> Claims { try Claims(readyDatabase()) }

  /// SQL of the user's own, asked of the database.
  func adHocQueries() throws -> AdHocQueries { try AdHocQueries(databaseAt: readyDatabase().path) }

  /// The database, built first where it is missing or stale; opened once, since every opening reads all of the schema.
  private func readyDatabase() throws -> ElectionDatabase {
    let path = global.databasePath
    let state = try DatabaseFile.inspect(path)
    // A database is used as it is where there are no datasets; a folder that was asked for must be there.
    let isFolderNeeded = state == .missing || global.datasets != nil
    let place = global.datasetsPath
    if let folder = isFolderNeeded ? try TidyFolder(path: place) : try? TidyFolder(path: place) {
      if let database = try Build.upToDate(path, with: folder) { return database }
      if state == .damaged, !global.quiet { Terminal.note("\(path) is damaged, so it is built anew") }
      try build(from: folder, at: path)
    }
    return try ElectionDatabase(path: path)
  }

  /// What charts and reports are made from.
  func library() throws -> Library { try Library(engine()) }

  /// Builds the database and says so.
  func build(from folder: TidyFolder, at path: String) throws {
    let progress = ProgressBar(isShown: !global.quiet && Terminal.isNoteShown)
    if !global.quiet { Terminal.note("building \(path) from \(folder.path)") }
    do {
      let outcome = try Build.run(from: folder, to: path) { progress.show($0, $1) }
      progress.clear()
      if !global.quiet {
        for line in outcome.findings.lines(of: .warning) { Terminal.note(line) }
      }
    } catch {
      progress.clear()
      if case BuildError.dataErrors(let findings) = error {
        for line in findings.lines(of: .error) { Terminal.note(line) }
      }
      throw error
    }
  }
}
