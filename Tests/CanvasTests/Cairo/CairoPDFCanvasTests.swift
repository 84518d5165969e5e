import Canvas
import Drawing
import Foundation
import PDF
import ScratchFolder
import Testing

/// A picture by itself, drawn with Cairo, is as sound and as readable as a page of a report.
@Suite struct CairoPDFCanvasTests {
  private let scratch: Scratch
  private let path: String
  private let scene = Scene(size: Size(300, 260), items: SampleDocument.second.filter { !$0.leads })

  init() throws {
    scratch = try Scratch()
    path = scratch.path("picture.pdf")
    var metadata = SampleDocument.metadata
    metadata.subject = "Two bars, on Ynys Môn (and a circle)"
    try CairoPDFCanvas(measurer: Typesetter()).write(scene, metadata: metadata, to: path)
  }

  @Test("it is sound, of exactly its size and says what it is")
  func sound() throws {
    let check = try run("qpdf", "--check", path)
    #expect(check.succeeded && !check.output.contains("WARNING"), "\(check.output)")
    let info = try run("pdfinfo", "-isodates", path).output
    for line in ["cairo", "300 x 260 pts", "A sample (2024)", "2024-07-05T00:00:00Z", "Tagged:          yes"] {
      #expect(info.contains(line), "\(line) in \(info)")
    }
    let metadata = try run("pdfinfo", "-meta", path).output
    #expect(metadata.contains(">A sample (2024)</rdf:li>") && !metadata.contains("pdfuaid"))
  }

  @Test("it has its language, its title in the window and what it shows in words")
  func accessible() throws {
    let json = try run("qpdf", "--json=2", "--json-key=qpdf", path).output
    for entry in [
      "\"/Alt\": \"u:Two bars, on Ynys Môn (and a circle)\"", "\"/Lang\": \"u:en-GB\"", "\"/DisplayDocTitle\": true",
    ] {
      #expect(json.contains(entry), "\(entry)")
    }
    #expect(json.components(separatedBy: "\"/S\": \"/Figure\"").count == 2)
  }

  @Test("its text can be searched, in fonts of the house that are embedded")
  func text() throws {
    let text = try run("pdftotext", path, "-").output
    for words in ["Figure label", "Turned", "A caption", "Loose in a section"] {
      #expect(text.contains(words), "\(words)")
    }
    for row in try run("pdffonts", path).output.split(separator: "\n").dropFirst(2) {
      #expect(row.contains("+Inter") && row.split(separator: " ").filter { $0 == "yes" }.count == 3, "\(row)")
    }
  }

  @Test("it shows what the same picture shows as pixels")
  func pixels() throws {
    #expect(try run("pdftoppm", "-r", "144", "-singlefile", "-png", path, scratch.path("page")).succeeded)
    let paper = try Pixels(png: Array(Data(contentsOf: URL(fileURLWithPath: scratch.path("page.png")))))
    let screen = try Pixels(png: PNGCanvas(measurer: Typesetter()).bytes(of: scene, scale: 2))
    try #require((paper.width, paper.height) == (screen.width, screen.height))
    var count = 0
    for y in 0..<paper.height {
      for x in 0..<paper.width where abs(Int(paper[x, y][0]) - Int(screen[x, y][0])) > 85 { count += 1 }
    }
    #expect(count * 200 < paper.width * paper.height, "\(count)")
  }

  @Test("the same picture gives the same bytes, and an empty one is sound")
  func sameBytes() throws {
    let canvas = CairoPDFCanvas(measurer: Typesetter())
    let bytes = try canvas.bytes(of: scene, metadata: SampleDocument.metadata)
    #expect(try bytes == CairoPDFCanvas(measurer: Typesetter()).bytes(of: scene, metadata: SampleDocument.metadata))
    try canvas.write(Scene(size: Size(9, 9)), metadata: SampleDocument.metadata, to: scratch.path("empty.pdf"))
    #expect(try run("qpdf", "--check", scratch.path("empty.pdf")).succeeded)
  }

  @Test("bytes that are no PDF file cannot be completed, and the reason is qpdf's")
  func broken() {
    let information = DocumentInformation(
      title: "A", author: "B", subject: "C", keywords: [], language: "en-GB", created: "2024-07-05T00:00:00Z")
    for bytes in [[], Array("%PDF-1.4\nno more of it".utf8)] as [[UInt8]] {
      let error = #expect(throws: CanvasError.self) { try information.added(to: bytes) }
      #expect(
        error?.description.hasPrefix("the document could not be packed: the picture") == true,
        "\(error?.description ?? "")")
    }
  }

  @Test("what cannot be drawn is refused before a file is written")
  func refused() throws {
    let canvas = CairoPDFCanvas(measurer: Typesetter())
    var metadata = SampleDocument.metadata
    metadata.created = "yesterday"
    #expect(throws: CanvasError.badDate("yesterday")) { try canvas.bytes(of: scene, metadata: metadata) }
    let path = scratch.path("bad.pdf")
    #expect(throws: CanvasError.self) {
      try canvas.write(Scene(size: Size(.nan, 9)), metadata: SampleDocument.metadata, to: path)
    }
    #expect(!scratch.contents.contains("bad.pdf"))
  }
}
