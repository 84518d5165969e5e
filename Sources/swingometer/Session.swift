import Datasets
import Ingest
import Publishing
import Queries
import Store

/// What a command works with: the database, built first where it is missing or stale.
struct Session {
  let global: GlobalOptions

  /// The questions that can be asked of the database.
  func questions() throws -> Questions { try Questions(databaseAt: readyDatabase()) }

  /// The claims of the press, to be checked against the database.
  func claims() throws -> Claims { try Claims(databaseAt: readyDatabase()) }

  /// SQL of the user's own, asked of the database.
  func freeQueries() throws -> FreeQueries { try FreeQueries(databaseAt: readyDatabase()) }

  /// The path of the database, built first where it is missing or stale.
  private func readyDatabase() throws -> String {
    let path = global.databasePath
    let state = try DatabaseFile.inspect(path)
    // A database is used as it is where there are no datasets; a folder that was asked for must be there.
    let isFolderNeeded = state == .missing || global.datasets != nil
    let place = global.datasetsPath
    guard let folder = isFolderNeeded ? try TidyFolder(path: place) : try? TidyFolder(path: place) else { return path }
    if try Build.isNeeded(from: folder, at: path) {
      if state == .damaged, !global.quiet { Terminal.talk("\(path) is damaged, so it is built anew") }
      try build(from: folder, at: path)
    }
    return path
  }

  /// The newsroom that draws and writes.
  func newsroom() throws -> Newsroom { try Newsroom(questions()) }

  /// Builds the database and says so.
  func build(from folder: TidyFolder, at path: String) throws {
    let progress = ProgressBar(isShown: !global.quiet && Terminal.isTalkShown)
    if !global.quiet { Terminal.talk("building \(path) from \(folder.path)") }
    do {
      let outcome = try Build.run(from: folder, to: path) { progress.show($0, $1) }
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
