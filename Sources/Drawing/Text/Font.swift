/// A face, a size and the shape of its figures.
package struct Font: Equatable, Hashable, Sendable {
  /// The thickness of the strokes, by the numbers of CSS and OpenType.
  package enum Weight: Int, Sendable { case light = 300, regular = 400, medium = 500, semibold = 600, bold = 700 }
  /// The shape of digits: as wide as each other in columns, as they come in prose.
  package enum Figures: Sendable { case proportional, tabular }

  /// The size in points.
  package var size: Double
  /// The thickness of the strokes.
  package var weight: Weight
  /// Whether the letters slope.
  package var italic: Bool
  /// The shape of digits.
  package var figures: Figures

  package init(
    size: Double, weight: Weight = .regular, italic: Bool = false, figures: Figures = .proportional
  ) {
    (self.size, self.weight, self.italic, self.figures) = (size, weight, italic, figures)
  }
}

/// The room that a line of text takes, in points.
package struct TextMetrics: Equatable, Sendable {
  /// How far the pen moves from the start to the end.
  package var advance: Double
  /// The font's height above the baseline.
  package var ascent: Double
  /// The font's depth below the baseline, positive.
  package var descent: Double

  package init(advance: Double, ascent: Double, descent: Double) {
    (self.advance, self.ascent, self.descent) = (advance, ascent, descent)
  }
}

/// Knows how much room text takes, so that layout can be done without ink.
package protocol TextMeasuring: AnyObject {
  /// The room that one line of text takes.
  ///
  /// - Parameters:
  ///   - text: one line, without a line break.
  ///   - font: the font it is to be set in.
  /// - Returns: lengths in points.
  func metrics(of text: String, in font: Font) -> TextMetrics

  /// How far the pen moves from the start to the end of one line, in points.
  func advance(of text: String, in font: Font) -> Double
}

extension TextMeasuring {
  /// The advance that the metrics say.
  package func advance(of text: String, in font: Font) -> Double { metrics(of: text, in: font).advance }
}

/// A measurer that needs no font: every character is 0.55 em wide, 0.6 em in bold.
///
/// Layouts that are compared as text in tests use it, so that they do not hang on installed fonts.
package final class FixedWidthMeasurer: TextMeasuring {
  package init() {}

  /// The number of characters times a fixed width, an ascent of 0.95 em and a descent of 0.25 em.
  package func metrics(of text: String, in font: Font) -> TextMetrics {
    let em = font.weight.rawValue >= Font.Weight.semibold.rawValue ? 0.6 : 0.55
    return TextMetrics(
      advance: Double(text.count) * em * font.size, ascent: 0.95 * font.size, descent: 0.25 * font.size)
  }
}
