import Drawing
import Foundation
import ScratchFolder
import Testing

import Canvas
import PDF

/// What is read out of a page is what was put on it, whatever glyphs show it.
@Suite struct PDFTextTests {
  private func read(_ texts: [String], _ font: Font = Font(size: 10)) throws -> (
    lines: [Substring], path: String, scratch: Scratch
  ) {
    let scratch = try Scratch()
    let path = scratch.path("text.pdf")
    let items = texts.enumerated().map { index, text in
      Item.group(
        Group(role: .paragraph, items: [.text(TextItem(text, font: font, at: Point(10, 20 + Double(index) * 30)))]))
    }
    let scene = Scene(size: Size(400, 30 + Double(texts.count) * 30), items: items)
    try PDFCanvas(measurer: Typesetter()).write(scene, metadata: SampleDocument.metadata, to: path)
    let check = try run("qpdf", "--check", path)
    #expect(check.succeeded, "\(check.output)")
    // The end of a page is a line of its own.
    let lines = try run("pdftotext", path, "-").output.split(separator: "\n").filter { $0 != "\u{0C}" }
    return (lines, path, scratch)
  }

  @Test("arrows that are drawn for two letters are read as the letters, and arrows as arrows")
  func ligatures() throws {
    let texts = ["Con -> Lab", "61→61", "2 x 4 and 2×4", "10:30 (a) [b] \\ c"]
    #expect(try read(texts).lines.map(String.init) == texts)
  }

  @Test("accents, marks of their own and figures of equal width")
  func marks() throws {
    let texts = ["Ynys Môn, Dún Laoghaire", "e\u{301}toile", "−1,234.5%", "e\u{327}\u{301}"]
    let lines = try read(texts, Font(size: 8, figures: .tabular)).lines.map(String.init)
    #expect(lines.map(\.precomposedStringWithCanonicalMapping) == texts.map(\.precomposedStringWithCanonicalMapping))
  }

  @Test("letters that no font of the family has are read all the same")
  func foreign() throws {
    #expect(try read(["Vote 選挙 here"]).lines.joined(separator: " ").contains("選挙"))
  }

  @Test("spaces at either end and in a row take their room")
  func spaces() {
    let typesetter = Typesetter()
    let font = Font(size: 10)
    let space = typesetter.advance(of: " ", in: font)
    #expect(space > 2)
    for text in [" a", "a ", "  a", "a  "] {
      let spaces = Double(text.count - 1)
      #expect(
        abs(typesetter.advance(of: text, in: font) - typesetter.advance(of: "a", in: font) - spaces * space) < 0.2)
    }
    let bold = Font(size: 10, weight: .bold)
    func advance(_ text: String) -> Double { typesetter.advance(of: text, in: bold) }
    #expect(advance("a, b") < advance("a,") + advance(" ") + advance("b") - 0.1, "a comma draws the space nearer")
  }

  @Test("a font is cut down to what is shown, and told apart by it")
  func subsets() throws {
    let (_, few, first) = try read(["ab"])
    let (_, many, second) = try read(["abcdefghijklmnopqrstuvwxyz 0123456789"])
    func name(_ path: String) throws -> Substring? {
      try run("pdffonts", path).output.split(separator: "\n").last?.split(separator: " ").first
    }
    #expect(try name(few) != name(many))
    func size(_ path: String) throws -> Int { try Data(contentsOf: URL(fileURLWithPath: path)).count }
    #expect(try size(few) < size(many))
    withExtendedLifetime((first, second)) {}
  }

  @Test("a TrueType font keeps its form, and its glyphs their places")
  func trueType() throws {
    let file = try #require(FontFile(family: "DejaVu Sans", weight: .regular, italic: false))
    // Machines without the font are told another, which may be of either kind.
    guard file.path.hasSuffix(".ttf") else { return }
    let typeface = Typeface(file)
    let glyphs = typeface.shape("Äb", isTabular: false).glyphs.map(\.id)
    let font = try EmbeddedFont(typeface, glyphs: [0] + glyphs.sorted())
    #expect(font.program.starts(with: [0, 1, 0, 0]))
    #expect(font.format == .trueType)
    for glyph in glyphs { #expect(font.glyphs[Int(font.number(of: glyph))].id == glyph) }
  }
}
