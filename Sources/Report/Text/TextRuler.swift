import Drawing

/// Measures words, each one once.
final class TextRuler {
  private struct Key: Hashable {
    var text: String
    var font: Font
  }

  let measurer: any TextMeasuring
  private var widths: [Key: Double] = [:]
  private var heights: [Font: TextMetrics] = [:]

  init(_ measurer: any TextMeasuring) { self.measurer = measurer }

  /// How far the pen moves for a text, in points.
  func width(_ text: String, _ font: Font) -> Double {
    let key = Key(text: text, font: font)
    if let known = widths[key] { return known }
    let width = measurer.metrics(of: text, in: font).advance
    widths[key] = width
    return width
  }

  /// How far below the top of a line its letters stand.
  func baseline(_ font: Font, leading: Double) -> Double {
    let metrics = heights[font] ?? measurer.metrics(of: "x", in: font)
    heights[font] = metrics
    return (leading - metrics.ascent - metrics.descent) / 2 + metrics.ascent
  }
}
