/// A figure that was published wrongly, and what is right.
package struct Correction: Equatable, Sendable {
  /// The kind of tidy file it stands in: candidacies, contests.
  package let dataset: String
  /// What the file is of: the year of an election, a boundary set, or by-elections.
  package let edition: String
  /// The constituency's code.
  package let code: String
  /// The candidate's first names; empty where the figure is the constituency's.
  package let firstName: String
  /// The candidate's surname; empty likewise.
  package let surname: String
  /// The column of the tidy file.
  package let field: String
  /// What was published.
  package let published: String
  /// What is right.
  package let corrected: String
  /// How that is known.
  package let reason: String
  /// The line it was read from, for messages.
  package let line: Int

  /// Makes a correction.
  package init(
    dataset: String, edition: String, code: String, firstName: String, surname: String, field: String,
    published: String, corrected: String, reason: String, line: Int
  ) {
    self.dataset = dataset
    self.edition = edition
    self.code = code
    self.firstName = firstName
    self.surname = surname
    self.field = field
    self.published = published
    self.corrected = corrected
    self.reason = reason
    self.line = line
  }
}
