/// A function that SQL can call: its name, what it takes, and the work.
public struct SQLFunction: Sendable {
  /// The work of a function.
  public enum Work: Sendable {
    /// From the arguments of one row to one value.
    case scalar(@Sendable ([SQLValue]) -> SQLValue)
    /// From columns of numbers over all rows to one number; what is NULL or text is nil, and so is no answer.
    case aggregate(@Sendable ([[Double?]]) -> Double?)
  }

  /// The name.
  public let name: String
  /// The names of the arguments.
  public let arguments: [String]
  /// What it computes, in a line.
  public let summary: String
  /// A statement that uses it.
  public let example: String
  /// The work.
  public let work: Work

  /// Makes a function.
  public init(_ name: String, _ arguments: [String], summary: String, example: String, _ work: Work) {
    self.name = name
    self.arguments = arguments
    self.summary = summary
    self.example = example
    self.work = work
  }
}
