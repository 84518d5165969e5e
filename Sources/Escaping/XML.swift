extension StringProtocol {
  /// The text as XML 1.0 has it, between elements and in attributes.
  ///
  /// XML has no way to write most control characters; the replacement character stands for them. Line ends and tabs are written by
  /// their numbers, since readers make blanks of them in attributes.
  package var asXML: String {
    // Most texts have nothing in them that is written otherwise.
    let text = String(self)
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0x22 }) {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": result += "&#\(scalar.value);"
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
