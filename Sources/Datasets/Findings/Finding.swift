public import CSV

/// Something seen in the data that somebody should know: where, what, and what was done about it.
public struct Finding: Equatable, Sendable, CustomStringConvertible {
  /// How bad it is; any error stops a build.
  public enum Severity: String, CaseIterable, Comparable, Sendable {
    case note, warning, error

    /// Errors are the greatest.
    public static func < (first: Severity, second: Severity) -> Bool {
      (allCases.firstIndex(of: first) ?? 0) < (allCases.firstIndex(of: second) ?? 0)
    }
  }

  /// How bad it is.
  public let severity: Severity
  /// The file's path, as it was given.
  public let file: String
  /// Where in the file; nil where the whole file is meant.
  public let position: CSVPosition?
  /// What stands there.
  public let found: String
  /// What should.
  public let expected: String
  /// What was done.
  public let action: String

  /// The line, from 1; nil where the whole file is meant.
  public var line: Int? { position?.line }
  /// The number of the field in its line, from 1; nil where the whole file is meant.
  public var column: Int? { position?.column }

  /// Makes a finding.
  public init(
    _ severity: Severity, file: String, at position: CSVPosition? = nil, found: String, expected: String,
    action: String
  ) {
    self.severity = severity
    self.file = file
    self.position = position
    self.found = found
    self.expected = expected
    self.action = action
  }

  /// One line, as compilers write theirs: `contests-2015.csv:12:4: error: found "x", expected a whole number; row left out`.
  public var description: String {
    let place = position.map { "\(file):\($0)" } ?? file
    return "\(place): \(severity): found \(found), expected \(expected); \(action)"
  }
}

/// What was seen so far, in the order it was seen.
public struct Findings: Equatable, Sendable {
  /// The findings.
  public private(set) var all: [Finding] = []
  /// Whether any is an error.
  public private(set) var hasErrors = false

  /// Makes an empty list.
  public init() {}

  /// Adds one.
  public mutating func add(_ finding: Finding) {
    all.append(finding)
    hasErrors = hasErrors || finding.severity == .error
  }

  /// How many there are of a severity.
  public func count(of severity: Finding.Severity) -> Int { all.count { $0.severity == severity } }
}

/// A file whose structure is broken, so that reading on would make no sense.
public struct BrokenFile: Error, Equatable, CustomStringConvertible {
  /// What is broken, and where.
  public let finding: Finding

  init(file: String, at position: CSVPosition? = nil, found: String, expected: String) {
    finding = Finding(.error, file: file, at: position, found: found, expected: expected, action: "file refused")
  }

  init(_ failure: CSVFailure, in file: String) {
    let (found, expected) =
      switch failure.problem {
      case .unterminatedQuote: ("a quoted field that the end of the file cuts off", "a closing quote")
      case .textAfterQuote: ("text after a closing quote", "a comma or the end of the line")
      case .nul: ("a zero byte", "text")
      case .notUTF8: ("bytes that are not UTF-8", "UTF-8 (convert the file first)")
      }
    self.init(file: file, at: failure.position, found: found, expected: expected)
  }

  init(_ failure: FileFailure) {
    self.init(file: failure.path, found: failure.reason, expected: "a file to \(failure.action)")
  }

  /// The finding's line.
  public var description: String { finding.description }
}
