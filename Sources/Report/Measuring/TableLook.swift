import Drawing

/// The measures of a table's rows and their styles.
struct TableLook {
  var cell: TextStyle
  var header: TextStyle
  /// The room above and below the text of a row.
  var padding: Double
  /// The room between columns, and what is left of it in a crowded table.
  var gap: Double
  var leastGap = 4.0
  /// The side of a colour chip and the room after it.
  var chip: Double
  var chipGap: Double

  init(_ density: Report.Table.Density) {
    let isCompact = density == .compact
    let size: Double = isCompact ? 7 : 8
    cell = TextStyle(font: Font(size: size, figures: .tabular), leading: isCompact ? 9 : 11)
    header = TextStyle(
      font: Font(size: isCompact ? 6.5 : 7.5, weight: .semibold, figures: .tabular), leading: isCompact ? 8 : 9.5)
    padding = isCompact ? 0.68 : 1.75
    gap = isCompact ? 7 : 10
    chip = size * 0.8
    chipGap = 4
  }

  /// The runs of a cell, bold where it or its row is.
  func runs(_ cell: Report.Cell, bold: Bool = false) -> [StyledRun] {
    let style: Report.Run.Style = bold || cell.bold ? .bold : .plain
    var runs = [self.cell.run(Report.Run(cell.text, style: style, link: cell.link))]
    if !cell.mark.isEmpty { runs.append(self.cell.run(.mark(cell.mark))) }
    return runs
  }

  /// The room before a cell's text.
  func indent(_ cell: Report.Cell) -> Double { cell.chip == nil ? 0 : chip + chipGap }
}
