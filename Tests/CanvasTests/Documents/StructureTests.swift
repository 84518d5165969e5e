import Canvas
import Drawing
import ScratchFolder
import Testing

struct StructureTests {
  let tree: String

  init() throws {
    let scratch = try Scratch()
    let path = scratch.path("sample.pdf")
    try PDFCanvas(measurer: Typesetter()).write(SampleDocument.document, to: path)
    tree = try run("pdfinfo", "-struct-text", path).output
      .split(separator: "\n").filter { !$0.contains("Object ") && !$0.contains("/Scope") }
      .map { $0.hasSuffix("TH:") ? $0.dropLast() : $0 }.joined(separator: "\n")
  }

  @Test("the whole document stands under one element")
  func document() {
    #expect(tree.split(separator: "\n").filter { !$0.hasPrefix(" ") } == ["Document"])
  }

  @Test(
    "text of every role is in its element",
    arguments: [
      ("Link", "Seats by party"), ("H1", "Seats gained"), ("P", "Before the link,"),
      ("Link", "the source"), ("P", "and after it."), ("TH", "Plaid Cymru"), ("TD", "−1,234"),
      ("Span", "Straight on the page"), ("Figure", "Figure label"), ("Figure", "Turned"),
      ("Caption", "A caption"), ("LBody", "An item"), ("P", "A note"), ("H2", "Under"),
      ("Span", "Loose in a section"), ("Link", "Back"),
    ])
  func text(element: String, text: String) throws {
    let lines = tree.split(separator: "\n").map { line in
      let words: Substring = line.drop { $0 == " " }
      return (depth: line.count - words.count, words: words)
    }
    let index = try #require(
      lines.firstIndex { $0.words.contains("\"") && $0.words.contains(text) }, "\(text) in \(tree)")
    let owner = lines[..<index].last { $0.depth < lines[index].depth }
    #expect(owner?.words.split(separator: " ").first.map(String.init) == element)
  }

  @Test("elements nest as the groups do")
  func nesting() {
    var path: [Substring] = []
    var pairs: Set<[Substring]> = []
    for line in tree.split(separator: "\n") where !line.contains("\"") {
      let depth = line.prefix { $0 == " " }.count / 2
      path = path.prefix(depth) + [line.split(separator: " ")[0]]
      pairs.insert(Array(path.suffix(2)))
    }
    for (parent, child) in [
      ("TOC", "TOCI"), ("TOCI", "Link"), ("Table", "THead"), ("Table", "TBody"), ("THead", "TR"), ("TBody", "TR"),
      ("TR", "TH"), ("TR", "TD"), ("L", "LI"), ("LI", "LBody"), ("Sect", "H2"),
    ] {
      #expect(pairs.contains([Substring(parent), Substring(child)]), "\(child) in \(parent)")
    }
  }

  @Test("no word of the pages is left outside the structure")
  func nothingLost() throws {
    for word in ["Back", "Seats", "Party", "Plaid", "label", "Turned", "caption", "item", "note", "Loose"] {
      #expect(tree.contains(word), "\(word)")
    }
  }

  @Test("headings are of level 1 to 6", arguments: [(0, "H1"), (3, "H3"), (6, "H6"), (9, "H6")])
  func headings(level: Int, element: String) throws {
    let title = Item.text(TextItem("Seats", font: Font(size: 9), at: Point(10, 20)))
    let scene = Scene(size: Size(100, 100), items: [.group(Group(role: .heading(level), items: [title]))])
    let scratch = try Scratch()
    let canvas = PDFCanvas(measurer: Typesetter())
    try canvas.write(scene, metadata: SampleDocument.metadata, to: scratch.path("a.pdf"))
    #expect(
      try run("pdfinfo", "-struct-text", scratch.path("a.pdf")).output.contains("\(element) (block)\n    \"Seats\""))
  }

  @Test("a new line or a gap is heard as a space, a change of font within a word is not")
  func spaces() throws {
    let measurer = Typesetter()
    let (plain, bold) = (Font(size: 9), Font(size: 9, weight: .bold))
    let start = measurer.metrics(of: "lost in the", in: plain).advance
    let word = measurer.metrics(of: "Con", in: bold).advance
    let items: [Item] = [
      .text(TextItem("lost in the", font: plain, at: Point(10, 20))),
      .text(TextItem("Con", font: bold, at: Point(10 + start + 2.5, 20))),
      .text(TextItem("servative south,", font: plain, at: Point(10 + start + 2.5 + word, 20))),
      .text(TextItem("and held", font: plain, at: Point(10, 32))),
    ]
    let scene = Scene(size: Size(300, 100), items: [.group(Group(role: .paragraph, items: items))])
    let scratch = try Scratch()
    let canvas = PDFCanvas(measurer: measurer)
    try canvas.write(scene, metadata: SampleDocument.metadata, to: scratch.path("a.pdf"))
    let tree = try run("pdfinfo", "-struct-text", scratch.path("a.pdf")).output
    #expect(tree.contains("\"lost in the Conservative south, and held\""), "\(tree)")
    let text = try run("pdftotext", scratch.path("a.pdf"), "-").output
    #expect(text.hasPrefix("lost in the Conservative south,\nand held\n"), "\(text)")
  }
}

