import CStatements

/// A `.sql` file of the package, embedded in the program.
package struct SQLFile {
  /// What a file is for; each has a folder of its own.
  package enum Kind: String, Sendable {
    case schema
    /// Questions that can be asked by name.
    case named
    /// What several questions begin with.
    case fragments
    /// Questions about one measure over many elections.
    case trends
    /// What groups of seats add up to, beside the areas.
    case groups
  }

  /// The file's name without its ending.
  package let name: String
  private let start: UnsafePointer<CChar>

  /// What is in the file.
  package var text: String { String(cString: start) }

  /// The first line.
  package var firstLine: Substring { text.prefix { $0 != "\n" } }

  /// Every file of a kind, in the order in which they are listed.
  package static func all(_ kind: Kind) -> [SQLFile] {
    (0..<statementCount).map { statementAt($0).pointee }.filter { String(cString: $0.kind) == kind.rawValue }
      .map { SQLFile(name: String(cString: $0.name), start: $0.text) }
  }

  /// The text of a file that the program cannot do without.
  package static func text(_ kind: Kind, _ name: String) -> String {
    guard let file = all(kind).first(where: { $0.name == name }) else {
      preconditionFailure("no \(name).sql among the \(kind.rawValue)")
    }
    return file.text
  }
}
