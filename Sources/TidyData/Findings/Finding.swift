package import CSV

/// Something seen in the data that somebody should know: where, what, and what was done about it.
package struct Finding: Equatable, Sendable, CustomStringConvertible {
  /// How bad it is; any error stops a build.
  package enum Severity: String, CaseIterable, Comparable, Sendable {
    case note, warning, error

    /// Errors are the greatest.
    package static func < (first: Severity, second: Severity) -> Bool {
      (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
    }
  }

  /// How bad it is.
  package let severity: Severity
  /// The file's path, as it was given.
  package let file: String
  /// Where in the file; nil where the whole file is meant.
  package let position: CSVPosition?
  package let found: String
  package let expected: String
  package let action: String

  /// How many bytes of what is there are quoted.
  private static let longestQuotation = 200

  /// The line, from 1; nil where the whole file is meant.
  package var line: Int? { position?.line }
  /// The number of the field in its line, from 1; nil where the whole file is meant.
  package var column: Int? { position?.column }

  package init(
    _ severity: Severity, file: String, at position: CSVPosition? = nil, found: String, expected: String,
    action: String
  ) {
    (self.severity, self.file, self.position) = (severity, file, position)
    self.found = found.utf8.count > Finding.longestQuotation ? found.prefix(Finding.longestQuotation) + "…" : found
    (self.expected, self.action) = (expected, action)
  }

  /// One line, as compilers write theirs: `contests-2015.csv:12:4: error: found "x", expected a whole number; row left out`.
  package var description: String {
    let place = position.map { "\(file):\($0)" } ?? file
    return "\(place): \(severity): found \(found), expected \(expected); \(action)"
  }
}
