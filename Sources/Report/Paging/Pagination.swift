package import Drawing

extension Report {
  /// Lays the report out into pages.
  ///
  /// - Parameter measurer: knows how much room text takes.
  /// - Returns: the pages and what there is to say about them.
  /// - Throws: `ReportError` for a report that contradicts itself.
  package func paginate(measurer: any TextMeasuring) throws -> Pagination {
    _ = try checked()
    let numbered = numbered()
    return try numbered.laidOut(naming: numbered.checked(), measurer: measurer)
  }

  private func laidOut(naming: [Int], measurer: any TextMeasuring) throws -> Pagination {
    let headings = blocks.compactMap { block -> Galley.Heading? in
      if case .heading(let level, let title, let id) = block {
        Galley.Heading(level: level, title: title, id: id)
      } else {
        nil
      }
    }
    var setter = BlockLayout(ruler: TextRuler(measurer), accent: accent, headings: headings)
    setter.sources = Set(source.split(separator: "; ").map(String.init))
    var galleys = self.galleys(setter)
    var drafts = Self.drafts(galleys)
    for scale in [0.9, 0.8, 0.7, 0.6] where drafts.count > pageLimit ?? .max {
      setter.figureScale = scale
      galleys = self.galleys(setter)
      drafts = Self.drafts(galleys)
    }
    // Where the figures of a short report can make room for its last lines these do not take a page.
    if pageLimit == nil, drafts.count < Self.few, let last = drafts.last, last.filled < PageGeometry.body.height / 3 {
      for scale in [0.9, 0.8] {
        var closer = setter
        closer.figureScale = scale
        let tried = self.galleys(closer)
        let fewer = Self.drafts(tried)
        guard fewer.count < drafts.count else { continue }
        (setter, galleys, drafts) = (closer, tried, fewer)
        break
      }
    }
    // A page number in running text takes room, and so may move what it names: few blocks need a second look.
    for _ in 0..<3 where setter.pages != drafts.pageNumbers && !naming.isEmpty {
      setter.pages = drafts.pageNumbers
      for index in naming { galleys[index] = self.galleys(of: index, setter) }
      drafts = Self.drafts(galleys)
    }
    let (pages, omitted) = PagePainter(report: self, setter: setter, drafts: drafts).pages()
    let document = PagedDocument(metadata: metadata, pages: pages, outline: Outline.entries(headings))
    return Pagination(
      document: document, findings: LayoutFindings(drafts, omitted: omitted, body: PageGeometry.body.size))
  }

  /// How many pages a report has that is not short.
  private static let few = 10

  /// Measures the blocks, each by itself.
  private func galleys(_ setter: BlockLayout) -> [[Galley]] { blocks.indices.map { galleys(of: $0, setter) } }

  private func galleys(of index: Int, _ setter: BlockLayout) -> [Galley] {
    var setter = setter
    for block in blocks[...index].reversed() {
      guard case .heading(_, let title, _) = block else { continue }
      setter.heading = title
      break
    }
    return setter.galleys(blocks[index], width: PageGeometry.body.width)
  }

  private static func drafts(_ galleys: [[Galley]]) -> [PageDraft] {
    PageBreaker.pages(Array(galleys.joined()), height: PageGeometry.body.height)
  }

  /// A report laid out, with what there is to say about its pages.
  package struct Pagination: Equatable, Sendable {
    package var document: PagedDocument
    /// What is to be looked at.
    package var findings: LayoutFindings
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
