import PDF
import Testing

@Suite struct TextOperatorsTests {
  private let black = DeviceColour(red: 0, green: 0, blue: 0)
  /// Glyphs 65, 66 and 67 of a font of a thousand units, as the numbers 1, 2 and 3.
  private let font = EmbeddedFont(
    descriptor: FontDescriptor(
      name: "Test", unitsPerEm: 1000, box: [0, 0, 0, 0], italicAngle: 0, ascent: 800, descent: 200, capHeight: 700),
    format: .compact, program: [],
    glyphs: ([0, 65, 66, 67] as [UInt16]).map { EmbeddedFont.Glyph(id: $0, width: 500, meaning: nil) })

  private func lines(_ write: (inout ContentStream) -> Void) -> [Substring] {
    var stream = ContentStream()
    stream.beginPage()
    write(&stream)
    stream.save()
    return stream.withBytes { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
  }

  private func begin(_ stream: inout ContentStream, _ x: Int, _ y: Int, turned: Bool = false) {
    stream.beginLine(
      at: DevicePoint(x: x, y: y), right: turned ? (0, 1) : (1, 0), up: turned ? (-1, 0) : (0, 1), size: 10,
      colour: black)
  }

  @Test("a line is counted from the one before in the same text object; a turned one has an object to itself")
  func places() {
    let written = lines { stream in
      for (x, y, turned) in [(20, 40, false), (60, 20, false), (100, 100, true), (20, 20, false)] {
        begin(&stream, x, y, turned: turned)
        stream.endLine()
      }
    }
    #expect(
      written == ["0 g", "BT 1 2 Td", "2 -1 Td", "ET", "BT 0 1 -1 0 5 5 Tm", "ET", "BT 1 1 Td", "ET", "q"])
  }

  @Test("glyphs are shown by their numbers in the program, the font is named once")
  func glyphs() {
    let run = [PositionedGlyph(id: 65), PositionedGlyph(id: 67)]
    let written = lines { stream in
      begin(&stream, 0, 0)
      stream.show(run, of: font, at: 4)
      stream.show(run, of: font, at: 4)
      stream.endLine()
    }
    #expect(written == ["0 g", "BT 0 0 Td", "/F4 10 Tf", "[(\0\u{1}\0\u{3}\0\u{1}\0\u{3})]TJ", "ET", "q"])
  }

  @Test("kerning moves the glyph behind by thousandths, and what is too small to see is kept for later")
  func kerning() {
    let run = [
      PositionedGlyph(id: 65, kern: -30), PositionedGlyph(id: 66, kern: 1), PositionedGlyph(id: 66, kern: 1),
      PositionedGlyph(id: 66),
    ]
    let written = lines { stream in
      begin(&stream, 0, 0)
      stream.show(run, of: font, at: 0)
      stream.endLine()
    }
    #expect(written[3] == "[(\0\u{1})30(\0\u{2}\0\u{2})-2(\0\u{2})]TJ")
  }

  @Test("a glyph above the line stands there alone, and one to the right does not move those behind it")
  func marks() {
    let run = [PositionedGlyph(id: 65), PositionedGlyph(id: 66, right: 50, rise: 200), PositionedGlyph(id: 67)]
    let written = lines { stream in
      begin(&stream, 0, 0)
      stream.show(run, of: font, at: 0)
      stream.endLine()
    }
    #expect(
      written[3...] == ["[(\0\u{1})]TJ", "2 Ts", "[-50(\0\u{2})]TJ", "0 Ts", "[50(\0\u{3})]TJ", "ET", "q"])
  }

  @Test("glyphs that stand for other letters say which")
  func actualText() {
    let written = lines { stream in
      begin(&stream, 0, 0)
      stream.beginActualText("Môn")
      stream.show([PositionedGlyph(id: 65)], of: font, at: 0)
      stream.endActualText()
      stream.endLine()
    }
    #expect(
      written[2...] == [
        "/Span<</ActualText<FEFF004D00F4006E>>>BDC", "/F0 10 Tf", "[(\0\u{1})]TJ", "EMC", "ET", "q",
      ])
  }
}
