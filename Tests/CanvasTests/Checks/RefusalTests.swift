import Canvas
import Drawing
import Foundation
import ScratchFolder
import Testing

struct RefusalTests {
  let measurer = Typesetter()
  let scene = Scene(size: Size(20, 10))

  @Test("a folder that is not there is refused in one line")
  func missingFolder() throws {
    let scratch = try Scratch()
    let path = scratch.path("none/a.png")
    let error = CanvasError.cannotWrite(path: path, reason: "No such file or directory")
    #expect(throws: error) { try PNGCanvas(measurer: measurer).write(scene, scale: 1, to: path) }
    #expect(throws: error) { try PDFCanvas(measurer: measurer).write(SampleDocument.document, to: path) }
    #expect(scratch.contents == [])
    #expect(error.description.contains(path) && !error.description.contains("\n"))
  }

  @Test("a link that waits in the draft's place is not followed: the old file stays")
  func link() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.pdf")
    try "old".write(toFile: path, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path(".a.pdf.swingometer-draft"), withDestinationPath: "/dev/full")
    #expect(throws: CanvasError.cannotWrite(path: path, reason: "Too many levels of symbolic links")) {
      try PDFCanvas(measurer: measurer).write(SampleDocument.document, to: path)
    }
    #expect(scratch.contents == [".a.pdf.swingometer-draft", "a.pdf"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
  }

  @Test("a folder or a device is not replaced", arguments: ["/tmp", "/dev/null"])
  func notAFile(path: String) {
    #expect(throws: CanvasError.cannotWrite(path: path, reason: "it is a folder or a device, not a file")) {
      try PNGCanvas(measurer: measurer).write(scene, scale: 1, to: path)
    }
  }

  @Test(
    "a size that is no size is refused",
    arguments: [Size(.nan, 10), Size(0, 10), Size(10, -1), Size(.infinity, 10), Size(30_001, 10)])
  func badSize(size: Size) throws {
    #expect(throws: CanvasError.self) { try PNGCanvas(measurer: measurer).bytes(of: Scene(size: size), scale: 1) }
    var document = SampleDocument.document
    document.pages[1].scene.size = size
    #expect(throws: CanvasError.self) { try PDFCanvas(measurer: measurer).bytes(of: document) }
  }

  @Test("a scale that is no scale is refused", arguments: [0, -1, .nan, 1e9])
  func badScale(scale: Double) {
    #expect(throws: CanvasError.self) { try PNGCanvas(measurer: measurer).bytes(of: scene, scale: scale) }
  }

  @Test("a document without pages or with a date of another form is refused")
  func badDocument() {
    let canvas = PDFCanvas(measurer: measurer)
    var document = SampleDocument.document
    document.metadata.created = "5 July 2024"
    #expect(throws: CanvasError.badDate("5 July 2024")) { try canvas.bytes(of: document) }
    document.pages = []
    #expect(throws: CanvasError.noPages) { try canvas.bytes(of: document) }
  }

  @Test(
    "what cannot be drawn is refused before anything is drawn, on paper and screen",
    arguments: [
      .path(PathItem(.line(.zero, Point(.nan, 1)), fill: .black)),
      .path(PathItem(Path([.curve(.zero, .zero, to: Point(0, .infinity))]), fill: .black)),
      .path(PathItem(.line(.zero, Point(1, 1)), stroke: Stroke(.black, width: 1, dash: [0, 0]))),
      .path(PathItem(.line(.zero, Point(1, 1)), stroke: Stroke(.black, width: -1))),
      .group(Group(offset: Point(0, .nan), items: [])),
      .group(Group(clip: .line(.zero, Point(.nan, 0)), items: [])),
      .group(Group(items: [.text(TextItem("a", font: Font(size: 0), at: .zero))])),
      .text(TextItem("a", font: Font(size: 8), at: .zero, rotation: .nan)),
      .link(LinkItem(.address("a"), frame: Rect(x: 0, y: 0, width: .nan, height: 0))),
      .image(ImageItem(png: [1, 2, 3], frame: Rect(x: 0, y: 0, width: 1, height: 1))),
      .image(ImageItem(png: [], frame: Rect(x: 0, y: 0, width: 0, height: 1))),
    ] as [Item])
  func badItem(item: Item) throws {
    #expect(throws: CanvasError.self) {
      try PNGCanvas(measurer: measurer).bytes(of: Scene(size: Size(20, 10), items: [item]), scale: 1)
    }
    var document = SampleDocument.document
    document.pages[1].scene.items.append(item)
    let error = #expect(throws: CanvasError.self) { try PDFCanvas(measurer: measurer).bytes(of: document) }
    #expect(try #require(error).description.contains("on page 1"))
  }
}
