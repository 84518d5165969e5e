import Canvas
import Drawing
import Foundation
import ScratchFolder
import Testing

struct PDFCanvasTests {
  let scratch: Scratch
  let path: String

  init() throws {
    scratch = try Scratch()
    path = scratch.path("sample.pdf")
    try PDFCanvas(measurer: Typesetter()).write(SampleDocument.document, to: path)
  }

  @Test("a document passes qpdf's check")
  func check() throws {
    let (output, succeeded) = try run("qpdf", "--check", path)
    #expect(succeeded)
    #expect(output.contains("No syntax or stream encoding errors found"))
    #expect(!output.contains("WARNING"))
  }

  @Test("every font is Inter, embedded as a subset")
  func fonts() throws {
    let rows = try run("pdffonts", path).output.split(separator: "\n").dropFirst(2)
    #expect(rows.count >= 2)
    for row in rows {
      #expect(row.contains("+Inter"))
      #expect(row.split(separator: " ").filter { $0 == "yes" }.count == 3, "\(row)")
    }
  }

  @Test("text can be searched, with accents, minus signs and turned lines")
  func text() throws {
    let text = try run("pdftotext", "-layout", path, "-").output
    for line in ["Seats gained", "−1,234", "Plaid Cymru", "Figure label", "Turned", "A note"] {
      #expect(text.contains(line), "\(line)")
    }
  }

  @Test("metadata, page labels and the date come from the document")
  func metadata() throws {
    let info = try run("pdfinfo", "-isodates", path).output
    for (key, value) in [
      ("Title", "A sample (2024)"), ("Author", "Swingometer"), ("Subject", "Ynys Môn, and others"),
      ("Keywords", "votes, seats"), ("CreationDate", "2024-07-05T00:00:00Z"), ("Tagged", "yes"), ("Pages", "2"),
    ] {
      #expect(
        info.split(separator: "\n").contains { $0.hasPrefix("\(key):") && $0.hasSuffix(" \(value)") },
        "\(key): \(value) in \(info)")
    }
  }

  @Test("pages are called what they are called in print")
  func labels() throws {
    let objects = try run("qpdf", "--qdf", "--object-streams=disable", path, "-").output
    #expect(objects.contains("/P (i)"))
    #expect(objects.contains("/St 1"))
  }

  @Test("the outline is nested and leads to the pages")
  func outline() throws {
    let json = try run("qpdf", "--json=2", "--json-key=outlines", path).output
    let seats = try #require(json.range(of: "\"title\": \"Seats\""))
    let picture = try #require(json.range(of: "\"title\": \"The picture’s place\""))
    #expect(picture.upperBound < seats.lowerBound, "children come first, inside their parent")
    #expect(json.contains("\"destpageposfrom1\": 1"))
    #expect(json.contains("\"destpageposfrom1\": 2"))
  }

  @Test("links are annotations with their address escaped")
  func links() throws {
    let objects = try run("qpdf", "--qdf", "--object-streams=disable", path, "-").output
    #expect(objects.components(separatedBy: "/Subtype /Link").count - 1 == 4)
    #expect(objects.contains("(https://example.org/M%C3%B4n?a=%27b%27)"))
  }

  @Test("the same document gives the same bytes")
  func sameBytes() throws {
    let canvas = PDFCanvas(measurer: Typesetter())
    let first = try canvas.bytes(of: SampleDocument.document)
    #expect(try first == canvas.bytes(of: SampleDocument.document))
    #expect(try first == PDFCanvas(measurer: Typesetter()).bytes(of: SampleDocument.document))
  }

  @Test("a single picture is a page of exactly its size")
  func picture() throws {
    let scene = Scene(size: Size(123.5, 77.25), items: SampleDocument.second.filter { !$0.leads })
    let path = scratch.path("picture.pdf")
    try PDFCanvas(measurer: Typesetter()).write(scene, metadata: SampleDocument.metadata, to: path)
    #expect(try run("pdfinfo", path).output.contains("123.5 x 77.25 pts"))
  }

  @Test("pixels stay pixels, and translucent shapes do not turn the text beside them into pixels")
  func pixels() throws {
    let measurer = Typesetter()
    let png = try PNGCanvas(measurer: measurer).bytes(of: Scene(size: Size(7, 5)), scale: 1)
    let items: [Item] = [
      .image(ImageItem(png: png, frame: Rect(x: 10, y: 10, width: 70, height: 50))),
      .path(PathItem(.circle(centre: Point(50, 50), radius: 40), fill: Colour(0x0087DC).opacity(0.3))),
      .text(TextItem("Beside", font: SampleDocument.body, colour: .black.opacity(0.5), at: Point(10, 90))),
    ]
    let path = scratch.path("pixels.pdf")
    try PDFCanvas(measurer: measurer).write(
      Scene(size: Size(100, 100), items: items), metadata: SampleDocument.metadata, to: path)
    let rows = try run("pdfimages", "-list", path).output.split(separator: "\n").dropFirst(2)
    #expect(rows.map { $0.split(separator: " ")[3...4] } == [["7", "5"]])
    #expect(try run("pdftotext", path, "-").output.hasPrefix("Beside"))
    #expect(try run("qpdf", "--check", path).succeeded)
  }

  @Test("a page keeps its own size")
  func sizes() throws {
    var document = SampleDocument.document
    document.pages[1].scene.size = Size(260, 300)
    let path = scratch.path("sizes.pdf")
    try PDFCanvas(measurer: Typesetter()).write(document, to: path)
    let info = try run("pdfinfo", "-l", "2", path).output
    #expect(info.contains("Page    1 size:  300 x 260 pts"))
    #expect(info.contains("Page    2 size:  260 x 300 pts"))
  }
}

extension Item {
  /// Whether the item, or one inside it, leads to a place of the document.
  var leads: Bool {
    switch self {
    case .path, .text, .image: false
    case .group(let group): group.items.contains(where: \.leads)
    case .link(let link): if case .destination = link.target { true } else { link.items.contains(where: \.leads) }
    }
  }
}
