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

  /// SQL of the user's own, asked of the database.
  func freeQueries() throws -> FreeQueries { try FreeQueries(databaseAt: readyDatabase()) }

  /// The path of the database, built first where it is missing or stale.
  private func readyDatabase() throws -> String {
    let path = global.databasePath
    if let folder = try? TidyFolder(path: global.datasetsPath) {
      if try Build.isNeeded(from: folder, at: path) { try build(from: folder, at: path) }
    } else if try DatabaseFile.inspect(path) == .missing {
      _ = try TidyFolder(path: global.datasetsPath)
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
        for finding in outcome.findings.all where finding.severity == .warning { Terminal.talk(finding.description) }
      }
    } catch {
      progress.clear()
      if let refusal = error as? Build.Refusal {
        for finding in refusal.findings.all where finding.severity == .error { Terminal.talk(finding.description) }
      }
      throw error
    }
  }
}
