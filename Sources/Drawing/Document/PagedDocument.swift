/// A document laid out into pages, ready to be inked.
public struct PagedDocument: Equatable, Sendable {
  /// Who and what the document is.
  public var metadata: Metadata
  /// The pages, in order.
  public var pages: [Page]
  /// The outline that readers show beside the pages.
  public var outline: [OutlineEntry]

  /// Makes a document.
  public init(metadata: Metadata, pages: [Page], outline: [OutlineEntry]) {
    self.metadata = metadata
    self.pages = pages
    self.outline = outline
  }

  /// Who and what a document is.
  public struct Metadata: Equatable, Sendable {
    /// The title.
    public var title: String
    /// Who made it.
    public var author: String
    /// What it is about.
    public var subject: String
    /// Words to find it by.
    public var keywords: [String]
    /// The language as a BCP 47 tag.
    public var language: String
    /// When its content was made, as `2026-11-22T00:00:00Z`: from the data, never from a clock.
    public var created: String

    /// Makes metadata.
    public init(
      title: String, author: String, subject: String, keywords: [String], language: String, created: String
    ) {
      self.title = title
      self.author = author
      self.subject = subject
      self.keywords = keywords
      self.language = language
      self.created = created
    }
  }

  /// One page.
  public struct Page: Equatable, Sendable {
    /// What is drawn.
    public var scene: Scene
    /// The page's number as printed.
    public var label: String

    /// Makes a page.
    public init(scene: Scene, label: String) {
      self.scene = scene
      self.label = label
    }
  }

  /// One line of the outline with the lines under it.
  public struct OutlineEntry: Equatable, Sendable {
    /// The words.
    public var title: String
    /// The name of the anchor it leads to.
    public var destination: String
    /// The entries one level down.
    public var children: [OutlineEntry]

    /// Makes an entry.
    public init(title: String, destination: String, children: [OutlineEntry] = []) {
      self.title = title
      self.destination = destination
      self.children = children
    }
  }
}
