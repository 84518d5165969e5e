package import Foundation

/// A folder of its own for a test, gone with it.
package final class Scratch: Sendable {
  /// The folder.
  package let folder: URL

  /// Makes the folder.
  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "swingometer-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A file in the folder.
  package func url(_ name: String) -> URL { folder.appending(path: name) }

  /// The path of a file in the folder.
  package func path(_ name: String) -> String { url(name).path }

  /// The names of the files in the folder.
  package var contents: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
  }
}
