import Foundation
import Testing

/// A text that the program prints, kept beside the tests; RECORD_GOLDENS=1 records it anew.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens")

  /// Compares a text with the one kept.
  ///
  /// - Parameters:
  ///   - text: what was printed.
  ///   - name: the golden file's name.
  /// - Throws: where the file cannot be read or written.
  static func compare(_ text: String, with name: String) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); look at what changed and run again without RECORD_GOLDENS")
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = kept.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, wanted) in zip(lines, expected) where line != wanted { #expect(line == wanted, "\(name)") }
    #expect(lines.count == expected.count, "\(name)")
  }
}
