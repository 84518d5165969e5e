import Canvas
import Drawing
import Foundation
import ScratchFolder
import Testing

struct AccessiblePDFTests {
  let scratch: Scratch
  let path: String
  /// The file with nothing packed.
  let objects: String

  init() throws {
    scratch = try Scratch()
    path = scratch.path("sample.pdf")
    try PDFCanvas(measurer: Typesetter()).write(SampleDocument.document, to: path)
    objects = try run("qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", path, "-").output
  }

  /// The unpacked objects and the structure of a document of one page.
  func written(_ items: [Item]) throws -> (objects: String, tree: String) {
    let path = scratch.path("page.pdf")
    let scene = Scene(size: Size(300, 200), items: items)
    try PDFCanvas(measurer: Typesetter()).write(scene, metadata: SampleDocument.metadata, to: path)
    let check = try run("qpdf", "--check", path)
    #expect(check.succeeded, "\(check.output)")
    return (
      try run("qpdf", "--qdf", "--object-streams=disable", path, "-").output,
      try run("pdfinfo", "-struct-text", path).output
    )
  }

  func count(_ text: String, in objects: String) -> Int { objects.components(separatedBy: text).count - 1 }

  @Test("the file says its language and its title, in the window and to other programs")
  func catalogue() {
    for entry in [
      "/Lang (en-GB)", "/DisplayDocTitle true", "/Marked true",
      "<rdf:li xml:lang=\"x-default\">A sample (2024)</rdf:li>", "<rdf:li>en-GB</rdf:li>",
      "<xmp:CreateDate>2024-07-05T00:00:00Z</xmp:CreateDate>",
    ] {
      #expect(objects.contains(entry), "\(entry)")
    }
    #expect(!objects.contains("pdfuaid"), "no conformance is claimed that nobody certified")
  }

  @Test("links are reached in reading order, printed, and say where they lead")
  func links() {
    #expect(count("/Tabs /S", in: objects) == 2)
    #expect(count("/F 4\n", in: objects) == 4)
    for text in ["Seats by party", "the source", "Back"] { #expect(objects.contains("/Contents (\(text))"), "\(text)") }
  }

  @Test("header cells say whether they head a column or a row, and how many columns")
  func scope() throws {
    #expect(count("/Scope /Column", in: objects) == 2)
    #expect(count("/Scope /Row", in: objects) == 1)
    #expect(!objects.contains("/ColSpan"))
    let cell = Group(
      role: .tableHeaderCell(.column), columns: 3,
      items: [.text(TextItem("Votes", font: SampleDocument.cell, at: Point(10, 20)))])
    let row = Group(role: .tableRow, items: [.group(cell)])
    #expect(try written([.group(Group(role: .table, items: [.group(row)]))]).objects.contains("/ColSpan 3"))
  }

  @Test("artifacts are drawn and not read out")
  func artifacts() throws {
    #expect(objects.contains("/Artifact BMC"))
    #expect(!objects.contains("/Private"))
    let tree = try run("pdfinfo", "-struct-text", path).output
    for text in ["Running head", "Second head"] {
      #expect(!tree.contains(text))
      #expect(try run("pdftotext", path, "-").output.contains(text))
    }
  }

  @Test("an artifact is marked as belonging to nothing, all else has one owner")
  func owners() throws {
    let line = Item.path(PathItem(.line(Point(0, 9), Point(9, 9)), stroke: Stroke(.black, width: 1)))
    let head = Item.group(Group(role: .artifact, items: [line]))
    let text = Item.text(TextItem("Seats", font: SampleDocument.body, at: Point(20, 40)))
    let objects = try written([head, .group(Group(role: .paragraph, items: [text])), head]).objects
    let marks = objects.split(separator: "\n").filter { $0.hasSuffix("BDC") || $0.hasSuffix("BMC") }
    #expect(marks == ["/Artifact BMC", "/P<</MCID 0>>BDC", "/Artifact BMC"])
    #expect(count("EMC", in: objects) == 3)
  }
}

// MARK: - Figures

extension AccessiblePDFTests {
  func figure(_ alternative: String, label: String) -> Item {
    let circle = Item.path(PathItem(.circle(centre: Point(9, 9), radius: 9), fill: Colour(0xE4003B)))
    let text = Item.text(TextItem(label, font: SampleDocument.cell, at: Point(20, 10)))
    return .group(Group(role: .figure, alternative: alternative, items: [circle, text]))
  }

