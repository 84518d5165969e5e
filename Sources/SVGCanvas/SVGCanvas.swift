package import Drawing
import Files

/// Writes scenes as SVG: text stays text, and figures and marks tell what they are to those who cannot see them.
///
/// Cairo's own SVG has outlines for letters and no titles, so the scene is written directly.
package struct SVGCanvas {
  /// The families that text is set in, the house's first.
  package static let families = "Inter, 'Helvetica Neue', Arial, sans-serif"

  /// What the element with the title is called inside the file.
  private static let titleName = "picture-title"

  package init() {}

  /// Writes a scene as a picture; the file is replaced whole or not at all.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - title: what the picture is called.
  ///   - path: where to write it.
  /// - Throws: `SVGError` for a scene that cannot be drawn, `FileError` for a place that cannot be written.
  package func write(_ scene: Scene, title: String, to path: String) throws {
    try AtomicWrite.write(Array(text(of: scene, title: title).utf8), to: path)
  }

  /// Draws a scene.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - title: what the picture is called.
  /// - Returns: the text of the SVG file, one point a unit.
  /// - Throws: `SVGError` where a position or size is no finite number, or the scene has no extent.
  package func text(of scene: Scene, title: String) throws(SVGError) -> String {
    guard scene.size.width > 0, scene.size.height > 0 else { throw .badSize }
    var markup = Markup()
    let (width, height) = (markup.number(scene.size.width), markup.number(scene.size.height))
    markup.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width + "pt"), ("height", height + "pt"),
        ("viewBox", "0 0 \(width) \(height)"), ("role", "graphics-document document"),
        ("aria-labelledby", Self.titleName), ("lang", "en-GB"),
        ("font-family", Self.families),
      ])
    markup.element("title", [("id", Self.titleName)], title)
    markup.element("rect", [("width", width), ("height", height), ("fill", "#FFFFFF")])
    var painter = SVGPainter(markup: markup)
    painter.draw(scene.items)
    painter.markup.close("svg")
    guard painter.markup.isSound else { throw .badNumber }
    return painter.markup.text
  }
}

/// Why a scene cannot be written as SVG.
package enum SVGError: Error, Equatable, CustomStringConvertible {
  /// The scene has no extent.
  case badSize
  /// A position or size is no finite number.
  case badNumber

  /// One line: what, and what to do.
  package var description: String {
    switch self {
    case .badSize: "cannot draw a picture without extent: both sides must be above 0"
    case .badNumber: "the picture has a position or size that is no number: check the values it was scaled from"
    }
  }
}
