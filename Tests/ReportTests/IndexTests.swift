import Drawing
import Testing

import Report

@Suite struct IndexTests {
  private let names = (1...400).map { "\(["Ayr", "Bath", "Crewe", "dover"][$0 % 4]) \($0)" }

  /// A table over several pages whose rows the index finds.
  private func report(_ entries: [Report.IndexEntry]) -> Report {
    let rows = names.map { Report.Row([Report.Cell($0), "1"], anchor: "row-\($0)") }
    let table = Report.Table(caption: Report.Caption("All"), columns: [.words("Name"), .numeric("Seats")], rows: rows)
    return Report.sample([.table(table), .pageBreak, .heading(1, "Index", id: "index"), .index(entries)])
  }

  private func entries(_ pages: [Scene]) -> [(term: String, page: String)] {
    let texts = pages.flatMap(\.texts).filter { $0.roles.contains(.listItem) }
    return stride(from: 0, to: texts.count - 1, by: 2).map { (texts[$0].text, texts[$0 + 1].text) }
  }

  @Test("every term leads to the page that its row is printed on")
  func pages() throws {
    let pages = try report(names.map { Report.IndexEntry($0, anchors: ["row-\($0)"]) }).pages()
    let found = entries(pages)
    #expect(Set(found.map(\.term)) == Set(names))
    for entry in found {
      let page = try #require(Int(entry.page))
      #expect(pages[page - 1].texts.contains { $0.text == entry.term && $0.roles.contains(.table) })
    }
  }

  @Test("a term found on several pages names each of them once, in the order given")
  func severalPages() throws {
    let first = names[0]
    let last = try #require(names.last)
    let anchors = [first, names[1], last].map { "row-\($0)" }
    let texts = try report([Report.IndexEntry("Towns", anchors: anchors)]).pages().flatMap(\.texts)
    let item = texts.filter { $0.roles.contains(.listItem) }.map(\.text)
    #expect(item.first == "Towns")
    #expect(item.count == 4 && item[1] == "1" && item[2] == ", " && Int(item[3]).map { $0 > 3 } == true)
  }

  @Test("terms stand in order under their first letters, small and great alike")
  func letters() throws {
    let terms = ["bath", "Ayr", "Bangor", "Éire", "alloa"]
    let words = try report(terms.map { Report.IndexEntry($0, anchors: ["row-\(names[0])"]) }).pages().flatMap(\.words)
    let index = words.drop { $0 != "A" }.filter { $0 != "1" }
    #expect(Array(index) == ["A", "alloa", "Ayr", "B", "Bangor", "bath", "É", "Éire"])
  }

  @Test("the columns of the last page are even, and a letter that runs on says so")
  func balance() throws {
    let pages = try report(names.map { Report.IndexEntry($0, anchors: ["row-\($0)"]) }).pages()
    let last = try #require(pages.last)
    let items = last.texts.filter { $0.roles.contains(.listItem) && $0.x < PageGeometry.body.maxX }
    let terms = items.filter { names.contains($0.text) }
    let feet = Dictionary(grouping: terms) { ($0.x * 100).rounded() }.values.compactMap { $0.map(\.y).max() }
    #expect(feet.count == 4)
    #expect((feet.max() ?? 0) - (feet.min() ?? 0) < 40)
    #expect(pages.flatMap(\.repeated).contains("B (continued)"))
  }

  @Test("a term that leads nowhere is refused by its words")
  func unknown() {
    #expect(throws: ReportError.unknownAnchor("nowhere", text: "Bath")) {
      try report([Report.IndexEntry("Bath", anchors: ["nowhere"])]).check()
    }
  }
}
