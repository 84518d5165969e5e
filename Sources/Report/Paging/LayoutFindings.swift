import Drawing

/// What there is to say about the pages of a report once they are laid out.
package struct LayoutFindings: Equatable, Sendable {
  /// One page.
  package struct Page: Equatable, Sendable {
    /// The number as printed.
    package var label: String
    /// How far down the content goes, 1 for the foot of the page's body; more where something is higher than a page.
    package var fullness: Double
    /// Whether a page break in the report ends it, so that it may be short.
    package var endsPart: Bool
    /// How many labels of its figures found no room.
    package var omittedLabels: Int
  }

  /// The pages in order.
  package var pages: [Page]
  /// Headings that stand at the foot of a page with nothing under them.
  package var headingsAtFoot: [String]
  /// What figures show on whose page, and on the page that faces it, no running text stands, no heading either.
  package var lonelyFigures: [String]
  /// Words that were cut between letters because their column is narrower than they are.
  package var cutWords: [String]
  /// Lines of text that stand out of their column or cell.
  package var overflowingLines: [String]

  /// The printed numbers of pages that are less than half full and not the last of a part.
  package var sparsePages: [String] { pages.filter { $0.fullness < 0.5 && !$0.endsPart }.map(\.label) }
  /// The printed numbers of pages with figures that left labels out.
  package var pagesShortOfLabels: [String] { pages.filter { $0.omittedLabels > 0 }.map(\.label) }
  /// The printed numbers of pages that hold something higher than a page.
  package var overfullPages: [String] { pages.filter { $0.fullness > 1.001 }.map(\.label) }

  init(_ drafts: [PageDraft], omitted: [Int], body: Size) {
    pages = drafts.enumerated().map { index, draft in
      Page(
        label: String(index + 1), fullness: draft.filled / body.height,
        endsPart: draft.endsPart,
        omittedLabels: omitted[index])
    }
    lonelyFigures = drafts.indices.flatMap { index -> [String] in
      // The second page of a document faces the third.
      let facing = index.isMultiple(of: 2) ? index - 1 : index + 1
      let near = [index, facing].filter(drafts.indices.contains)
      let hasText = near.contains { drafts[$0].placed.contains { $0.strip.isText } }
      return hasText ? [] : drafts[index].placed.flatMap(\.strip.figures)
    }
    headingsAtFoot = drafts.compactMap(\.headingAtFoot)
    var trouble = TextTrouble()
    for draft in drafts {
      for placed in draft.placed where !placed.strip.trouble.isEmpty { trouble += placed.strip.trouble }
    }
    cutWords = trouble.cutWords
    overflowingLines = trouble.overflowing
  }
}
