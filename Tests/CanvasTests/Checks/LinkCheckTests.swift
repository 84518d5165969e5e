import Canvas
import Drawing
import ScratchFolder
import Testing

struct LinkCheckTests {
  let canvas = PDFCanvas(measurer: Typesetter())

  func page(_ items: [Item]) -> PagedDocument {
    let page = PagedDocument.Page(scene: Scene(size: Size(100, 100), items: items), label: "7")
    return PagedDocument(metadata: SampleDocument.metadata, pages: [page], outline: [])
  }

  @Test("a link to a place that is nowhere is refused, naming both ends, before a file is written")
  func brokenLink() throws {
    let scratch = try Scratch()
    let link = LinkItem(.destination("wales"), frame: Rect(x: 0, y: 0, width: 10, height: 10))
    let error = CanvasError.unknownAnchor("wales", from: "page 7")
    #expect(throws: error) {
      try canvas.write(page([.group(Group(items: [.link(link)]))]), to: scratch.path("a.pdf"))
    }
    #expect(scratch.contents == [])
    #expect(error.description.contains("page 7 links to “wales”"))
  }

  @Test("an outline entry that leads nowhere is refused")
  func brokenOutline() {
    var document = page([])
    let child = PagedDocument.OutlineEntry(title: "Wales", destination: "wales")
    let anchor = LinkItem(.anchor("top"), frame: Rect(x: 0, y: 0, width: 0, height: 0))
    document.pages[0].scene.items = [.link(anchor)]
    document.outline = [PagedDocument.OutlineEntry(title: "Top", destination: "top", children: [child])]
    #expect(throws: CanvasError.unknownAnchor("wales", from: "the outline entry “Wales”")) {
      try canvas.bytes(of: document)
    }
  }

  @Test("two places of one name are refused")
  func duplicate() {
    let anchor = Item.link(LinkItem(.anchor("top"), frame: Rect(x: 0, y: 0, width: 0, height: 0)))
    #expect(throws: CanvasError.duplicateAnchor("top", pages: ["page 7", "page 7"])) {
      try canvas.bytes(of: page([anchor, anchor]))
    }
  }
}
