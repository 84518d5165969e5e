package import Drawing
import Files
package import Markup

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
    var markup = Markup(isIndented: true)
    let (width, height) = try extent(of: scene, in: &markup)
    markup.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", width + "pt"), ("height", height + "pt"),
        ("viewBox", "0 0 \(width) \(height)"), ("role", "graphics-document document"),
        ("aria-labelledby", Self.titleName), ("lang", "en-GB"),
        ("font-family", Self.families),
      ])
    markup.element("title", [("id", Self.titleName)], title)
    markup.empty("rect", [("width", width), ("height", height), ("fill", "#FFFFFF")])
    return try drawn(scene, SVGPainter(markup: markup, page: nil)).text
  }

  /// Draws a scene for a place inside a page, whose style sheet has the font.
  ///
  /// - Parameters:
  ///   - scene: what to draw.
  ///   - page: what the picture has to know of the page.
  ///   - name: the class by which the page's style sheet knows the picture.
  /// - Returns: the element.
  /// - Throws: `SVGError` where a position or size is no finite number, or the scene has no extent.
  package func inline(_ scene: Scene, on page: SVGPage, class name: String) throws(SVGError) -> Markup {
    var markup = Markup()
    let (width, height) = try extent(of: scene, in: &markup)
    // What leads somewhere is not one picture but a list of links.
    var attributes: Markup.Attributes = [
      ("class", name), ("viewBox", "0 0 \(width) \(height)"), ("role", page.areLinked ? "group" : "img"),
    ]
    if let words = scene.alternative { attributes.append(("aria-label", words)) }
    markup.open("svg", attributes)
    return try drawn(scene, SVGPainter(markup: markup, page: page))
  }

  private func extent(of scene: Scene, in markup: inout Markup) throws(SVGError) -> (width: String, height: String) {
    guard scene.size.width > 0, scene.size.height > 0 else { throw .badSize }
    return (markup.number(scene.size.width), markup.number(scene.size.height))
  }

  private func drawn(_ scene: Scene, _ painter: SVGPainter) throws(SVGError) -> Markup {
    var painter = painter
    painter.draw(scene.items)
    painter.markup.close("svg")
    guard painter.markup.isSound else { throw .badNumber }
    return painter.markup
  }
}

/// What a picture inside a page has to know of the page.
package struct SVGPage {
  /// What the marks of a picture do.
  package enum Marks {
    /// Nothing: they are drawn in few strokes, for small pictures of many marks.
    case silent
    /// They say what they are to who points at them.
    case titled
    /// They say it, and lead to the page about what they stand for; nil for none.
    case linked((Subject) -> String?)
  }

  /// What the names inside the picture begin with, so that they are its own on the page.
  let prefix: String
  let marks: Marks

  package init(prefix: String, marks: Marks) { (self.prefix, self.marks) = (prefix, marks) }

  /// A path as the pages' pictures have it, in few bytes.
  package static func data(of path: Path) -> String { ShortPath(path).map(\.text) ?? "" }

  var areSilent: Bool { if case .silent = marks { true } else { false } }

  var areLinked: Bool { if case .linked = marks { true } else { false } }

  /// Where what a mark stands for has its page.
  func link(_ subject: Subject) -> String? { if case .linked(let link) = marks { link(subject) } else { nil } }
}

extension Scene {
  /// What is said of the figure that it shows.
  fileprivate var alternative: String? {
    for case .group(let group) in items where group.role == .figure { return group.alternative }
    return nil
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
