import Canvas
import Drawing
import Testing

struct TypesetterTests {
  let measurer = Typesetter()

  func advance(_ text: String, _ font: Font) -> Double { measurer.metrics(of: text, in: font).advance }

  @Test("the house's family is found where it is installed")
  func family() {
    #expect(measurer.fontNote == nil)
  }

  @Test("tabular figures are as wide as each other, proportional ones are not")
  func figures() {
    let tabular = Font(size: 8, figures: .tabular)
    #expect(advance("1111", tabular) == advance("8888", tabular))
    #expect(advance("1111", Font(size: 8)) < advance("8888", Font(size: 8)))
  }

  @Test("room grows with size and weight and not with a second asking")
  func growth() {
    let small = advance("Ynys Môn", Font(size: 8))
    #expect(abs(advance("Ynys Môn", Font(size: 16)) - 2 * small) < 0.02)
    #expect(advance("Ynys Môn", Font(size: 8, weight: .bold)) > small)
    #expect(advance("Ynys Môn", Font(size: 8)) == small)
  }

  @Test("nothing takes no room but has a height")
  func empty() {
    let metrics = measurer.metrics(of: "", in: Font(size: 10))
    #expect(metrics.advance == 0)
    #expect(metrics.ascent > 8 && metrics.ascent < 11)
    #expect(metrics.descent > 1.5 && metrics.descent < 4)
  }

  @Test("height and depth are the font's, also where a letter comes from another")
  func heights() {
    let plain = measurer.metrics(of: "a", in: Font(size: 10))
    let foreign = measurer.metrics(of: "選挙", in: Font(size: 10))
    #expect((plain.ascent, plain.descent) == (foreign.ascent, foreign.descent))
  }

  @Test("the ink of a line lies where its metrics say", arguments: [0.0, 90, 180])
  func ink(rotation: Double) throws {
    let font = Font(size: 20, weight: .bold)
    let metrics = measurer.metrics(of: "HHHH", in: font)
    let text = TextItem("HHHH", font: font, at: Point(100, 100), rotation: rotation)
    let scene = Scene(size: Size(200, 200), items: [.text(text)])
    let pixels = try Pixels(png: PNGCanvas(measurer: measurer).bytes(of: scene, scale: 4))
    let ink = try #require(pixels.darkBounds).scaled(by: 0.25)
    // An H has a side bearing left and right, stands on the baseline and is as high as a capital.
    let along = rotation == 90 ? ink.height : ink.width
    let across = rotation == 90 ? ink.width : ink.height
    #expect(along < metrics.advance && along > metrics.advance - 0.25 * font.size)
    #expect(across > 0.7 * font.size && across < metrics.ascent)
    switch rotation {
    case 0: #expect(abs(ink.maxY - 100) <= 0.25 && ink.x > 100)
    case 90: #expect(abs(ink.x - 100) <= 0.25 && ink.y > 100)
    default: #expect(abs(ink.y - 100) <= 0.25 && ink.maxX < 100)
    }
  }

  @Test("an anchor puts the start, the middle or the end at the position")
  func anchors() throws {
    let font = Font(size: 20)
    func middle(_ anchor: TextItem.Anchor) throws -> Double {
      let text = TextItem("HoH", font: font, at: Point(100, 50), anchor: anchor)
      let scene = Scene(size: Size(200, 100), items: [.text(text)])
      return try #require(Pixels(png: PNGCanvas(measurer: measurer).bytes(of: scene, scale: 4)).darkBounds).midX / 4
    }
    let half = advance("HoH", font) / 2
    #expect(try abs(middle(.start) - 100 - half) < 0.3)
    #expect(try abs(middle(.middle) - 100) < 0.3)
    #expect(try abs(middle(.end) - 100 + half) < 0.3)
  }
}

extension Rect {
  func scaled(by factor: Double) -> Rect {
    Rect(x: x * factor, y: y * factor, width: width * factor, height: height * factor)
  }
}
