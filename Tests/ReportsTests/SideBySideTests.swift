import Canvas
import Drawing
import Findings
import Press
import Queries
import Report
import Reports
import TableRecords
import Testing

@Suite struct SideBySideTests {
  private static let compared = [
    ["Bath", "Hendon"], ["Clacton", "Chorley", "Leeds North West", "Belfast East"], ["Wales", "London"],
    ["Scotland", "North East", "South West", "Northern Ireland"], ["Con", "Lab"], ["Lab", "SNP", "RUK", "Green"],
    ["Pudsey", "Buckingham"],
  ]

  @Test("any comparison has two pages, whole and with room for its labels", arguments: compared)
  func pages(names: [String]) throws {
    let library = try Press.library()
    let edition = try SideBySide.edition(library.comparing(names), in: library)
    let layout = try edition.report.paginate(measurer: Typesetter())
    #expect(layout.document.pages.count == 2)
    #expect(layout.findings.overfullPages == [])
    #expect(layout.findings.headingsAtFoot == [])
    #expect(layout.findings.cutWords == [])
    #expect(layout.findings.overflowingLines == [])
    #expect(layout.findings.pagesShortOfLabels == [])
  }

  @Test("the tables have what the answers have", arguments: compared)
  func numbers(names: [String]) throws {
    let library = try Press.library()
    let comparing = try library.comparing(names)
    let edition = try SideBySide.edition(comparing, in: library)
    let readings = try comparing.kind.measures.flatMap { measure in
      try library.ask(measure, of: comparing).rows.compactMap { $0.value.map { measure.kind.reading(of: .number($0)) } }
    }
    let cells = edition.report.blocks.flatMap(\.tables).flatMap(\.groups).flatMap(\.rows)
      .flatMap { $0.cells.suffix(names.count) }.map(\.text).filter { $0 != "—" }
    #expect(cells.count > 4 * names.count)
    #expect(cells.allSatisfy(readings.contains))
  }
}
