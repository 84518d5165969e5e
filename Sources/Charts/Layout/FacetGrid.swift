import Drawing

/// Planes in columns of the same width and rows that share the height, with room for words and labels around each.
struct FacetGrid {
  /// What stands in a row: the height of its words, and the heights that suit its plots.
  struct Row {
    let words: Double
    let heights: [Double]
    var tallest: Double { heights.max() ?? 0 }
  }

  static let gap = 12.0

  private let frame: Rect
  private let columns: Int
  private let rows: [Row]
  private var around = Insets()
  private var lefts: [Double]
  private var bottoms: [Double]

  init(frame: Rect, columns: Int, rows: [Row]) {
    (self.frame, self.columns, self.rows) = (frame, columns, rows)
    lefts = Array(repeating: 0, count: columns)
    bottoms = Array(repeating: 0, count: rows.count)
  }

  /// Gives each column and row the room that any of its plots needs.
  mutating func fit(_ margins: [Insets]) {
    around = margins.reduce(Insets()) { $0.union($1) }
    lefts = (0..<columns).map { column in
      margins.indices.filter { $0 % columns == column }.map { margins[$0].left }.max() ?? 0
    }
    bottoms = rows.indices.map { row in
      margins.indices.filter { $0 / columns == row }.map { margins[$0].bottom }.max() ?? 0
    }
  }

  /// Whether every plane is large enough to show something.
  var hasRoom: Bool { width > 20 && rows.indices.allSatisfy { height($0) > 8 } }

  /// The width of every plane.
  private var width: Double {
    let across = Double(columns)
    return (frame.width - (across - 1) * Self.gap - across * around.right - lefts.reduce(0, +)) / across
  }

  /// The height of the planes of a row: all are made larger or smaller alike to fill the frame.
  private func height(_ row: Int) -> Double {
    let fixed = rows.reduce(0) { $0 + $1.words + around.top } + bottoms.reduce(0, +)
    let room = frame.height - fixed - Double(rows.count - 1) * Self.gap
    return room * rows[row].tallest / max(1e-9, rows.reduce(0) { $0 + $1.tallest })
  }

  /// The room around the plane of a facet.
  func margins(_ index: Int) -> Insets {
    var margins = around
    (margins.left, margins.bottom) = (lefts[index % columns], bottoms[index / columns])
    return margins
  }

  /// The height of the words above the plots of a facet's row.
  func words(_ index: Int) -> Double { rows[index / columns].words }

  /// The room of a plot with its labels, under its words.
  ///
  /// - Parameters:
  ///   - index: the facet.
  ///   - isShortened: whether the plot is lower than its row in the measure in which it wants to be.
  /// - Returns: the rectangle.
  func cell(_ index: Int, isShortened: Bool) -> Rect {
    let (column, row, margins) = (index % columns, index / columns, margins(index))
    let left = Double(column) * (width + around.right + Self.gap) + lefts[..<column].reduce(0, +)
    let top = (0..<row).reduce(rows[row].words) {
      $0 + rows[$1].words + around.top + height($1) + bottoms[$1] + Self.gap
    }
    let part = isShortened ? rows[row].heights[column] / max(1e-9, rows[row].tallest) : 1
    return Rect(
      x: frame.x + left, y: frame.y + top, width: margins.left + width + margins.right,
      height: margins.top + height(row) * part + margins.bottom)
  }
}
