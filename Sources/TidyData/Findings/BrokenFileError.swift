package import CSV
import Files

/// A file whose structure is broken, so that reading on would make no sense.
package struct BrokenFileError: Error, Equatable, CustomStringConvertible {
  /// What is broken, and where.
  package let finding: Finding

  package init(file: String, at position: CSVPosition? = nil, found: String, expected: String) {
    finding = Finding(.error, file: file, at: position, found: found, expected: expected, action: "file refused")
  }

  init(_ failure: CSVError, in file: String) {
    let (found, expected) =
      switch failure.problem {
      case .unterminatedQuote: ("a quoted field that the end of the file cuts off", "a closing quote")
      case .textAfterQuote: ("text after a closing quote", "a comma or the end of the line")
      case .nul: ("a zero byte", "text")
      case .notUTF8: ("bytes that are not UTF-8", "UTF-8 (convert the file first)")
      case .longField: ("a field of more than \(CSVReader.longestField) bytes", "a shorter one")
      case .manyFields: ("more than \(CSVReader.mostFields) fields", "fewer")
      }
    self.init(file: file, at: failure.position, found: found, expected: expected)
  }

  init(_ failure: FileError) {
    self.init(file: failure.path, found: failure.reason, expected: "a file to \(failure.action)")
  }

  package var description: String { finding.description }
}
