/// Text as PDF writes it.
enum PDFText {
  /// A text string: plain where ASCII will do, else in UTF-16.
  static func string(_ text: String) -> String {
    guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      return "<FEFF" + text.utf16.map { hexadecimal(UInt64($0), digits: 4) }.joined() + ">"
    }
    return text.reduce(into: "(") { literal, character in
      if "()\\".contains(character) { literal.append("\\") }
      literal.append(character)
    } + ")"
  }

  /// A number in hexadecimal digits, so many of them.
  static func hexadecimal(_ number: UInt64, digits: Int) -> String {
    let text = String(number, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
