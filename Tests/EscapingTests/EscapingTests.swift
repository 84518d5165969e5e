import Escaping
import Foundation
import ScratchFolder
import Testing

/// Ten thousand names of all planes, what is dangerous somewhere often among them; the same ones every time.
private let names: [String] = {
  var dice = SeededDice(state: 2024)
  let hostile = Array(
    "|\\`<>&\"'*_[]~$!#=+-,;\n\r\t\u{0}\u{1B}\u{9B}\u{7F}\u{301}\u{338}\u{202E}\u{2066}\u{2028}\u{2029}\u{85}\u{FEFF}\u{FFFE}\u{200D} "
      .unicodeScalars)
  return (0..<10_000).map { _ in
    var name = ""
    for _ in 0..<Int.random(in: 1...12, using: &dice) {
      let number = UInt32.random(in: 0..<([0x250, 0x1_0000, 0x11_0000].randomElement(using: &dice) ?? 1), using: &dice)
      let isHostile = Int.random(in: 0..<5, using: &dice) < 2
      name.unicodeScalars.append(
        isHostile ? hostile.randomElement(using: &dice) ?? " " : Unicode.Scalar(number) ?? "\u{301}")
    }
    return name
  }
}()

/// SplitMix64.
private struct SeededDice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}

/// Feeds a program a text and gives what it makes of it.
private func read(_ text: String, by program: String, _ arguments: [String]) throws -> String {
  let scratch = try Scratch()
  try Data(text.utf8).write(to: scratch.url("input"))
  try Data().write(to: scratch.url("output"))
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = [program] + arguments
  process.standardInput = try FileHandle(forReadingFrom: scratch.url("input"))
  process.standardOutput = try FileHandle(forWritingTo: scratch.url("output"))
  try process.run()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0, "\(program)")
  return String(decoding: try Data(contentsOf: scratch.url("output")), as: UTF8.self)
}

/// A text as a list of scalars, which tells what two texts of the same look are.
private func scalars(_ text: some StringProtocol) -> [UInt32] { text.unicodeScalars.map(\.value) }

@Suite struct EscapingTests {
  @Test("jq reads back from JSON what was written")
  func json() throws {
    let list = "[" + names.map(\.asJSON).joined(separator: ",\n") + "]"
    let numbers = try read(list, by: "jq", ["-c", ".[] | explode"]).split(separator: "\n")
    #expect(numbers.count == names.count)
    for (name, line) in zip(names, numbers) {
      #expect(line == "[" + scalars(name).map(String.init).joined(separator: ",") + "]")
    }
    #expect(!list.unicodeScalars.contains { !$0.isShown && $0 != "\n" })
  }

  @Test("xmllint reads back from XML what was written, the replacement character for what XML does not have")
  func xml() throws {
    let items = names.map { "<n a=\"\($0.asXML)\">\($0.asXML)</n>" }.joined(separator: "\n")
    let document = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<l>\n\(items)\n</l>\n"
    let texts = try read(document, by: "xmllint", ["--c14n", "-"])
    // Canonical XML writes every character of a text in one way.
    let pattern = /<n a="([^"]*)">([^<]*)<\/n>/
    let matches = texts.matches(of: pattern.matchingSemantics(.unicodeScalar))
    #expect(matches.count == names.count)
    for (name, match) in zip(names, matches) {
      let wanted = scalars(name).map { scalar -> UInt32 in
        (scalar < 0x20 && ![9, 10, 13].contains(scalar)) || [0xFFFE, 0xFFFF].contains(scalar) ? 0xFFFD : scalar
      }
      #expect(scalars(unescaped(match.1)) == wanted)
      #expect(scalars(unescaped(match.2)) == wanted)
    }
  }

  @Test("a Markdown reader reads back from a table what was written, the replacement character for NUL")
  func markdown() throws {
    let rows = names.map { "| \($0.asMarkdown) | x |\n" }.joined()
    let html = try read("| a | b |\n|---|---|\n" + rows, by: "cmark-gfm", ["--extension", "table", "--unsafe"])
    let pattern = /<tr>\n<td>([^<]*)<\/td>\n<td>x<\/td>\n<\/tr>/
    let matches = html.matches(of: pattern.matchingSemantics(.unicodeScalar))
    #expect(matches.count == names.count)
    for (name, match) in zip(names, matches) {
      #expect(scalars(unescaped(match.1)) == scalars(name).map { $0 == 0 ? 0xFFFD : $0 }, "\(name.asMarkdown)")
    }
  }

  @Test("cat -v finds nothing to make visible in what goes to a terminal")
  func terminal() throws {
    let lines = names.map { $0.escapedForTerminal() + "\n" }.joined()
    #expect(!lines.unicodeScalars.contains { !$0.isShown && $0 != "\n" })
    // Of other alphabets cat shows the bytes; control characters of ASCII are ^X.
    let ascii = String(String.UnicodeScalarView(lines.unicodeScalars.filter { $0.isASCII && $0 != "^" }))
    #expect(try read(ascii, by: "cat", ["-v"]) == ascii)
    #expect("a\u{1B}[2J\u{9B}\u{202E}\n".escapedForTerminal() == "a\\u{1B}[2J\\u{009B}\\u{202E}\\n")
    #expect(
      "🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F} Ynys Môn 👩\u{200D}🚀".escapedForTerminal().contains("\\")
        == false)
  }

  /// HTML and canonical XML with their entities read.
  private func unescaped(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    let entities: [(String, Unicode.Scalar)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#xD;", "\r"), ("&#x9;", "\t"), ("&#xA;", "\n"),
    ]
    while let first = rest.first {
      if first == "&", let entity = entities.first(where: { rest.starts(with: $0.0.unicodeScalars) }) {
        result.append(entity.1)
        rest = rest.dropFirst(entity.0.unicodeScalars.count)
      } else {
        result.append(first)
        rest.removeFirst()
      }
    }
    return String(result)
  }
}
