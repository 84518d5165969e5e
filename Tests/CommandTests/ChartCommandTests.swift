import Foundation
import ScratchFolder
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

  @Test("every listed chart draws, and its data are what its printed command prints")
  func every() throws {
    let scratch = try Scratch()
    let database = ["--database", try Command.database.get()]
    let listing = try Command.ask("chart", "--list").output
    let kinds = listing.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map { $0.split(separator: " ") }
    #expect(kinds.count >= 29)
    for words in kinds {
      var flags: [String] = []
      if words.contains("--election") { flags += ["--election", "2017"] }
      if words.contains("--party") { flags += ["--party", "Con"] }
      if words.contains("--constituency") { flags += ["--constituency", "Ynys Mon"] }
      let (picture, rows) = (scratch.path("a.svg"), scratch.path("a.csv"))
      let drawn = try Command.run(
        ["chart", String(words[0])] + flags + ["--output", picture, "--width", "1600", "--data", rows] + database)
      #expect(drawn.status == 0, "\(words[0]): \(drawn.talk)")
      let svg = try String(contentsOf: scratch.url("a.svg"), encoding: .utf8)
      let command = try #require(svg.firstMatch(of: /Data: swingometer ([^<]+)</)).1
        .replacing("&quot;", with: "\"").split(separator: "\"", omittingEmptySubsequences: false)
      let asked = command.enumerated().flatMap {
        $0.isMultiple(of: 2) ? $1.split(separator: " ").map(String.init) : [String($1)]
      }
      let printed = try Command.run(asked + ["--format", "csv"] + database)
      let written = try String(contentsOf: scratch.url("a.csv"), encoding: .utf8)
      #expect(printed.status == 0 && printed.output == written, "\(asked)")
    }
  }

  @Test(
    "a request without meaning is refused with the reason",
    arguments: [
      ("targets --election 2010 --party RUK", "did not stand"),
      ("hexmap --election 2024 --mode share --party SNP --region London", "did not stand"),
      ("hexmap --election 2024 --mode share", "needs --party"), ("hexmap --mode winner", "needs --election"),
      ("swing-distribution --election 2024 --party SF --party Lab", "did not both stand"),
      ("scatter --election 2017 --x leave --nation \"Northern Ireland\"", "Great Britain only"),
      ("scatter --election 2017 --x height", "no measure 'height'"), ("trend --measure height", "no measure 'height'"),
      ("trend --measure turnout --party Lab", "not a measure of parties"),
      ("seats --election 2024 --party Lab", "does not take --party"),
      ("history --by region --constituency Pudsey", "no meaning --by region"),
      ("votes --election 2017 --by party", "no meaning --by party"),
      ("votes --election 2017 --by election", "leave --election out"),
      ("declarations --election 2024", "times of declaration in 2024"),
      ("reported --election 2005", "nothing was collected of 2005"), ("seats --election 2018", "no election 2018"),
      ("pie --election 2024", "no chart 'pie'"), ("hexmap --election 2024 --mode height", "no mode 'height'"),
      ("flows --from 2024 --to 2010", "not earlier than 2010"), ("flows --from 2017 --to 2017", "with itself"),
    ])
  func refused(words: String, reason: String) throws {
    let scratch = try Scratch()
    let parts = words.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
      $0.isMultiple(of: 2) ? $1.split(separator: " ").map(String.init) : [String($1)]
    }
    let outcome = try Command.run(
      ["chart"] + parts + ["--output", scratch.path("a.png"), "--database", Command.database.get()])
    #expect(outcome.status == 64 && outcome.talk.contains(reason), "\(words): \(outcome.status) \(outcome.talk)")
    #expect(scratch.contents.isEmpty)
  }
}
