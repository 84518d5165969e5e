import Canvas
import Drawing
import Publishing
import Report

/// Where one report is laid out and then drawn, with the same knowledge of its text.
///
/// Steps hand it on: no two of them work at it at the same time.
final class Desk: @unchecked Sendable {
  private let measurer = Typesetter()

  /// What to tell the user about the fonts; nil when the house's family is there.
  var fontNote: String? { measurer.fontNote }

  /// Lays a report out into pages.
  func lay(_ edition: Edition) throws -> PagedDocument { try edition.report.paginate(measurer: measurer).document }

  /// Draws its pages.
  func draw(_ document: PagedDocument) throws -> [UInt8] { try PDFCanvas(measurer: measurer).bytes(of: document) }
}
