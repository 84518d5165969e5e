package import Drawing

/// A document of blocks: what it says, in order, without a word about pages.
///
/// Its vocabulary is nested here (`Report.Table`, `Report.Cell`), so that it never clashes with a chart's or a query's.
///
/// ```swift
/// let table = Report.Table(
///   caption: .init("Blue won most seats", subtitle: "Seats by party", source: "The count"),
///   columns: [.words("Party"), .numeric("Votes"), .numeric("Seats")],
///   rows: [[Report.Cell("Blue", chip: Colour(0x0087DC)), "1,234", "5"]], totals: [["Total", "1,234", "5"]])
/// let report = Report(
///   metadata: metadata, source: "The count", accent: Colour(0x0087DC),
///   blocks: [
///     .contents(title: "Contents", depth: 2), .pageBreak,
///     .heading(1, "The result", id: "result"),
///     .paragraph(["Blue won ", .bold("5"), " seats; see ", .link("the table", to: "seats"), "."]),
///     .heading(2, "Seats", id: "seats"), .table(table),
///   ])
/// let pagination = try report.paginate(measurer: measurer)  // a `PagedDocument` and `LayoutFindings`
/// ```
package struct Report: Sendable {
  /// Who and what the document is; its title is the running head.
  package var metadata: PagedDocument.Metadata
  /// Where figures and tables come from that do not say otherwise, parted by semicolons: said once, and never below them.
  package var source: String
  /// The one colour of the document besides ink.
  package var accent: Colour
  /// The content; each heading of level 1 begins a section.
  package var blocks: [Block]
  /// How many pages it should not exceed, for which all figures are made smaller, by up to four tenths; nil for as many as it takes.
  package var pageLimit: Int?

  package init(
    metadata: PagedDocument.Metadata, source: String, accent: Colour, blocks: [Block], pageLimit: Int? = nil
  ) {
    (self.metadata, self.source, self.accent, self.blocks) = (metadata, source, accent, blocks)
    self.pageLimit = pageLimit
  }

  /// One piece of the content.
  package indirect enum Block: Sendable {
    /// The first page: a title and blocks, without running head and foot.
    case cover(Cover)
    /// A list of the headings down to a level, with their pages.
    case contents(title: String, depth: Int)
    /// A heading of level 1 to 3; the id names it for links and must be its own.
    case heading(Int, String, id: String)
    case paragraph(Prose)
    /// What a page says, in a sentence under its heading.
    case deck(Prose)
    case list([Prose])
    case note(Prose)
    /// A paragraph in the type of tables: names in a row.
    case runIn(Prose)
    /// A chart, a map, a diagram.
    case figure(Picture)
    /// Big numbers with their captions, side by side.
    case keyFigures([KeyFigure])
    case table(Table)
    /// Terms by their first letters with links to the pages they are found on, in columns.
    case index([IndexEntry], columns: Int = 4)
    /// Words that flow through columns, as even as can be: paragraphs, lists and notes.
    case flow([Block], columns: Int = 2)
    /// Blocks side by side; what stands in a row of columns is kept on one page.
    case columns([Column])
    /// A list of the commands that print figures and tables again, by their numbers; they have numbers in a report that has the list.
    case commands(title: String)
    /// More room than usual, in points; lost at the top of a page.
    case space(Double)
    /// The end of a page.
    case pageBreak
    /// The end of a page that is at least half full; what follows another begins on it, with room above.
    case partBreak
  }

  /// The first page.
  package struct Cover: Sendable {
    /// A few words above the title.
    package var kicker: String
    package var title: String
    /// What stands under the title.
    package var subtitle: Prose
    /// What fills the page.
    package var blocks: [Block]
    /// Small print at the foot.
    package var imprint: Prose

    package init(kicker: String, title: String, subtitle: Prose, blocks: [Block], imprint: Prose) {
      (self.kicker, self.title, self.subtitle, self.blocks) = (kicker, title, subtitle, blocks)
      self.imprint = imprint
    }
  }

  /// One of several blocks' columns side by side.
  package struct Column: Sendable {
    /// How many of the page's twelve columns it takes.
    package var span: Int
    /// What stands in it, from top to bottom.
    package var blocks: [Block]

    package init(span: Int, _ blocks: [Block]) {
      (self.span, self.blocks) = (span, blocks)
    }
  }

  /// A big number and what it means.
  package struct KeyFigure: Sendable {
    /// What stands above the number; empty for nothing.
    package var title = ""
    /// A second line of the caption; empty for none.
    package var more = ""
    /// The number as printed.
    package var value: String
    package var caption: Prose
    /// A bar above the number; nil for a grey one.
    package var colour: Colour?

    package init(_ value: String, _ caption: Prose, colour: Colour? = nil) {
      (self.value, self.caption, self.colour) = (value, caption, colour)
    }
  }
}
