import Drawing
import Testing

import Report

@Suite struct PaginationTests {
  private let chapters: [Report.Block] = (1...12).flatMap { number -> [Report.Block] in
    [
      .heading(number % 3 == 1 ? 1 : 2, "Chapter \(number)", id: "c\(number)"), .paragraph(filler(90 + number * 37)),
      .figure(Report.Picture(Box(), span: 8, caption: Report.Caption("Box \(number)"))), .paragraph(filler(140)),
    ]
  }

  @Test("the contents name the page on which each heading stands")
  func contents() throws {
    let pages = try Report.sample([.contents(title: "Contents", depth: 2), .pageBreak] + chapters).pages()
    let entries = pages[0].texts.filter { $0.roles.contains(.contentsEntry) }.map(\.text)
    #expect(entries.count == 24)
    for index in stride(from: 0, to: entries.count, by: 2) {
      let page = try #require(Int(entries[index + 1]))
      let headings = pages[page - 1].texts.filter {
        $0.roles.contains { if case .heading = $0 { true } else { false } }
      }
      #expect(headings.contains { $0.text == entries[index] })
    }
  }

  @Test("no heading stands at the foot of a page, whatever stands above it", arguments: 30...70)
  func keepWithNext(space: Int) throws {
    let report = Report.sample([
      .paragraph("Above."), .space(Double(space) * 10), .heading(1, "One", id: "one"), .heading(2, "Two", id: "two"),
      .paragraph(filler(60)),
    ])
    let pagination = try report.paginate(measurer: FixedWidthMeasurer())
    #expect(pagination.findings.headingsAtFoot.isEmpty)
    for page in pagination.document.pages where page.scene.words.contains("One") {
      #expect(page.scene.words.contains("Two"))
      #expect(page.scene.words.filter { $0.hasPrefix("word") }.count >= 2)
    }
  }

  @Test("no line of a paragraph stands alone on a page", arguments: 60...75)
  func widowsAndOrphans(space: Int) throws {
    let report = Report.sample([.paragraph("Above."), .space(Double(space) * 10), .paragraph(filler(50))])
    for page in try report.pages() {
      #expect(page.words.filter { $0.hasPrefix("word") }.count != 1)
    }
  }

  @Test("pages are at least half full, and figures whole")
  func fullness() throws {
    let findings = try Report.sample(chapters).paginate(measurer: FixedWidthMeasurer()).findings
    #expect(findings.pages.count > 5)
    #expect(findings.sparsePages.isEmpty)
    #expect(findings.overfullPages.isEmpty)
  }

  @Test("a part begins on a new page unless the last one is not half full", arguments: [100.0, 300, 420, 600])
  func parts(space: Double) throws {
    let report = Report.sample([
      .paragraph("Above."), .space(space), .paragraph("Middle."), .partBreak, .heading(1, "Part", id: "part"),
      .paragraph(filler(20)),
    ])
    let pages = try report.pages()
    #expect(pages.count == (space < PageGeometry.body.height / 2 ? 1 : 2))
    #expect(pages.last?.words.contains("Part") == true)
  }

  @Test("a figure gives way where no more than the last lines of a text would stand on the next page")
  func lastLines() throws {
    let figure = Report.Block.figure(Report.Picture(Box(ratio: 1)))
    let pages = try (200...700).lazy.map { try Report.sample([figure, .paragraph(filler($0))]).pages() }
      .first { $0.count > 1 }
    let lines = try #require(pages?.last?.texts.filter { $0.text.hasPrefix("word") })
    #expect(lines.count > 2)
    let linesBefore = try #require(pages?.first?.texts.filter { $0.text.hasPrefix("word") })
    #expect(linesBefore.count > 2)
  }

  @Test("a figure too high for its page is drawn up to a quarter smaller, one with a height of its own too")
  func shrinking() throws {
    func fullness(height: Double?) throws -> [Double] {
      let picture = Report.Picture(Box(ratio: 1), height: height)
      let report = Report.sample([.paragraph("Above."), .space(250), .figure(picture)])
      return try report.paginate(measurer: FixedWidthMeasurer()).findings.pages.map(\.fullness)
    }
    #expect(try fullness(height: nil) == [1])
    #expect(try fullness(height: PageGeometry.body.width) == [1])
    #expect(try fullness(height: PageGeometry.body.width * 1.4).count == 2)
  }

  @Test("two figures that nearly fit one page share the loss evenly")
  func squeezing() throws {
    let picture = Report.Block.figure(Report.Picture(Box(ratio: 0.8)))
    let pages = try Report.sample([picture, .paragraph("Between."), picture]).pages()
    #expect(pages.count == 1)
    let figures = pages[0].items.compactMap { item -> Group? in
      if case .group(let group) = item, group.role == .figure { group } else { nil }
    }
    let heights = figures.map { figure -> Double in
      if case .path(let item) = figure.items.first { item.path.bounds?.height ?? 0 } else { 0 }
    }
    #expect(heights.count == 2 && abs(heights[0] - heights[1]) < 0.001)
    #expect(abs(figures[1].offset.y + heights[1] - PageGeometry.body.maxY) < 0.001)
    let between = try #require(pages[0].texts.first { $0.text == "Between." })
    #expect(between.y > figures[0].offset.y + heights[0] && between.y < figures[1].offset.y)
  }

