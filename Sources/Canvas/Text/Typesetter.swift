package import Drawing
import PDF

/// Measures text with the fonts it will be drawn in, and keeps what it shaped for the canvases.
///
/// A typesetter belongs to one thread.
package final class Typesetter: TextMeasuring {
  /// The family that all text is set in.
  package static let family = "Inter"

  private let library = TypefaceLibrary()
  /// The styles used so far, at their places.
  private var styles: [Style?] = Array(repeating: nil, count: 40)

  /// Makes a typesetter that knows no word yet.
  package init() {}

  /// The room that one line of text takes; height and depth are the font's, whatever the letters.
  package func metrics(of text: String, in font: Font) -> TextMetrics {
    guard let style = style(font) else { return TextMetrics(advance: 0, ascent: font.size, descent: 0) }
    let scale = font.size / style.typeface.descriptor.unitsPerEm
    return TextMetrics(
      advance: advance(of: text, in: font), ascent: style.typeface.descriptor.ascent * scale,
      descent: style.typeface.descriptor.descent * scale)
  }

  /// How far the pen moves from the start to the end of a line, in points.
  package func advance(of text: String, in font: Font) -> Double {
    style(font).map { $0.advance(of: text) * font.size } ?? 0
  }

  /// Throws where there is no font at all, or a damaged one: a page without its words is none.
  func check() throws(CanvasError) {
    if style(Font(size: 10)) == nil { throw .noFont }
    if let file = library.damaged { throw .badFont(file.path) }
  }

  /// What to tell the user about the fonts; nil when the house's family is there.
  package var fontNote: String? {
    guard let found = style(Font(size: 10))?.typeface.file.family, found != Self.family else { return nil }
    return "the font \(Self.family) is missing, \(found) is used instead; on Debian: apt install fonts-inter"
  }

  /// The words of a font; nil where there is no font at all.
  func style(_ font: Font) -> Style? {
    let place = font.weight.rawValue / 100 * 4 + (font.italic ? 2 : 0) + (font.figures == .tabular ? 1 : 0)
    if let style = styles[place] { return style }
    let style = Style(font, family: Self.family, library: library)
    styles[place] = style
    return style
  }
}
