import Canvas
import Charts
import TidyData
import Foundation
package import Database
package import Elections
import DatabaseBuild
package import Queries
package import Report
import Synchronization
import Testing

package import Figures
package import Findings
package import Reports

/// The library of the committed figures, for every test of findings, figures and reports.
package enum Press {
  /// The elections with a report.
  package static let elections = [2010, 2015, 2017, 2019, 2024]
  /// The elections of the comparison.
  package static let compared = [2015, 2017, 2024]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The database built once from the committed datasets.
  private static let database: Result<String, any Error> = Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "swingometer-publishing-\(getpid())")
    let path = folder.appending(path: "elections.sqlite").path
    _ = try Build.run(from: TidyFolder(path: root.appending(path: "Datasets").path), to: path)
    return path
  }

  /// The path of the database.
  package static func databasePath() throws -> String { try database.get() }

  /// A library of its own for each test.
  package static func library(groups: [SeatGroup] = []) throws -> Library {
    try Library(QueryEngine(databaseAt: database.get(), groups: groups))
  }

  /// The database, asked directly.
  package static func engine() throws -> QueryEngine { try QueryEngine(databaseAt: database.get()) }

  /// Runs a statement on the database.
  package static func rows(_ sql: String) throws -> [SQLRow] { try ElectionDatabase(path: database.get()).rows(sql) }

  /// A figure of the gallery, and how it was asked for.
  package struct Drawn: Sendable {
    package let name: String
    package let request: FigureRequest
    package let figure: PublishedFigure

    package init(name: String, request: FigureRequest, figure: PublishedFigure) {
      (self.name, self.request, self.figure) = (name, request, figure)
    }
  }

  /// Every way of showing of every kind of figure that has something to show of an election, drawn once.
  package static func figures(of election: Int) throws -> [Drawn] {
    try drawn.withLock { drawn in
      if let known = drawn[election] { return known }
      let library = try library()
      let figures = try Samples.all(of: election).compactMap { name, request in
        try Samples.figure(name, request, library).map { Drawn(name: name, request: request, figure: $0) }
      }
      drawn[election] = figures
      return figures
    }
  }

  private static let drawn = Mutex<[Int: [Drawn]]>([:])

  /// Constituencies of all kinds: new with an old name, whole, of Northern Ireland, the Speaker's, gone.
  package static let constituencies = [
    "Leeds North West", "Isle of Wight East", "Foyle", "Chorley", "Ynys Môn", "Pudsey",
  ]
  /// A nation, a region with most seats for one party, and one with parties of its own.
  package static let regions = ["Scotland", "North East", "Northern Ireland"]

  /// Every report, made once: the elections', the comparisons, then those of places.
  package static func editions() throws -> [Edition] { try made.get() }

  /// Every report with its pages, laid out once.
  package static func laidOut() throws -> [(edition: Edition, layout: Report.Pagination)] { try pages.get() }

  private static let pages: Result<[(edition: Edition, layout: Report.Pagination)], any Error> = Result {
    try editions().map { ($0, try $0.report.paginate(measurer: Typesetter())) }
  }

  /// The report of an election.
  package static func edition(of election: Int) throws -> Edition {
    try #require(try editions().first { $0.name == "general-election-\(election)" })
  }

  private static let made: Result<[Edition], any Error> = Result {
    let library = try Press.library()
    return try elections.map { try ElectionReport.edition($0, in: library) }
      + [compared, elections].map { try ComparisonReport.edition($0, in: library) } + places(library)
  }

  /// The reports of places.
  package static func places(_ library: Library) throws -> [Edition] {
    try constituencies.map { try ConstituencyReport.edition($0, in: library) }
      + regions.map { try RegionReport.edition($0, in: library) }
  }
}

/// A committed text that a test's text is compared with.
package enum Golden {
  /// The lines in which a text differs from the golden one; with `RECORD_GOLDENS` set it is recorded, and one line says so.
  package static func differences(_ name: String, _ text: String) throws -> [String] {
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
