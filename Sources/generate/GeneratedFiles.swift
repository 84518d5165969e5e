import CStatements
import Files

/// The Swift of every question, and of the catalogue.
package enum GeneratedFiles {
  /// Where they stand in the project.
  package static let folder = "Sources/Queries/Generated"

  /// Every file with its text as the heads have it.
  ///
  /// - Throws: `HeadError` for a head that cannot be read.
  package static func all() throws -> [(name: String, text: String)] {
    let questions = try (0..<statementCount).map { statementAt($0).pointee }
      .filter { String(cString: $0.kind) == "named" }
      .map { QueryFile(head: try QueryHead(name: String(cString: $0.name), text: String(cString: $0.text))) }
    let catalogue =
      QueryFile.notice + "extension Catalogue {\n  /// The queries, in the order in which they are listed.\n"
      + "  package static let queries: [NamedQuery] = [\n"
      + questions.map { "    .\($0.name),\n" }.joined()
      + "  ]\n\n  /// The rows of all that have a row of their own.\n  package static let rows: [any QueryRow.Type] = [\n"
      + questions.filter(\.isTyped).map { "    \($0.typeName)Row.self,\n" }.joined() + "  ]\n}\n"
    return questions.map { ($0.path, $0.text) } + [("Catalogue+Queries.swift", catalogue)]
  }

  /// The files of a project that are not as the heads have them, and those that no head stands behind.
  package static func stale(in project: String) throws -> [String] {
    let files = try all()
    let path = "\(project)/\(folder)"
    let wrong = files.filter { file in
      let bytes = try? FileBytes(path: "\(path)/\(file.name)")
      return bytes?.withBytes { String(decoding: $0, as: UTF8.self) } != file.text
    }
    return try wrong.map(\.name)
      + Set(FolderListing.names(in: path)).subtracting(files.map(\.name) + [".", ".."]).sorted()
  }
}
