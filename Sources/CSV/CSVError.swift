/// A place in a file, as an editor and a spreadsheet show it.
package struct CSVPosition: Equatable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  package let line: Int
  /// The number of the field in its record, from 1.
  package let column: Int

  package init(line: Int, column: Int) {
    (self.line, self.column) = (line, column)
  }

  /// Line and column as compilers write them.
  package var description: String { "\(line):\(column)" }
}

/// Bytes that are not CSV, and where they are.
package struct CSVError: Error, Equatable {
  /// What is wrong with the bytes.
  package enum Problem: Equatable, Sendable {
    /// The file ends inside a quoted field.
    case unterminatedQuote
    /// Something follows a closing quote other than a comma or the end of the line.
    case textAfterQuote
    /// A byte is zero.
    case nul
    /// The field is not UTF-8.
    case notUTF8
    /// The field is longer than `CSVReader.longestField`.
    case longField
    /// The record has more fields than `CSVReader.mostFields`.
    case manyFields
  }

  package let problem: Problem
  /// The field that is.
  package let position: CSVPosition

  package init(problem: Problem, position: CSVPosition) {
    (self.problem, self.position) = (problem, position)
  }
}
