extension String {
  /// The text in lines that are no longer than a width, broken between words; as it is where there is no width.
  ///
  /// - Parameters:
  ///   - width: how many letters a line holds.
  ///   - indent: what stands before every line but the first.
  /// - Returns: the lines, with line feeds between them.
  package func wrapped(to width: Int?, indent: String = "") -> String {
    guard let width else { return self }
    var lines: [String] = []
    var line = ""
    for word in split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent + word
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
