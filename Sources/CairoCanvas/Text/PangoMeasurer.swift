import CCairo
import CLateCairo
public import Drawing

/// Measures text with the fonts it will be drawn in, and keeps what it shaped for the canvases.
///
/// A measurer belongs to one thread.
public final class PangoMeasurer: TextMeasuring {
  /// The family that all text is set in.
  public static let family = "Inter"

  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private var faces: [Font: Face] = [:]

  /// Makes a measurer with nothing measured yet.
  public init() {
    _ = libraries
    fontMap = pango_cairo_font_map_new()
  }

  deinit {
    faces.removeAll()
    g_object_unref(UnsafeMutableRawPointer(fontMap))
  }

  /// The room that one line of text takes; height and depth are the font's, whatever the letters.
  public func metrics(of text: String, in font: Font) -> TextMetrics {
    let face = face(font)
    return TextMetrics(advance: face.line(text).advance, ascent: face.ascent, descent: face.descent)
  }

  /// What to tell the user about the fonts; nil when the house's family is there.
  public var fontNote: String? {
    let found = face(Font(size: 10)).foundFamily ?? "no font"
    guard found != Self.family else { return nil }
    return "the font \(Self.family) is missing, \(found) is used instead; on Debian: apt install fonts-inter"
  }

  /// The text as glyphs in their places.
  func line(_ text: String, in font: Font) -> ShapedLine {
    face(font).line(text)
  }

  private func face(_ font: Font) -> Face {
    if let face = faces[font] { return face }
    let face = Face(font, family: Self.family, fontMap: fontMap)
    faces[font] = face
    return face
  }
}

/// The libraries that draw, loaded by the first measurer: without one there is nothing to draw with.
private let libraries: Void = late_cairo_load()
