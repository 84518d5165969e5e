import Database
import DatabaseBuild
import TidyData
import Foundation
import Queries

/// The database built once from the committed datasets, for every test that asks it.
enum CommittedDatabase {
  /// The folder of the committed tidy files.
  static let datasets = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Datasets").path

  /// The path of the database.
  static let path: Result<String, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "swingometer-golden-\(getpid())")
    let path = folder.appending(path: "elections.sqlite").path
    _ = try Build.run(from: TidyFolder(path: datasets), to: path)
    return path
  }

  /// What asks named queries of it.
  static func engine() throws -> QueryEngine { try QueryEngine(databaseAt: path.get()) }

  /// Asks a named query of it.
  static func ask(_ query: String, _ filters: Filters = Filters()) throws -> QueryResult {
    try engine().ask(query, filters)
  }

  /// Runs a statement on it.
  static func rows(_ sql: String) throws -> [SQLRow] { try ElectionDatabase(path: path.get()).rows(sql) }
}
