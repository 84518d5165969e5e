extension StringProtocol {
  /// The text as CommonMark and GitHub's tables read it back: what would be markup has a backslash before it, and what is not shown,
  /// blanks at the ends too, is written by its number.
  package var asMarkdown: String {
    let scalars = Array(unicodeScalars)
    var result = ""
    for (place, scalar) in scalars.enumerated() {
      let isAtEnd = place == 0 || place == scalars.count - 1
      switch scalar {
      case "\\", "|", "`", "*", "[", "]", "<", ">", "&", "~", "$", "!":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "_":
        // Between letters it is no markup, and names of columns read better without.
        let isInside = !isAtEnd && scalars[place - 1].isWord && scalars[place + 1].isWord
        result += isInside ? "_" : "\\_"
      case "\u{0}": result += "\u{FFFD}"
      case _ where !scalar.isShown || (isAtEnd && scalar.properties.isWhitespace): result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or digit of ASCII.
  fileprivate var isWord: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
  }
}
