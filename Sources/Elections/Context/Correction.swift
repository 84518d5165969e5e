/// A figure that was published wrongly, and what is right.
package struct Correction: Equatable, Sendable {
  /// The kind of tidy file it is in: candidacies, contests.
  package var dataset: String
  /// What the file is of: the year of an election, a boundary set, or by-elections.
  package var edition: String
  package var code: String
  /// The candidate's first names; empty where the figure is the constituency's.
  package var firstName: String
  /// The candidate's surname; empty likewise.
  package var surname: String
  /// The column of the tidy file.
  package var field: String
  package var published: String
  package var corrected: String
  /// How that is known.
  package var reason: String
  /// The line it was read from, for messages.
  package var line: Int

  package init(
    dataset: String, edition: String, code: String, firstName: String, surname: String, field: String,
    published: String, corrected: String, reason: String, line: Int
  ) {
    (self.dataset, self.edition, self.code, self.firstName) = (dataset, edition, code, firstName)
    (self.surname, self.field, self.published) = (surname, field, published)
    (self.corrected, self.reason, self.line) = (corrected, reason, line)
  }
}
