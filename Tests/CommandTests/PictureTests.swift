import Foundation
import FoundationXML
import ScratchFolder
import Testing

/// Pictures as they come out of the program, under a font configuration of the tests' own.
@Suite struct PictureTests {
  private static let fonts = ["FONTCONFIG_FILE": Command.project.appending(path: "Tests/fonts.conf").path]

  /// Draws a small chart with the tests' fonts.
  private func draw(_ name: String, _ format: String, _ arguments: [String], in scratch: Scratch) throws -> String {
    let path = scratch.path("\(name).\(format)")
    let outcome = try Command.run(
      ["chart", name] + arguments + ["--width", "300", "--output", path, "--database", Command.database.get()],
      environment: Self.fonts)
    try #require(outcome.status == 0, "\(outcome.talk)")
    return path
  }

  @Test(
    "a small picture looks as it looked: at most one pixel in two hundred differs by more than a tenth",
    arguments: [
      ("seats", ["--election", "2017"]), ("hemicycle", ["--election", "2017"]),
      ("hexmap", ["--election", "2017", "--mode", "changed"]),
    ])
  func goldens(name: String, arguments: [String]) throws {
    let scratch = try Scratch()
    let picture = try draw(name, "png", arguments + ["--scale", "1"], in: scratch)
    let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name).png")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try Data(contentsOf: URL(filePath: picture)).write(to: golden)
      Issue.record("recorded \(name).png; look at it and run again without RECORD_GOLDENS")
    }
    let (drawn, kept) = try (Pixels(picture), Pixels(golden.path))
    try #require(drawn.size == kept.size)
    #expect(drawn.differing(from: kept, by: 26) <= drawn.size.width * drawn.size.height / 200)
  }

  @Test("a picture has as many pixels as points times the scale, and says so")
  func density() throws {
    let scratch = try Scratch()
    for scale in [1, 3] {
      let path = try draw(
        "votes", "png", ["--election", "2017", "--height", "200", "--scale", "\(scale)"], in: scratch)
      #expect(try Pixels(path).size == (300 * scale, 200 * scale))
      // Pixels a metre: 72 points are an inch, an inch is 0.0254 m.
      let density = UInt32((Double(72 * scale) / 0.0254).rounded())
      let words = withUnsafeBytes(of: density.bigEndian) { Array($0) }
      let chunk = Array("pHYs".utf8) + words + words + [1]
      #expect(try Data(contentsOf: URL(filePath: path)).range(of: Data(chunk)) != nil)
    }
  }

  @Test(
    "without any font, pages without words are refused and nothing is written", arguments: ["png", "pdf", "report"])
  func noFont(kind: String) throws {
    let scratch = try Scratch()
    let fonts = scratch.path("fonts.conf")
    try "<?xml version=\"1.0\"?><fontconfig><dir>\(scratch.path("none"))</dir></fontconfig>"
      .write(toFile: fonts, atomically: true, encoding: .utf8)
    let path = scratch.path(kind == "png" ? "a.png" : "a.pdf")
    let command =
      kind == "report" ? ["report", "--constituency", "Foyle"] : ["chart", "seats", "--election", "2017"]
    let outcome = try Command.run(
      command + ["--output", path, "--database", Command.database.get()], environment: ["FONTCONFIG_FILE": fonts])
    #expect(outcome.status == 1)
    #expect(outcome.talk.contains("there is no font to set text in; on Debian: apt install fonts-inter"))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test(
    "an SVG is sound XML with a title, and every mark in it says what it is",
    arguments: [
      ("hexmap", 650, "Ynys Môn: Labour"), ("seats", 5, "Conservative: 317, −13"), ("flows", 5, "Labour 262"),
    ])
  func sound(name: String, least: Int, words: String) throws {
    let scratch = try Scratch()
    let path = try draw(name, "svg", [name == "flows" ? "--to" : "--election", "2017"], in: scratch)
    let reader = Titles()
    let parser = XMLParser(data: try Data(contentsOf: URL(filePath: path)))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.marks == reader.titles.count - 1)
    #expect(reader.marks >= least)
    #expect(reader.titles.contains(words), "\(reader.titles.prefix(9))")
    #expect(reader.titles.allSatisfy { !$0.isEmpty })
  }
}

/// The titles of an SVG and how many marks it has.
private final class Titles: NSObject, XMLParserDelegate {
  var titles: [String] = []
  var marks = 0
  private var isTitle = false

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    if attributes["role"] == "graphics-symbol img" { marks += 1 }
    isTitle = element == "title"
    if isTitle { titles.append("") }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isTitle { titles[titles.count - 1] += text }
  }

  func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
    isTitle = false
  }
}

/// The pixels of a PNG file, read by ImageMagick rather than by what wrote them.
private struct Pixels {
  let size: (width: Int, height: Int)
  private let bytes: [UInt8]

  init(_ path: String) throws {
    let scratch = try Scratch()
    _ = try Command.tool("convert", [path, "-depth", "8", scratch.path("a.ppm")])
    let data = try [UInt8](Data(contentsOf: scratch.url("a.ppm")))
    let header = data.prefix(40).split(maxSplits: 4, whereSeparator: { $0 == 10 || $0 == 32 })
    size = (
      try #require(Int(String(decoding: header[1], as: UTF8.self))),
      try #require(Int(String(decoding: header[2], as: UTF8.self)))
    )
    bytes = Array(data.suffix(size.width * size.height * 3))
  }

  /// How many pixels differ by more than so many of 255 steps in some colour.
  func differing(from other: Pixels, by steps: Int) -> Int {
    stride(from: 0, to: bytes.count, by: 3).count { start in
      (start..<start + 3).contains { abs(Int(bytes[$0]) - Int(other.bytes[$0])) > steps }
    }
  }
}
