import Canvas
import Charts
import TidyData
import Foundation
import DatabaseBuild
import Queries
import Report

import Publishing

/// The library of the committed figures, for every test that publishes.
enum Press {
  /// The elections with a report.
  static let elections = [2010, 2015, 2017, 2019, 2024]
  /// The elections of the comparison.
  static let compared = [2015, 2017, 2024]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The database built once from the committed datasets.
  private static let database: Result<String, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "swingometer-publishing-\(getpid())")
    let path = folder.appending(path: "elections.sqlite").path
    _ = try Build.run(from: TidyFolder(path: root.appending(path: "Datasets").path), to: path)
    return path
  }

  /// A library of its own for each test.
  static func library() throws -> Library { try Library(engine()) }

  /// The database, asked directly.
  static func engine() throws -> QueryEngine { try QueryEngine(databaseAt: database.get()) }

  /// Constituencies of all kinds: new with an old name, whole, of Northern Ireland, the Speaker's, gone.
  static let constituencies = ["Leeds North West", "Isle of Wight East", "Foyle", "Chorley", "Ynys Môn", "Pudsey"]
  /// A nation, a region with most seats for one party, and one with parties of its own.
  static let regions = ["Scotland", "North East", "Northern Ireland"]

  /// Every report: the elections', the comparisons, then those of places.
  static func editions(_ library: Library) throws -> [Edition] {
    try elections.map { try ElectionReport.edition($0, in: library) }
      + [compared, elections].map { try ComparisonReport.edition($0, in: library) } + places(library)
  }

  /// The reports of places.
  static func places(_ library: Library) throws -> [Edition] {
    try constituencies.map { try ConstituencyReport.edition($0, in: library) }
      + regions.map { try RegionReport.edition($0, in: library) }
  }
}

/// A committed text that a test's text is compared with.
enum Golden {
  /// The lines in which a text differs from the golden one; with `RECORD_GOLDENS` set it is recorded, and one line says so.
  static func differences(_ name: String, _ text: String) throws -> [String] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(to: path, atomically: true, encoding: .utf8)
      return ["recorded anew: look at the difference, then run again without RECORD_GOLDENS"]
    }
    let golden = try String(contentsOf: path, encoding: .utf8)
    let (old, new) = (golden.split(separator: "\n"), text.split(separator: "\n"))
    let changed = zip(old, new).filter { $0 != $1 }.map { "\($0) → \($1)" }
    return old.count == new.count ? changed : changed + ["\(old.count) → \(new.count) lines"]
  }
}
