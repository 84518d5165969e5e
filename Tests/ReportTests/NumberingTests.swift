import Drawing
import Testing

import Report

@Suite struct NumberingTests {
  private func table(_ title: String, _ command: String, source: String = "Somebody", notes: [Report.Prose] = [])
    -> Report.Block
  {
    .table(
      Report.Table(
        caption: .init(title, source: source, command: command), columns: [.words("Name"), .numeric("Seats")],
        rows: [["one", "1"], ["two", "2"], ["three", "3"]], notes: notes))
  }

  @Test("a report with a list of commands numbers its tables, and says commands and usual sources there only")
  func numbers() throws {
    let report = Report.sample([
      .heading(1, "A", id: "a"), table("First", "swingometer query one"),
      table("Second", "swingometer query two", source: "Somebody; Somebody else"), .pageBreak,
      .heading(1, "Again", id: "again"), .commands(title: ""),
    ])
    let pages = try report.pages()
    #expect(pages[0].words.filter { $0.hasPrefix("Table") } == ["Table\u{A0}1", "Table\u{A0}2"])
    #expect(!pages[0].words.contains { $0.contains("swingometer query") })
    #expect(pages[0].words.filter { $0.hasPrefix("Source") } == ["Source: Somebody else"])
    #expect(pages[1].words.contains("swingometer query one") && pages[1].words.contains("swingometer query two"))
    let (there, back) = (pages[0].destinations, pages[1].destinations)
    #expect(there.links.count == 2 && Set(there.links).isSubset(of: back.anchors))
    #expect(back.links.count == 2 && Set(back.links).isSubset(of: there.anchors))
  }

  @Test("what a mark means is said once a spread, below the body of its first page")
  func footnotes() throws {
    let note: Report.Prose = [.mark("N"), " Not a count."]
    let part: [Report.Block] = [.heading(2, "A", id: "a"), table("T", "", notes: [note]), .pageBreak]
    let further = (0..<3).flatMap { number -> [Report.Block] in
      [.heading(2, "B\(number)", id: "b\(number)"), table("T", "", notes: [note]), .pageBreak]
    }
    let pages = try Report.sample(part + further).pages()
    let said = pages.map { page in page.words.filter { $0.contains("Not a count.") }.count }
    #expect(said == [1, 1, 0, 1])
    for page in pages {
      for text in page.texts where text.text.contains("Not a count.") { #expect(text.y > PageGeometry.body.maxY) }
    }
  }
}

extension Scene {
  /// The places that are named on a page, and those that its links lead to.
  fileprivate var destinations: (anchors: [String], links: [String]) {
    var found: (anchors: [String], links: [String]) = ([], [])
    func visit(_ items: [Item]) {
      for item in items {
        switch item {
        case .group(let group): visit(group.items)
        case .link(let link):
          switch link.target {
          case .anchor(let name): found.anchors.append(name)
          case .destination(let name): found.links.append(name)
          default: break
          }
          visit(link.items)
        default: break
        }
      }
    }
    visit(items)
    return found
  }
}
