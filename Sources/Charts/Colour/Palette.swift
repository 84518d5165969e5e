import Drawing

/// The colours of everything that is not data.
enum Palette {
  static let text = Colour(0x1A1A1A)
  /// Subtitles, axis labels, sources.
  static let quiet = Colour(0x595959)
  static let grid = Colour(0xE3E3E3)
  /// Base lines, ticks and leaders.
  static let line = Colour(0x8C8C8C)
}

/// The fonts of a chart: nothing below 6.5 points.
enum Lettering {
  static let title = Font(size: 10.5, weight: .bold)
  static let subtitle = Font(size: 8)
  static let label = Font(size: 7.5, figures: .tabular)
  static let strong = Font(size: 7.5, weight: .semibold, figures: .tabular)
  static let axis = Font(size: 7, figures: .tabular)
  static let small = Font(size: 6.5, figures: .tabular)
  static let source = Font(size: 6.5)
}

extension Font {
  /// How far below the middle of its box a line's baseline stands, so that capitals and figures look centred.
  var drop: Double { size * 0.36 }
}
