import Charts
package import Drawing
package import Elections
import Findings
import Queries
import Wording

extension Library {
  /// The elections that get a report unasked.
  package var featured: [Int] {
    get throws {
      let counted = try elections().filter { $0.featured }.map { $0.election }
      return counted + winnersAlone.filter { !counted.contains($0) }
    }
  }

  /// Who and what a figure is, for the file it is written to.
  package func metadata(of figure: PublishedFigure) throws -> PagedDocument.Metadata {
    metadata(
      title: figure.chart.title, subject: figure.chart.alternativeText, day: try elections().last?.date)
  }

  /// Who and what a document is; its date is that of the election it is about, not of the day it was made.
  package func metadata(title: String, subject: String, day: CalendarDate?) -> PagedDocument.Metadata {
    PagedDocument.Metadata(
      title: title, author: "Swingometer", subject: subject,
      keywords: ["general election", "House of Commons", "constituencies"], language: "en-GB",
      created: English.clause("", day?.description, "T00:00:00Z"))
  }
}
