package import Drawing

/// Text cut into lines.
package enum Wrapping {
  /// The same number of lines as fit a width, but about as long as each other: no word stands alone on the last.
  package static func balanced(_ text: String, in font: Font, width: Double, measurer: any TextMeasuring) -> [String] {
    var best = lines(text, in: font, width: width, measurer: measurer)
    guard best.count > 1 else { return best }
    for part in 1...12 {
      let narrower = lines(text, in: font, width: width * (1 - 0.035 * Double(part)), measurer: measurer)
      guard narrower.count == best.count else { break }
      best = narrower
    }
    return best
  }

  /// The lines of a text that fit a width; a word that is wider than that is cut.
  package static func lines(_ text: String, in font: Font, width: Double, measurer: any TextMeasuring) -> [String] {
    var lines: [String] = []
    var line = ""
    // How wide the line is with a space behind it: a line is as long as its words, each with its space.
    var begun = 0.0
    for part in text.split(separator: " ") {
      let word = String(part)
      if begun + measurer.width(of: word, in: font) <= width {
        line += line.isEmpty ? word : " " + word
        begun += measurer.width(of: word + " ", in: font)
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var rest = word
      while rest.count > 1, measurer.width(of: rest, in: font) > width {
        var head = String(rest.dropLast())
        while head.count > 1, measurer.width(of: head, in: font) > width { head.removeLast() }
        lines.append(head)
        rest = String(rest.dropFirst(head.count))
      }
      line = rest
      begun = measurer.width(of: line + " ", in: font)
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