  @Test("a figure grows into the room that its page has left, as far as it allows it, and takes no text off the page")
  func stretching() throws {
    func fullness(_ growth: Double) throws -> [Double] {
      let picture = Report.Picture(Box(ratio: 0.6, growth: growth))
      let report = Report.sample([
        .paragraph("Above."), .figure(picture), .paragraph("Below."), .pageBreak, .paragraph("Next."),
      ])
      return try report.paginate(measurer: FixedWidthMeasurer()).findings.pages.map(\.fullness)
    }
    let (plain, grown, full) = try (fullness(1)[0], fullness(1.5)[0], fullness(9)[0])
    let more = PageGeometry.body.width * 0.6 * 0.5 / PageGeometry.body.height
    #expect(abs(grown - plain - more) < 0.001 && abs(full - 1) < 0.001, "\(plain) \(grown) \(full)")
  }

  @Test("the cover has no running head; all other pages have the title, the section and their number")
  func furniture() throws {
    let cover = Report.Cover(
      kicker: "Sample", title: "Cover", subtitle: "Of nothing", blocks: [], imprint: "Small print")
    let pages = try Report.sample([.cover(cover)] + chapters).pages()
    func running(_ page: Scene) -> [String] { page.texts.filter { $0.roles == [.artifact] }.map(\.text) }
    #expect(running(pages[0]).isEmpty)
    #expect(pages[0].words == ["Sample", "Cover", "Of nothing", "Small print"])
    #expect(running(pages[1]) == ["A sample", "Chapter 1", "Nobody · A sample", "2 of \(pages.count)"])
  }

  @Test("a page of contents is called so at its head")
  func contentsHead() throws {
    let pages = try Report.sample(
      [.heading(1, "Before", id: "b"), .pageBreak, .contents(title: "Contents", depth: 2), .pageBreak] + chapters
    ).pages()
    let head = pages[1].texts.filter { $0.roles == [.artifact] }.map(\.text)
    #expect(head.contains("Contents") && !head.contains("Before"))
  }

  @Test("a heading, its text and the short table that they are about stand together", arguments: 30...70)
  func together(space: Int) throws {
    let table = Report.Table(
      caption: Report.Caption("Short"), columns: [.words("Name")], rows: ["First", "Second"].map { [Report.Cell($0)] })
    let pages = try Report.sample([
      .paragraph("Above."), .space(Double(space) * 10), .heading(2, "Two", id: "two"), .paragraph("About it."),
      .table(table),
    ]).pages()
    for page in pages where page.words.contains("Two") { #expect(page.words.contains("First")) }
  }

  @Test("a page number in running text is that of the place it names, and leads there")
  func pageNumbers() throws {
    let report = Report.sample(
      [.paragraph(["See page ", .page(of: "c9"), " and ", .page(of: "c12"), "."])] + chapters)
    let pages = try report.pages()
    let line = try #require(pages[0].words.firstIndex(of: "See page "))
    for (offset, title) in [(1, "Chapter 9"), (3, "Chapter 12")] {
      let number = try #require(Int(pages[0].words[line + offset]))
      #expect(pages[number - 1].words.contains(title))
    }
  }

  @Test("a paragraph over a page break is one paragraph")
  func oneParagraph() throws {
    let pages = try Report.sample([.paragraph(filler(900))]).pages()
    let paragraphs = pages.map { $0.groups.filter { $0.role == .paragraph } }
    #expect(paragraphs.map { $0.map(\.resumes) } == [[false], [true]])
    #expect(paragraphs.map { $0.map(\.continues) } == [[true], [false]])
  }

  @Test("running text in two columns is read down one and then the other, both as long")
  func flow() throws {
    let report = Report.sample([.flow([.paragraph(filler(100)), .list([filler(40), "End."]), .note("Small.")])])
    let texts = try report.pages()[0].texts.filter { !$0.roles.contains(.artifact) }
    let (left, right) = (texts.filter { $0.x < PageGeometry.body.midX }, texts.filter { $0.x > PageGeometry.body.midX })
    #expect(texts.map(\.text) == (left + right).map(\.text))
    #expect(left.first?.text.hasPrefix("word1 ") == true && right.last?.text == "Small.")
    #expect(abs((left.last?.y ?? 0) - (right.last?.y ?? 0)) < 30)
  }

  @Test("a figure with no text on its page or the facing one is named by what it shows")
  func lonelyFigures() throws {
    func lonely(_ count: Int) throws -> [String] {
      let figure = Report.Block.figure(Report.Picture(Box(ratio: 1.3), height: PageGeometry.body.height * 0.9))
      let report = Report.sample([.heading(1, "Boxes", id: "boxes")] + [Report.Block](repeating: figure, count: count))
      return try report.paginate(measurer: FixedWidthMeasurer()).findings.lonelyFigures
    }
    // The heading's page is the first, which faces none; the second and the third face each other.
    #expect(try lonely(1) == [])
    #expect(try lonely(3) == ["A grey box.", "A grey box."])
  }

  @Test("the outline nests the headings by level")
  func outline() throws {
    let report = Report.sample([
      .heading(1, "A", id: "a"), .heading(2, "A1", id: "a1"), .heading(3, "A1x", id: "a1x"),
      .heading(2, "A2", id: "a2"),
      .heading(1, "B", id: "b"), .paragraph("End."),
    ])
    typealias Entry = PagedDocument.OutlineEntry
    let outline = try report.paginate(measurer: FixedWidthMeasurer()).document.outline
    #expect(
      outline == [
        Entry(
          title: "A", destination: "a",
          children: [
            Entry(title: "A1", destination: "a1", children: [Entry(title: "A1x", destination: "a1x")]),
            Entry(title: "A2", destination: "a2"),
          ]),
        Entry(title: "B", destination: "b"),
      ])
  }

  @Test("the same report gives the same pages twice")
  func sameTwice() throws {
    let report = Report.sample(chapters)
    #expect(try report.pages() == report.pages())
  }
}
