extension Chart {
  /// Makes one chart of several like ones: their plots in a grid, each under its name, on scales they share.
  ///
  /// Legends that agree stand once for all; those that do not stand with their plots.
  ///
  /// - Parameters:
  ///   - panels: each chart with the name of what it shows.
  ///   - columns: how many stand in a row at most.
  ///   - title: the finding, as a sentence without a full stop.
  ///   - subtitle: the measure, place and unit.
  ///   - source: where the data come from.
  ///   - command: the command that prints the data.
  ///   - alternative: what the picture shows, in words.
  /// - Throws: `ChartError.empty` when there is no panel.
  package init(
    smallMultiples panels: [(name: String, chart: Chart)], columns: Int, title: String, subtitle: String,
    source: String, command: String, alternative: String
  ) throws(ChartError) {
    let legend = Legend.merged(panels.compactMap(\.chart.legend))
    let facets = panels.map { Facets.Facet($0.name, $0.chart.plot, legend: legend == nil ? $0.chart.legend : nil) }
    self.init(
      title: title, subtitle: subtitle,
      plot: try Facets(
        facets, columns: min(columns, panels.count > 4 ? 3 : 2, max(1, panels.count)), sharingScales: true),
      legend: legend, source: source, command: command, alternative: alternative)
  }
}
