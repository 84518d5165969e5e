import Foundation
import ScratchFolder
import Testing

@Suite struct CompareCommandTests {
  @Test("a table has a column for each, marked where not counted; CSV has a row for each value")
  func table() throws {
    let table = try Command.ask("compare", "Bath", "Hendon", "--measure", "turnout")
    #expect(table.status == 0 && table.talk.isEmpty, "\(table.talk)")
    #expect(table.output.hasPrefix("measure  party  election  Bath"))
    #expect(table.output.contains(" E  ") && table.output.contains(" N  "))
    let rows = try Command.ask("compare", "Bath", "Hendon", "--measure", "turnout", "--format", "csv").output
    #expect(rows.hasPrefix("measure,election,basis,constituency,party,value\nturnout,2010,estimated,Bath,"))
  }

  @Test("a chart and a report of two pages are written")
  func files() throws {
    let scratch = try Scratch()
    for (names, measure) in [
      (["Bath", "Hendon"], "majority"), (["Wales", "London"], "seats"), (["Con", "Lab"], "women"),
    ] {
      let chart = try Command.run(
        ["compare"] + names + [
          "--measure", measure, "--chart", scratch.path("c.svg"), "--database", Command.database.get(),
        ])
      #expect(chart.status == 0, "\(chart.talk)")
      let report = try Command.run(
        ["compare"] + names + ["--output", scratch.path("r.pdf"), "--database", Command.database.get()])
      #expect(report.status == 0 && report.talk.contains("r.pdf: 2 pages"), "\(report.talk)")
      #expect(try Command.tool("qpdf", ["--check", scratch.path("r.pdf")]).status == 0)
    }
    #expect(scratch.contents == ["c.svg", "r.pdf"])
  }
}
