/// A function that SQL can call: its name, what it takes, and the work.
package struct SQLFunction: Sendable {
  /// The work of a function.
  package enum Work: Sendable {
    /// From the arguments of one row to one value.
    case scalar(@Sendable ([SQLValue]) -> SQLValue)
    /// From columns of numbers over all rows to one number; what is NULL or text is nil, and so is no answer.
    case aggregate(@Sendable ([[Double?]]) -> Double?)
  }

  package let name: String
  /// The names of the arguments.
  package let arguments: [String]
  /// What it computes, in a line.
  package let summary: String
  /// A statement that uses it.
  package let example: String
  package let work: Work

  package init(_ name: String, _ arguments: [String], summary: String, example: String, _ work: Work) {
    (self.name, self.arguments, self.summary, self.example) = (name, arguments, summary, example)
    self.work = work
  }
}
