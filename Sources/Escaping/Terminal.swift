extension Unicode.Scalar {
  /// Whether it is seen where it stands and does nothing else: it moves no cursor, commands no terminal, turns no line round.
  ///
  /// Joiners and the tags of flags are of no width, but words and emoji are spelt with them.
  package var isShown: Bool {
    if value >= 0x20, value < 0x7F { return true }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return false
    case .format: return value == 0x200C || value == 0x200D || (0xE0020...0xE007F).contains(value)
    default: return true
    }
  }
}

extension StringProtocol {
  /// The text for a terminal: what is not shown where it stands is written as Swift writes it, `\u{1B}` or `\n`.
  ///
  /// - Parameter keepingLines: whether line feeds stay what they are.
  /// - Returns: the text, to be printed as it is.
  package func escapedForTerminal(keepingLines: Bool = false) -> String {
    guard unicodeScalars.contains(where: { !$0.isShown }) else { return String(self) }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isShown || (keepingLines && scalar == "\n") {
        text.unicodeScalars.append(scalar)
      } else {
        text += scalar.escaped(asASCII: true)
      }
    }
  }
}
