import FoundationXML
import Foundation
import Markup
import Testing

@Suite struct MarkupTests {
  /// Names that would be markup, styles or scripts, were they not escaped.
  static let hostile = [
    "<script>alert(1)</script>", "\" onload=\"alert(1)", "'><img src=x>", "]]>", "<!--", "&amp;", "a\u{0}b\u{1B}[31m",
    "\u{202E}olleh", "Ynys Môn & Arfon", "javascript:alert(1)",
  ]

  @Test("a name stays a name, in an element and in an attribute", arguments: hostile)
  func names(name: String) throws {
    var html = Markup()
    html.element("p", [("title", name)]) { $0.element("b", name) }
    let parser = XMLParser(data: Data(html.text.utf8))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse(), "\(html.text)")
    #expect(reader.elements == ["p", "b"])
    // What XML cannot write at all is shown by the replacement character.
    let shown = String(
      String.UnicodeScalarView(name.unicodeScalars.map { $0.value < 0x20 ? "\u{FFFD}" : $0 }))
    #expect(reader.words == shown && reader.title == shown)
  }

  @Test("elements stand inside each other, with lines of their own where that is asked for")
  func lines() {
    var plain = Markup()
    var indented = Markup(isIndented: true)
    for write in [{ (html: inout Markup) in html.element("a") { $0.empty("b", [("c", "1")]) } }] {
      write(&plain)
      write(&indented)
    }
    #expect(plain.text == "<a><b c=\"1\"/></a>")
    #expect(indented.text == "<a>\n <b c=\"1\"/>\n</a>\n")
  }

  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [String] = []
    var words = ""
    var title = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      elements.append(name)
      title += attributes["title"] ?? ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { words += string }
  }
}
