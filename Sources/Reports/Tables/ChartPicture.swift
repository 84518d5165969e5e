package import Charts
package import Report

extension Report.Picture {
  /// A chart as it stands on a page: title, subtitle and number in the page's type, its source only where it is not the report's, its
  /// command in the report's list.
  ///
  /// - Parameters:
  ///   - chart: the chart with all its words.
  ///   - span: how many of the page's twelve columns it takes.
  ///   - height: the height with its words, in points; nil for what suits the width.
  package init(chart: Chart, span: Int = 12, height: Double? = nil) {
    let source = chart.source.trimmingPrefix("Source: ")
    self.init(
      chart.bare, span: span, height: height.map { $0 - Self.words },
      caption: Report.Caption(
        chart.title, subtitle: chart.subtitle, source: String(source.hasSuffix(".") ? source.dropLast() : source),
        command: chart.command))
  }

  /// About the height of a chart's title and subtitle, in points.
  private static let words = 36.0
}
