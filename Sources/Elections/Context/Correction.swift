/// A figure that was published wrongly, and what is right.
public struct Correction: Equatable, Sendable {
  /// The kind of tidy file it stands in: candidacies, contests.
  public let dataset: String
  /// What the file is of: the year of an election, a boundary set, or by-elections.
  public let edition: String
  /// The constituency's code.
  public let code: String
  /// The candidate's first names; empty where the figure is the constituency's.
  public let firstName: String
  /// The candidate's surname; empty likewise.
  public let surname: String
  /// The column of the tidy file.
  public let field: String
  /// What was published.
  public let published: String
  /// What is right.
  public let corrected: String
  /// How that is known.
  public let reason: String
  /// The line it was read from, for messages.
  public let line: Int

  /// Makes a correction.
  public init(
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
