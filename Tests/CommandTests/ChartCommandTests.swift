import Foundation
import Testing

@Suite struct ChartCommandTests {
  @Test("a chart goes to PNG, PDF and SVG, and its rows to CSV")
  func chart() throws {
    let scratch = try Scratch()
    let png = try Command.ask(
      "chart", "hexmap", "--election", "2024", "--output", scratch.path("map.png"), "--data", scratch.path("map.csv"))
    #expect(png.status == 0, "\(png.talk)")
    #expect(
      try Data(contentsOf: scratch.url("map.png")).prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(try Command.ask("chart", "hexmap", "--election", "2024", "--output", scratch.path("map.pdf")).status == 0)
    #expect(try Command.tool("qpdf", ["--check", scratch.path("map.pdf")]).status == 0)
    #expect(try Command.ask("chart", "hexmap", "--election", "2024", "--output", scratch.path("map.svg")).status == 0)
    let svg = try String(contentsOf: scratch.url("map.svg"), encoding: .utf8)
    #expect(svg.contains("<title>Ynys Môn: Plaid Cymru</title>") && svg.hasSuffix("</svg>\n"))
    let rows = try Command.ask("query", "hexes", "--election", "2024", "--format", "csv").output
    #expect(try String(contentsOf: scratch.url("map.csv"), encoding: .utf8) == rows)
    #expect(scratch.contents == ["map.csv", "map.pdf", "map.png", "map.svg"])
  }

  @Test("every listed chart draws for every election that it has a meaning for")
  func every() throws {
    let scratch = try Scratch()
    let listing = try Command.ask("chart", "--list").output
    let names = listing.split(separator: "\n").filter { !$0.hasPrefix(" ") }.compactMap {
      $0.split(separator: " ").first
    }
    #expect(names.count >= 10)
    for name in names {
      var election =
        ["trend", "proportionality", "history", "long-run", "lineage", "reliability"].contains(name)
        ? [] : [name == "flows" ? "--to" : "--election", "2017"]
      if name == "targets" { election += ["--party", "Con"] }
      if name == "history" || name == "lineage" { election += ["--constituency", "Ynys Mon"] }
      let outcome = try Command.run(
        ["chart", String(name)] + election + ["--output", scratch.path("a.png"), "--database", Command.database.get()])
      #expect(outcome.status == 0, "\(name): \(outcome.talk)")
    }
  }
}