  @Test("each figure has its own alternative text, in whatever it stands")
  func figures() throws {
    let left = Group(role: .section, offset: Point(10, 10), items: [figure("First (left)", label: "One")])
    let right = Group(role: .section, offset: Point(150, 10), items: [figure("Ynys Môn: −3", label: "Two")])
    let (objects, tree) = try written([.group(left), .group(right)])
    #expect(count("/Alt ", in: objects) == 2)
    #expect(objects.contains("/Alt (First \\(left\\))"))
    let json = try run("qpdf", "--json=2", "--json-key=qpdf", scratch.path("page.pdf")).output
    #expect(json.contains("\"/Alt\": \"u:Ynys Môn: −3\""))
    #expect(tree.contains("One") && tree.contains("Two"))
  }

  @Test("a figure in a figure is one picture, and so are tables and artifacts drawn in it")
  func nested() throws {
    let text = Item.text(TextItem("Cell", font: SampleDocument.cell, at: Point(20, 50)))
    let table = Item.group(Group(role: .table, items: [.group(Group(role: .artifact, items: [text]))]))
    let outer = Group(role: .figure, alternative: "Outer", items: [figure("Inner", label: "One"), table])
    let after = Item.group(
      Group(role: .artifact, items: [.text(TextItem("After", font: SampleDocument.cell, at: .zero))]))
    let (objects, tree) = try written([.group(outer), after])
    #expect(count("/S /Figure", in: objects) == 1)
    #expect(!objects.contains("/S /Table"))
    #expect(objects.contains("/Alt (Outer)"))
    #expect(tree.contains("Cell") && !tree.contains("After"))
  }

  @Test("a link in a figure is a link")
  func linkInFigure() throws {
    let label = Item.text(TextItem("Source", font: SampleDocument.cell, at: Point(20, 50)))
    let link = LinkItem(
      .address("https://example.org"), frame: Rect(x: 20, y: 40, width: 40, height: 12), items: [label])
    let outer = Group(role: .figure, alternative: "Outer", items: [figure("Inner", label: "One"), .link(link)])
    let (objects, tree) = try written([.group(outer)])
    #expect(objects.contains("/Contents (Source)"))
    #expect(tree.contains("Link") && tree.contains("One"))
  }

  @Test("a document without figures, links or artifacts is as sound as any")
  func plain() throws {
    let text = Item.text(TextItem("Seats", font: SampleDocument.body, at: Point(20, 40)))
    let (objects, tree) = try written([.group(Group(role: .paragraph, items: [text]))])
    #expect(!objects.contains("/Alt") && !objects.contains("/Artifact") && !objects.contains("null"))
    #expect(objects.contains("/Lang (en-GB)"))
    #expect(tree.contains("P (block)\n    \"Seats\""))
  }

  @Test("an empty page is sound")
  func empty() throws {
    #expect(try written([]).objects.contains("/Lang (en-GB)"))
  }

  @Test("a table of hundreds of cells comes out whole, and packed")
  func long() throws {
    let rows = (0..<120).map { row in
      Item.group(
        Group(
          role: .tableRow,
          items: (0..<4).map { column in
            let point = Point(Double(column) * 60, 10 + Double(row) * 0.7)
            let text = Item.text(TextItem("\(row)/\(column)", font: SampleDocument.cell, at: point))
            return .group(Group(role: column == 0 ? .tableHeaderCell(.row) : .tableCell, items: [text]))
          }))
    }
    let (objects, tree) = try written([.group(Group(role: .table, items: rows))])
    #expect(count("/Scope /Row", in: objects) == 120)
    #expect(count("TD (", in: tree) + count("TD\n", in: tree) == 360)
    #expect(tree.contains("\"119/3\""))
    let size = try PDFCanvas(measurer: Typesetter()).bytes(
      of: PagedDocument(
        metadata: SampleDocument.metadata,
        pages: [PagedDocument.Page(scene: Scene(size: Size(300, 300), items: rows), label: "1")], outline: [])
    ).count
    #expect(size < 40_000, "\(size)")
  }
}
