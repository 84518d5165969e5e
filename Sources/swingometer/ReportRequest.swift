import Canvas
import Drawing
import Elections
import Findings
import Queries
import Report
import Reports
import Site

/// What a report is about.
enum ReportRequest: Sendable {
  case election(Int)
  /// Several elections beside each other.
  case comparison([Int])
  /// A constituency, by name or code, and the boundary set to find it in.
  case constituency(String, on: String?)
  /// A nation, a region of England or a group of seats.
  case region(String)
  /// Two to four constituencies, areas or parties.
  case sideBySide(Comparing)

  /// A report that has only to be written.
  struct Printed: Sendable {
    /// The name of its file, without the ending.
    let name: String
    /// How much there is of it: "12 pages".
    let extent: String
    let bytes: [UInt8]
    /// What to tell the user about the fonts; nil when the house's family is there.
    let fontNote: String?
  }

  /// Makes the report with a connection and a typesetter of its own, so that several can be made side by side.
  ///
  /// - Parameters:
  ///   - path: the database.
  ///   - groups: groups of seats of files of the user's.
  ///   - asPage: whether it is to be a page for a browser.
  /// - Returns: the report as PDF, or as HTML.
  /// - Throws: `QueryError` for a name that means nothing, `DatabaseError` where the database fails.
  func printed(
    fromDatabaseAt path: String, groups: [SeatGroup] = [], asPage: Bool = false
  ) throws -> Printed {
    let library = try Library(QueryEngine(databaseAt: path, groups: groups))
    let edition = try edition(in: library)
    // What measures the text draws it too.
    let measurer = Typesetter()
    if asPage {
      let page = try LonePage(edition.report, in: library, measurer: measurer)
      return Printed(
        name: edition.name, extent: "one page", bytes: Array(page.text.utf8), fontNote: measurer.fontNote)
    }
    let document = try edition.report.paginate(measurer: measurer).document
    return Printed(
      name: edition.name, extent: "\(document.pages.count) pages",
      bytes: try PDFCanvas(measurer: measurer).bytes(of: document), fontNote: measurer.fontNote)
  }

  private func edition(in library: Library) throws -> Edition {
    switch self {
    case .election(let year): try ElectionReport.edition(year, in: library)
    case .comparison(let years): try ComparisonReport.edition(years, in: library)
    case .constituency(let name, let set): try ConstituencyReport.edition(name, on: set, in: library)
    case .region(let name): try RegionReport.edition(name, in: library)
    case .sideBySide(let comparing): try SideBySide.edition(comparing, in: library)
    }
  }
}
