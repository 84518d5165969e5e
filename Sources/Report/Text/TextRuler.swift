package import Drawing

/// Measures words.
package final class TextRuler {
  let measurer: any TextMeasuring
  private var heights: [Font: TextMetrics] = [:]

  package init(_ measurer: any TextMeasuring) { self.measurer = measurer }

  /// How far the pen moves for a text, in points.
  func width(_ text: String, _ font: Font) -> Double { measurer.advance(of: text, in: font) }

  /// How far below the top of a line its letters stand.
  func baseline(_ font: Font, leading: Double) -> Double {
    let metrics = heights[font] ?? measurer.metrics(of: "x", in: font)
    heights[font] = metrics
    return (leading - metrics.ascent - metrics.descent) / 2 + metrics.ascent
  }
}
