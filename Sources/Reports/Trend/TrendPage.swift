import Charts
package import Figures
package import Findings
package import Queries
package import Report
import Wording

/// What a page of its own says of a measure: the country and each nation and region over all elections.
package struct TrendPage {
  /// What is measured.
  package let title: String
  package let blocks: [Report.Block]

  /// Makes the page.
  ///
  /// - Parameters:
  ///   - measure: what is followed.
  ///   - library: where its rows come from.
  /// - Throws: `QueryError`, `DatabaseError`.
  package init(_ measure: TrendMeasure, in library: Library) throws {
    title = measure.title
    let names = ["trend", "trend-by-region"]
    let figures = try names.compactMap { try Self.figure($0, measure, in: library) }
    blocks =
      [.heading(1, title, id: measure.rawValue), .paragraph(Report.Prose(measure.meaning))]
      + figures.flatMap { figure -> [Report.Block] in
        [.figure(Report.Picture(chart: figure.chart)), .table(Self.table(figure))]
      }
  }

  /// A figure; nil where it would be empty.
  private static func figure(
    _ name: String, _ measure: TrendMeasure, in library: Library
  ) throws -> PublishedFigure? {
    try FigureError.nilWhereEmpty {
      try Gallery.draw(name, FigureRequest(measure: measure.rawValue), in: library)
    }
  }

  /// The rows that a figure drew.
  package static func table(_ figure: PublishedFigure) -> Report.Table {
    let columns = figure.data.columns.map { column in
      Report.TableColumn(
        Report.Prose(English.sentenceCase(column.name.replacing("_", with: " "))), .fit,
        column.kind.isNumeric ? .trailing : .leading)
    }
    let rows = figure.data.rows.map { cells in
      Report.Row(zip(figure.data.columns, cells).map { Report.Cell($0.kind.reading(of: $1)) })
    }
    return Report.Table(
      caption: Report.Caption("The rows of the figure", subtitle: "", command: figure.answer.command),
      columns: columns, rows: rows, density: .compact)
  }
}
