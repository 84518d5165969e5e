/// A document laid out into pages, ready to be inked.
package struct PagedDocument: Equatable, Sendable {
  /// Who and what the document is.
  package var metadata: Metadata
  /// The pages, in order.
  package var pages: [Page]
  /// The outline that readers show beside the pages.
  package var outline: [OutlineEntry]

  package init(metadata: Metadata, pages: [Page], outline: [OutlineEntry]) {
    (self.metadata, self.pages, self.outline) = (metadata, pages, outline)
  }

  /// Who and what a document is.
  package struct Metadata: Equatable, Sendable {
    package var title: String
    package var author: String
    /// What it is about.
    package var subject: String
    /// Words to find it by.
    package var keywords: [String]
    /// The language as a BCP 47 tag.
    package var language: String
    /// When its content was made, as `2026-11-22T00:00:00Z`: from the data, never from a clock.
    package var created: String

    package init(
      title: String, author: String, subject: String, keywords: [String], language: String, created: String
    ) {
      (self.title, self.author, self.subject, self.keywords) = (title, author, subject, keywords)
      (self.language, self.created) = (language, created)
    }
  }

  /// One page.
  package struct Page: Equatable, Sendable {
    package var scene: Scene
    /// The page's number as printed.
    package var label: String

    package init(scene: Scene, label: String) {
      (self.scene, self.label) = (scene, label)
    }
  }

  /// One line of the outline with the lines under it.
  package struct OutlineEntry: Equatable, Sendable {
    package var title: String
    /// The name of the anchor it leads to.
    package var destination: String
    /// The entries one level down.
    package var children: [OutlineEntry]

    package init(title: String, destination: String, children: [OutlineEntry] = []) {
      (self.title, self.destination, self.children) = (title, destination, children)
    }
  }
}
