/// A place in a file, as an editor and a spreadsheet show it.
public struct CSVPosition: Equatable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// The number of the field in its record, from 1.
  public let column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Line and column as compilers write them.
  public var description: String { "\(line):\(column)" }
}

/// Bytes that are not CSV, and where they are.
public struct CSVFailure: Error, Equatable {
  /// What is wrong with the bytes.
  public enum Problem: Equatable, Sendable {
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

  /// What is wrong.
  public let problem: Problem
  /// The field that is.
  public let position: CSVPosition

  /// Makes a failure.
  public init(problem: Problem, position: CSVPosition) {
    self.problem = problem
    self.position = position
  }
}
