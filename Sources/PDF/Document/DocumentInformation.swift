/// What a document is: who made it, when, in which language, and what it is about.
package struct DocumentInformation: Sendable {
  package var title: String
  package var author: String
  /// What it is about.
  package var subject: String
  /// Words to find it by.
  package var keywords: [String]
  /// The language as a BCP 47 tag.
  package var language: String
  /// When it was made, as `2026-11-22T00:00:00Z`.
  package var created: String

  package init(
    title: String, author: String, subject: String, keywords: [String], language: String, created: String
  ) {
    (self.title, self.author, self.subject, self.keywords) = (title, author, subject, keywords)
    (self.language, self.created) = (language, created)
  }
}
