import Drawing
import PDF

/// The fonts of a document, each with no more glyphs than the document shows.
struct PageFonts {
  /// The fonts, by the numbers of their names.
  private(set) var embedded: [EmbeddedFont] = []

  private let typefaces: [Typeface]

  /// Cuts down the fonts that texts are set in.
  ///
  /// - Parameters:
  ///   - pages: the pages that show the texts.
  ///   - typesetter: knows the glyphs.
  /// - Throws: `CanvasError` for a font that cannot be cut.
  init(of pages: [PagedDocument.Page], typesetter: Typesetter) throws(CanvasError) {
    var shown = ShownGlyphs(typesetter: typesetter)
    for page in pages { shown.add(page.scene.items) }
    typefaces = shown.typefaces
    for (typeface, glyphs) in zip(shown.typefaces, shown.glyphs) {
      embedded.append(try EmbeddedFont(typeface, glyphs: glyphs.indices.filter { glyphs[$0] }.map { UInt16($0) }))
    }
  }

  /// The number of a typeface.
  func index(of typeface: Typeface) -> Int {
    for index in typefaces.indices where typefaces[index] === typeface { return index }
    preconditionFailure("a font that no text of the document is set in")
  }
}

/// The glyphs that texts need.
private struct ShownGlyphs {
  let typesetter: Typesetter
  private(set) var typefaces: [Typeface] = []
  private(set) var glyphs: [[Bool]] = []
  private let round = Word.Round()

  init(typesetter: Typesetter) { self.typesetter = typesetter }

  mutating func add(_ items: [Item]) {
    for item in items {
      switch item {
      case .group(let group): add(group.items)
      case .link(let link): add(link.items)
      case .text(let item):
        guard let style = typesetter.style(item.font) else { continue }
        // A space may come before any text.
        add(style.space)
        style.forEachWord(of: item.text) { add($0) }
      case .path, .image: break
      }
    }
  }

  private mutating func add(_ word: Word) {
    // Most words stand more than once.
    guard word.counted !== round else { return }
    word.counted = round
    for part in word.parts {
      let font = index(of: part.typeface)
      for glyph in part.glyphs { glyphs[font][Int(glyph.id)] = true }
    }
  }

  private mutating func index(of typeface: Typeface) -> Int {
    for index in typefaces.indices where typefaces[index] === typeface { return index }
    typefaces.append(typeface)
    glyphs.append(Array(repeating: false, count: 65_536))
    return typefaces.count - 1
  }
}
