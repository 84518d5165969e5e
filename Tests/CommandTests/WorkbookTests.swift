import Foundation
import ScratchFolder
import Testing

/// Workbooks as they stand in the file: the XML of their sheets, unpacked by somebody else's program.
@Suite struct WorkbookTests {
  /// Writes the answer of a question as a workbook and unpacks a part of it.
  private func parts(_ names: [String], of question: [String]) throws -> [String] {
    let scratch = try Scratch()
    let outcome = try Command.run(
      question + ["--output", scratch.path("a.xlsx"), "--database", Command.database.get()])
    #expect(outcome.status == 0, "\(outcome.talk)")
    return try names.map { try Command.tool("unzip", ["-p", scratch.path("a.xlsx"), "xl/\($0).xml"]).output }
  }

  /// What stands between two texts.
  private func pieces(_ text: String, from start: String, to end: String) -> [String] {
    text.components(separatedBy: start).dropFirst().compactMap { $0.components(separatedBy: end).first }
  }

  @Test("numbers are numbers with their formats, flags are flags, days are days, and what is missing is no cell")
  func cells() throws {
    let question = [
      "query", "elections", "--columns", "election,date,electorate,turnout,volatility,featured,largest_party",
    ]
    let xml = try parts(["worksheets/sheet1", "sharedStrings", "styles"], of: question)
    let (sheet, strings, styles) = (xml[0], pieces(xml[1], from: "<t>", to: "</t>"), xml[2])
    let rows = pieces(sheet, from: "<row ", to: "</row>")
    #expect(rows.count == 6)
    // The election of 2010 has no volatility: there is no cell E2.
    #expect(rows[1].contains("r=\"D2\"") && !rows[1].contains("r=\"E2\"") && rows[2].contains("r=\"E3\""))
    func cell(_ name: String) throws -> (head: String, value: String) {
      let cell = try #require(pieces(sheet, from: "<c r=\"\(name)\"", to: "</c>").first)
      return (cell.components(separatedBy: ">")[0], try #require(pieces(cell, from: "<v>", to: "</v>").first))
    }
    func pattern(_ name: String) throws -> String {
      let head = try cell(name).head
      let style = try #require(pieces(head, from: "s=\"", to: "\"").first.flatMap { Int($0) })
      let formats = try #require(pieces(styles, from: "<cellXfs", to: "</cellXfs>").first)
      let number = pieces(formats, from: "numFmtId=\"", to: "\"")[style]
      return try #require(pieces(styles, from: "<numFmt numFmtId=\"\(number)\" formatCode=\"", to: "\"").first)
    }
    let (year, day, electorate, turnout) = (try cell("A2"), try cell("B2"), try cell("C2"), try cell("D2"))
    #expect(year.value == "2010" && !year.head.contains("t="))
    // The day of 2010 in Excel's count of days.
    #expect(day.value == "40304")
    #expect(try pattern("B2") == "d mmm yyyy")
    #expect(electorate.value == "45597461")
    #expect(try pattern("C2") == "#,##0")
    #expect(abs(try #require(Double(turnout.value)) - 0.65108) < 1e-6)
    #expect(try pattern("D2") == "0.0%")
    #expect(try pattern("E3") == "0.00")
    let (baseline, featured, party) = (try cell("F2"), try cell("F3"), try cell("G2"))
    #expect(baseline.head.contains("t=\"b\"") && baseline.value == "0" && featured.value == "1")
    #expect(party.head.contains("t=\"s\""))
    #expect(strings[try #require(Int(party.value))] == "Con")
  }

  @Test("the head stays and filters, and the second sheet says question, source, basis and command")
  func frame() throws {
    let xml = try parts(
      ["workbook", "worksheets/sheet1", "worksheets/sheet2", "sharedStrings"], of: ["query", "flows", "2024"])
    #expect(pieces(xml[0], from: "<sheet name=\"", to: "\"") == ["Rows", "Source"])
    #expect(xml[1].contains("<pane ySplit=\"1\" topLeftCell=\"A2\"") && xml[1].contains("state=\"frozen\""))
    #expect(xml[1].contains("<autoFilter ref=\"A1:E26\"/>"))
    let strings = pieces(xml[3], from: "<t>", to: "</t>")
    let told = pieces(xml[2], from: "<v>", to: "</v>").compactMap(Int.init).map { strings[$0] }
    #expect(
      stride(from: 0, to: told.count, by: 2).map { told[$0] }.prefix(4) == ["Question", "Source", "Basis", "Command"])
    #expect(told.contains("swingometer query flows --from 2019 --to 2024"))
    #expect(told.contains("2024 counted, compared with 2019 published"))
  }

  @Test("the same question gives the same bytes")
  func repeatable() throws {
    let scratch = try Scratch()
    for name in ["a.xlsx", "b.xlsx"] {
      _ = try Command.ask("query", "flows", "2024", "--output", scratch.path(name))
    }
    #expect(try Data(contentsOf: scratch.url("a.xlsx")) == Data(contentsOf: scratch.url("b.xlsx")))
  }
}
