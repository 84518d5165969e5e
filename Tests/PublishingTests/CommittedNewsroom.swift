import Datasets
import Foundation
import Ingest
import Publishing
import Queries

/// The newsroom of a database built once from the committed datasets.
enum CommittedNewsroom {
  private static let path: Result<String, any Error> = Result {
    let datasets = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Datasets").path
    let path = FileManager.default.temporaryDirectory.appending(
      path: "swingometer-gallery-\(getpid())/elections.sqlite"
    ).path
    _ = try Build.run(from: TidyFolder(path: datasets), to: path)
    return path
  }

  /// Opens it.
  static func open() throws -> Newsroom { try Newsroom(Questions(databaseAt: path.get())) }
}
