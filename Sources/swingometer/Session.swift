import TidyData
import Ingest
import Publishing
import Queries
import Store

/// What a command works with: the database, built first where it is missing or stale.
struct Session {
  let global: GlobalOptions

  /// The questions that can be asked of the database.
  func questions() throws -> Questions { try Questions(readyDatabase(MeasureFunctions.all)) }

  /// The claims of the press, to be checked against the database.
  func claims() throws -> Claims { try Claims(databaseAt: readyDatabase().path) }

  /// SQL of the user's own, asked of the database.
  func freeQueries() throws -> FreeQueries { try FreeQueries(databaseAt: readyDatabase().path) }

  /// The database, built first where it is missing or stale; opened once, since every opening reads all of the schema.
  private func readyDatabase(_ functions: [SQLFunction] = []) throws -> ElectionDatabase {
    let path = global.databasePath
    let state = try DatabaseFile.inspect(path)
    // A database is used as it is where there are no datasets; a folder that was asked for must be there.
    let isFolderNeeded = state == .missing || global.datasets != nil
    let place = global.datasetsPath
    if let folder = isFolderNeeded ? try TidyFolder(path: place) : try? TidyFolder(path: place) {
      if let database = try Build.upToDate(path, with: folder, functions: functions) { return database }
      if state == .damaged, !global.quiet { Terminal.talk("\(path) is damaged, so it is built anew") }
      try build(from: folder, at: path)
    }
    return try ElectionDatabase(path: path, functions: functions)
  }

  /// The newsroom that draws and writes.
  func newsroom() throws -> Newsroom { try Newsroom(questions()) }

  /// Builds the database and says so.
  func build(from folder: TidyFolder, at path: String) throws {
    let progress = ProgressBar(isShown: !global.quiet && Terminal.isTalkShown)
    if !global.quiet { Terminal.talk("building \(path) from \(folder.path)") }
    do {
      let outcome = try Build.run(from: folder, to: path, check: Claims.findings) { progress.show($0, $1) }
      progress.clear()
      if !global.quiet {
        for line in outcome.findings.lines(of: .warning) { Terminal.talk(line) }
      }
    } catch {
      progress.clear()
      if let refusal = error as? Build.Refusal {
        for line in refusal.findings.lines(of: .error) { Terminal.talk(line) }
      }
      throw error
    }
  }
}
