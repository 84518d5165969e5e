public import Drawing

extension Report {
  /// Lays the report out into pages.
  ///
  /// - Parameter measurer: knows how much room text takes.
  /// - Returns: the pages and what there is to say about them.
  /// - Throws: `ReportError` for a report that contradicts itself.
  public func paginate(measurer: any TextMeasuring) throws -> Pagination {
    try check()
    let headings = blocks.compactMap { block -> Galley.Heading? in
      if case .heading(let level, let title, let id) = block {
        Galley.Heading(level: level, title: title, id: id)
      } else {
        nil
      }
    }
    let setter = Setter(ruler: TextRuler(measurer), accent: accent, headings: headings)
    let galleys = blocks.flatMap { setter.galleys($0, width: Sheet.body.width) }
    let drafts = PageBreaker.pages(galleys, bodyHeight: Sheet.body.height)
    let painter = PagePainter(report: self, setter: setter, drafts: drafts)
    let document = PagedDocument(
      metadata: metadata, pages: drafts.indices.map(painter.page), outline: Outline.entries(headings))
    return Pagination(document: document, findings: LayoutFindings(drafts, bodyHeight: Sheet.body.height))
  }

  /// A report laid out, with what there is to say about its pages.
  public struct Pagination: Equatable, Sendable {
    /// The pages.
    public var document: PagedDocument
    /// What is to be looked at.
    public var findings: LayoutFindings
  }
}

/// The headings as a tree.
enum Outline {
  static func entries(_ headings: [Galley.Heading]) -> [PagedDocument.OutlineEntry] {
    var rest = headings[...]
    var entries: [PagedDocument.OutlineEntry] = []
    while let first = rest.popFirst() {
      let under = rest.prefix { $0.level > first.level }
      rest = rest.dropFirst(under.count)
      entries.append(
        PagedDocument.OutlineEntry(title: first.title, destination: first.id, children: Self.entries(Array(under))))
    }
    return entries
  }
}
