import Foundation
import ScratchFolder
import Testing

/// The reports that are made unasked, made once for every test that looks at them.
enum MadeReports {
  static let folder: Result<Scratch, any Error> = Result {
    let scratch = try Scratch()
    let outcome = try Command.ask("report", "--quiet", "--output", scratch.path("Reports"))
    guard outcome.status == 0 else { throw CocoaError(.fileReadUnknown, userInfo: ["talk": outcome.talk]) }
    return scratch
  }

  static let names = [
    "comparison-2015-2017-2024.pdf", "general-election-2015.pdf", "general-election-2017.pdf",
    "general-election-2024.pdf",
  ]
}

@Suite struct ReportCommandTests {
  @Test("without arguments there is a report for each featured election and the comparison")
  func names() throws {
    let folder = try MadeReports.folder.get().url("Reports")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == MadeReports.names)
  }

  @Test("qpdf finds no fault, all fonts are embedded subsets, and there is an outline", arguments: MadeReports.names)
  func structure(name: String) throws {
    let path = try MadeReports.folder.get().url("Reports").appending(path: name).path
    #expect(try Command.tool("qpdf", ["--check", path]).status == 0)
    let fonts = try Command.tool("pdffonts", [path]).output.split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    for font in fonts {
      #expect(font.split(separator: " ").suffix(5).prefix(2) == ["yes", "yes"], "\(font)")
      #expect(font.contains("Inter"), "\(font)")
    }
    let information = try Command.tool("pdfinfo", [path]).output
    #expect(information.contains("Tagged:          yes"))
    #expect(information.contains("Page size:       595.276 x 841.89 pts (A4)") || information.contains("(A4)"))
    let json = try Command.tool("qpdf", ["--json", "--json-key=outlines", path]).output
    #expect(json.contains("\"title\": \"\(name.hasPrefix("comparison") ? "How to read it" : "About this report")\""))
    #expect(try Data(contentsOf: URL(filePath: path)).count < 1_500_000)
  }

  @Test("the text of all 650 constituencies is found", arguments: [2015, 2017, 2024])
  func constituencies(election: Int) throws {
    let path = try MadeReports.folder.get().url("Reports").appending(path: "general-election-\(election).pdf").path
    let text = folded(try Command.tool("pdftotext", [path, "-"]).output)
    let rows = try Command.ask("query", "contests", "--election", "\(election)", "--format", "json").bytes
    let contests = try #require(try JSONSerialization.jsonObject(with: rows) as? [[String: Any]])
    let names = contests.compactMap { $0["constituency"] as? String }
    #expect(names.count == 650)
    let bytes = Data(text.utf8)
    let missing = names.filter { bytes.range(of: Data(folded($0).utf8)) == nil }
    #expect(missing == [])
  }

  @Test("the same reports are made twice, byte for byte")
  func reproducible() throws {
    let scratch = try Scratch()
    #expect(try Command.ask("report", "--quiet", "--output", scratch.path("Again")).status == 0)
    for name in MadeReports.names {
      let first = try Data(contentsOf: MadeReports.folder.get().url("Reports").appending(path: name))
      #expect(try Data(contentsOf: scratch.url("Again").appending(path: name)) == first, "\(name)")
    }
  }

  @Test("one report goes to the file that is named")
  func single() throws {
    let scratch = try Scratch()
    #expect(try Command.ask("report", "2010", "--output", scratch.path("ten.pdf")).status == 0)
    #expect(scratch.contents == ["ten.pdf"])
    #expect(try Command.ask("report", "2010", "2015", "--output", scratch.path("ten.pdf")).status == 64)
  }

  @Test("a constituency and a region are files of their names, sound and tagged, and their text is found")
  func places() throws {
    let scratch = try Scratch()
    let outcome = try Command.ask(
      "report", "--constituency", "leeds nw", "--constituency", "Pudsey", "--region", "scotland", "--output",
      scratch.path("Places"))
    #expect(outcome.status == 0, "\(outcome.talk)")
    let words = [
      "constituency-leeds-north-west.pdf": "Katie White won it for Labour", "constituency-pudsey.pdf": "Stuart Andrew",
      "region-scotland.pdf": "Of the 57 seats in Scotland",
    ]
    for (name, sentence) in words {
      let path = scratch.path("Places/\(name)")
      #expect(try Command.tool("qpdf", ["--check", path]).status == 0)
      #expect(try Command.tool("pdfinfo", [path]).output.contains("Tagged:          yes"))
      #expect(folded(try Command.tool("pdftotext", [path, "-"]).output).contains(sentence), "\(name)")
      let tree = try Command.tool("pdfinfo", ["-struct-text", path]).output
      for tag in ["H1", "Figure", "Table", "TH"] { #expect(tree.contains(tag), "\(name): \(tag)") }
      #expect(try Data(contentsOf: URL(filePath: path)).count < 1_500_000)
    }
  }

  @Test("a constituency or region that does not exist is refused with what could be meant")
  func unknownPlaces() throws {
    let scratch = try Scratch()
    let constituency = try Command.ask("report", "--constituency", "Leeds North Wset", "--output", scratch.path("x"))
    #expect(constituency.status == 64 && constituency.talk.contains("did you mean Leeds North West"))
    let region = try Command.ask("report", "--region", "Scotlnd", "--output", scratch.path("x"))
    #expect(region.status == 64 && region.talk.contains("Scotland"))
    let two = try Command.ask(
      "report", "--region", "Wales", "--constituency", "Foyle", "--output", scratch.path("x.pdf"))
    #expect(two.status == 64)
    #expect(scratch.contents == [])
  }

  @Test("an unwritable folder is refused in a line that says what to do")
  func unwritable() throws {
    let outcome = try Command.ask("report", "2015", "--output", "/proc/Reports")
    #expect(outcome.status == 1)
    #expect(outcome.talk.contains("/proc/Reports") && outcome.talk.contains("choose a folder"))
  }

  private func folded(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
