import Canvas
import Drawing
import Testing

struct PNGCanvasTests {
  let canvas = PNGCanvas(measurer: Typesetter())

  @Test("a picture has its signature, its size in pixels and its density")
  func header() throws {
    let bytes = try canvas.bytes(of: Scene(size: Size(40, 30)), scale: 2)
    #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(bytes[16..<24] == [0, 0, 0, 80, 0, 0, 0, 60])
    let pixels = try Pixels(png: bytes)
    #expect((pixels.width, pixels.height) == (80, 60))
    // 144 dots an inch are 5669 a metre.
    let density: [UInt8] = [0x70, 0x48, 0x59, 0x73, 0, 0, 0x16, 0x25, 0, 0, 0x16, 0x25, 1]
    #expect(bytes.indices.contains { bytes[$0...].starts(with: density) })
  }

  @Test("a density beyond what the format can say is the largest it can")
  func extremeDensity() throws {
    let bytes = try canvas.bytes(of: Scene(size: Size(1e-7, 1e-7)), scale: 1e8)
    #expect(bytes[16..<24] == [0, 0, 0, 10, 0, 0, 0, 10])
  }

  @Test("the ground is white and colours come out as they went in")
  func colours() throws {
    let scene = Scene(
      size: Size(20, 10),
      items: [.path(PathItem(.rect(Rect(x: 10, y: 0, width: 10, height: 10)), fill: Colour(0xE4003B)))])
    let pixels = try Pixels(png: canvas.bytes(of: scene, scale: 1))
    #expect(pixels[2, 5] == [255, 255, 255])
    #expect(pixels[15, 5] == [0xE4, 0x00, 0x3B])
  }

  @Test("a group is moved, then turned to the right about where it was moved to")
  func quarterTurn() throws {
    let bar = Item.path(PathItem(.rect(Rect(x: 0, y: 0, width: 8, height: 2)), fill: .black))
    let scene = Scene(size: Size(20, 20), items: [.group(Group(offset: Point(10, 4), quarterTurns: 1, items: [bar]))])
    let pixels = try Pixels(png: canvas.bytes(of: scene, scale: 1))
    #expect(pixels.darkBounds == Rect(x: 8, y: 4, width: 2, height: 8))
  }

  @Test("nothing shows outside a clip, and the clip ends with its group")
  func clip() throws {
    let all = Item.path(PathItem(.rect(Rect(x: 0, y: 0, width: 20, height: 20)), fill: .black))
    let dot = Item.path(PathItem(.rect(Rect(x: 18, y: 18, width: 1, height: 1)), fill: .black))
    let clipped = Group(clip: .rect(Rect(x: 2, y: 3, width: 4, height: 5)), items: [all])
    let pixels = try Pixels(png: canvas.bytes(of: Scene(size: Size(20, 20), items: [.group(clipped), dot]), scale: 1))
    #expect(pixels.darkBounds == Rect(x: 2, y: 3, width: 17, height: 16))
    #expect(pixels[10, 10] == [255, 255, 255])
  }

  @Test("a picture inside a picture fills its frame")
  func image() throws {
    let black = Scene(
      size: Size(4, 4), items: [.path(PathItem(.rect(Rect(x: 0, y: 0, width: 4, height: 4)), fill: .black))])
    let png = try canvas.bytes(of: black, scale: 1)
    let image = Item.image(ImageItem(png: png, frame: Rect(x: 2, y: 4, width: 8, height: 12)))
    let pixels = try Pixels(png: canvas.bytes(of: Scene(size: Size(20, 20), items: [image]), scale: 1))
    #expect(pixels.darkBounds == Rect(x: 2, y: 4, width: 8, height: 12))
  }

  @Test("the same scene gives the same bytes")
  func sameBytes() throws {
    let scene = Scene(size: Size(300, 260), items: SampleDocument.second)
    #expect(try canvas.bytes(of: scene, scale: 2) == PNGCanvas(measurer: Typesetter()).bytes(of: scene, scale: 2))
  }
}
