import Foundation
import Testing

import Database

@Suite struct SQLFileTests {
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  @Test(
    "every .sql file is in the program, byte for byte, and nothing else is",
    arguments: [
      (SQLFile.Kind.schema, "Database/Schema"), (.named, "Queries/Named"), (.fragments, "Queries/Fragments"),
      (.trends, "Queries/Trends"),
    ])
  func embedded(_ kind: SQLFile.Kind, _ folder: String) throws {
    let folder = Self.sources.appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let files = SQLFile.all(kind)
    #expect(Set(files.map { $0.name + ".sql" }) == Set(names) && files.count == names.count)
    for file in files {
      let text = try String(contentsOf: folder.appending(path: file.name + ".sql"), encoding: .utf8)
      #expect(file.text == text, "\(file.name)")
      #expect(text.hasPrefix("\(file.firstLine)\n"), "\(file.name)")
    }
  }
}
