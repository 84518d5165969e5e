import Canvas
import Drawing
import Queries
import TableRecords
import Testing

import Findings
import Press
import Reports
import Report

@Suite struct LayoutTests {
  @Test("no page is half empty, overfull or broken, whatever the election")
  func pages() throws {
    for (edition, layout) in try Press.laidOut() {
      let findings = layout.findings
      #expect(findings.sparsePages == [], "\(edition.name)")
      #expect(findings.overfullPages == [], "\(edition.name)")
      #expect(findings.headingsAtFoot == [], "\(edition.name)")
      #expect(findings.lonelyFigures == [], "\(edition.name)")
      #expect(findings.pagesShortOfLabels == [], "\(edition.name)")
      #expect(findings.cutWords == [], "\(edition.name)")
      #expect(findings.overflowingLines == [], "\(edition.name)")
      let short = findings.pages.dropLast().filter { $0.fullness < 0.05 }.map(\.label)
      #expect(short == [], "\(edition.name): pages that end a part, but too early")
    }
  }

  @Test("a constituency has two pages, a nation or region three to five")
  func places() throws {
    for edition in try Press.places(Press.library()) {
      let pages = try edition.report.paginate(measurer: Typesetter()).document.pages.count
      #expect(edition.name.hasPrefix("region") ? (3...5).contains(pages) : pages == 2, "\(edition.name): \(pages)")
    }
  }

  @Test(
    "a constituency has two pages, whatever has to find room",
    arguments: [
      ("Clacton", nil), ("Winchester", nil), ("Runcorn and Helsby", nil), ("Belfast West", nil), ("Rochdale", "2010"),
    ] as [(String, String?)])
  func constituencies(name: String, set: String?) throws {
    let report = try ConstituencyReport.edition(name, on: set, in: Press.library()).report
    let pages = try report.paginate(measurer: Typesetter()).document.pages.count
    #expect(pages == 2)
  }

  @Test("the appendix is ten to twelve pages, a line for each constituency")
  func appendix() throws {
    let library = try Press.library()
    for election in Press.elections {
      let name = "general-election-\(election)"
      let pages = try #require(try Press.laidOut().first { $0.edition.name == name }).layout.document.pages
      let own = pages.filter { $0.scene.texts.contains("All constituencies") && !$0.scene.texts.contains("Contents") }
      #expect((10...12).contains(own.count), "\(election): \(own.count)")
      let names = try library.ask("contests", .init(election: election)).table.records.map { $0.text("constituency") }
      let words = Set(own.flatMap(\.scene.texts))
      let broken = names.filter { !words.contains($0) }
      #expect(
        broken.count < 20, "\(election): \(broken.count) names on more than one line, such as \(broken.first ?? "")")
    }
  }

  @Test("every figure of every report has room for all its labels")
  func labels() throws {
    for (edition, layout) in try Press.laidOut() {
      let short = layout.document.pages.filter { $0.scene.texts.contains { $0.contains("for want of room") } }
      #expect(short.map(\.label) == [], "\(edition.name)")
    }
  }
}