struct BrokenElementTests {
  /// A page of a table's rows between running heads, and where its groups come from and go to.
  private func page(_ rows: Range<Int>, resumes: Bool, continues: Bool, head: Bool) -> PagedDocument.Page {
    func text(_ text: String, _ y: Double) -> Item { .text(TextItem(text, font: Font(size: 8), at: Point(20, y))) }
    func group(_ role: Role, _ items: [Item]) -> Item { .group(Group(role: role, items: items)) }
    let body = rows.map { group(.tableRow, [group(.tableCell, [text("row \($0)", 40 + Double($0) * 10)])]) }
    let heads = group(.tableHead, [group(.tableRow, [group(.tableHeaderCell(.column), [text("Name", 30)])])])
    let inner = Item.group(Group(role: .tableBody, resumes: resumes, continues: continues, items: body))
    let repeated = group(.artifact, head ? [] : [text("Name", 30)])
    let table = Group(role: .table, resumes: resumes, continues: continues, items: head ? [heads, inner] : [inner])
    let items = [repeated, .group(table), group(.artifact, [text("Running", 190)])]
    return PagedDocument.Page(scene: Scene(size: Size(200, 200), items: items), label: "\(rows.lowerBound)")
  }

  @Test("a table over three pages is one element with a head and every row once, and what follows stands outside")
  func table() throws {
    let scratch = try Scratch()
    let path = scratch.path("broken.pdf")
    var last = page(8..<11, resumes: true, continues: false, head: false)
    last.scene.items.append(
      .group(Group(role: .paragraph, items: [.text(TextItem("After", font: Font(size: 8), at: Point(20, 180)))])))
    let pages = [
      page(0..<4, resumes: false, continues: true, head: true),
      page(4..<8, resumes: true, continues: true, head: false), last,
    ]
    let document = PagedDocument(metadata: SampleDocument.metadata, pages: pages, outline: [])
    try PDFCanvas(measurer: Typesetter()).write(document, to: path)
    let check = try run("qpdf", "--check", path)
    #expect(check.succeeded, "\(check.output)")
    let lines = try run("pdfinfo", "-struct-text", path).output.split(separator: "\n")
    func count(_ tag: String) -> Int { lines.filter { $0.drop { $0 == " " }.hasPrefix(tag) }.count }
    #expect(count("Table") == 1 && count("THead") == 1 && count("TBody") == 1 && count("TR") == 12)
    let words = lines.filter { $0.contains("\"") }.map { $0.split(separator: "\"")[1] }
    #expect(words == ["Name"] + (0..<11).map { "row \($0)" } + ["After"])
    #expect(lines.contains { $0.hasPrefix("  P") })
  }

  @Test("a paragraph over a page break keeps the words of both pages")
  func paragraph() throws {
    let scratch = try Scratch()
    let path = scratch.path("paragraph.pdf")
    let pages = ["Before the break", "after it"].enumerated().map { index, words in
      let text = Item.text(TextItem(words, font: Font(size: 8), at: Point(20, 40)))
      let group = Group(role: .paragraph, resumes: index == 1, continues: index == 0, items: [text])
      let foot = Item.text(TextItem("Foot", font: Font(size: 8), at: Point(20, 190)))
      let items: [Item] = [.group(group), .group(Group(role: .artifact, items: [foot]))]
      return PagedDocument.Page(scene: Scene(size: Size(200, 200), items: items), label: "\(index + 1)")
    }
    let document = PagedDocument(metadata: SampleDocument.metadata, pages: pages, outline: [])
    try PDFCanvas(measurer: Typesetter()).write(document, to: path)
    #expect(try run("qpdf", "--check", path).succeeded)
    let tree = try run("pdfinfo", "-struct-text", path).output
    #expect(tree.contains("Before the break") && tree.contains("after it") && !tree.contains("Foot"))
    #expect(tree.split(separator: "\n").filter { $0.hasPrefix("  P") }.count == 1)
  }
}
