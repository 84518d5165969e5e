import PDF
import Testing

@Suite struct EmbeddedFontTests {
  private func font(
    _ name: String, _ glyphs: [(id: UInt16, meaning: String?)], _ format: EmbeddedFont.Format = .compact
  )
    -> EmbeddedFont
  {
    EmbeddedFont(
      descriptor: FontDescriptor(
        name: name, unitsPerEm: 2000, box: [-100, -500, 3000, 2200], italicAngle: -9.5, ascent: 1900, descent: 500,
        capHeight: 1400),
      format: format, program: Array("program".utf8),
      glyphs: glyphs.map { EmbeddedFont.Glyph(id: $0.id, width: 1101, meaning: $0.meaning) })
  }

  /// The file of a page that could draw with the font.
  private func file(_ font: EmbeddedFont) throws -> OpenedFile {
    let bytes = try SmallDocument.bytes(resources: .init(fonts: [font], images: [], opacities: []))
    let file = OpenedFile(bytes)
    #expect(file.problems == [])
    return file
  }

  @Test("glyphs keep their numbers where others come along, and the one for what is missing is the first")
  func numbers() {
    let font = font("A", [(0, nil), (7, "a"), (0, nil), (9, "b")])
    #expect([0, 7, 9].map { font.number(of: $0) } == [0, 1, 3])
  }

  @Test("a document says of a font what it is, in thousandths of its size")
  func descriptor() throws {
    let file = try file(font("Test (bold)", [(0, nil), (7, "a")]))
    let way = "/Pages /Kids 0 /Resources /Font /F0 /DescendantFonts 0"
    #expect(file["\(way) /W"] == "[ 0 [ 550.5 550.5 ] ]")
    #expect(file["\(way) /FontDescriptor /FontBBox"] == "[ -50 -250 1500 1100 ]")
    for (key, value) in [
      ("Ascent", "950"), ("Descent", "-250"), ("CapHeight", "700"), ("ItalicAngle", "-9.5"), ("Flags", "68"),
    ] {
      #expect(file["\(way) /FontDescriptor /\(key)"] == value, "\(key)")
    }
    let name = file["\(way) /BaseFont"]
    #expect(name.hasSuffix("+Testbold") && name.utf8.count == "/ABCDEF+Testbold".utf8.count, "\(name)")
    #expect(file["/Pages /Kids 0 /Resources /Font /F0 /BaseFont"] == name)
    #expect(try file.stream("\(way) /FontDescriptor /FontFile3") == "program")
  }

  @Test("another selection of glyphs goes by another name, another format by other keys")
  func formats() throws {
    let way = "/Pages /Kids 0 /Resources /Font /F0"
    let first = try file(font("A", [(0, nil), (7, "a")]))
    let second = try file(font("A", [(0, nil), (8, "a")], .trueType))
    #expect(first["\(way) /BaseFont"] != second["\(way) /BaseFont"])
    #expect(first["\(way) /DescendantFonts 0 /Subtype"] == "/CIDFontType0")
    #expect(second["\(way) /DescendantFonts 0 /Subtype"] == "/CIDFontType2")
    #expect(second["\(way) /DescendantFonts 0 /FontDescriptor /FontFile2"].contains("/Length1 7"))
  }

  @Test("what glyphs stand for is listed, no more than a hundred at a time")
  func meanings() throws {
    let letters = (1...150).map { (id: UInt16($0), meaning: $0 == 3 ? nil : "ô") }
    let map = try file(font("A", [(0, nil)] + letters)).stream("/Pages /Kids 0 /Resources /Font /F0 /ToUnicode")
    #expect(map.contains("\n100 beginbfchar\n<0001><00F4>\n") && map.contains("\n49 beginbfchar\n"))
    #expect(!map.contains("<0003>"))
  }
}
