import Drawing

/// Text cut into lines.
enum Wrapping {
  /// The lines of a text that fit a width; a word that is wider than that is cut.
  static func lines(_ text: String, in font: Font, width: Double, measurer: any TextMeasuring) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if measurer.width(of: longer, in: font) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var rest = String(word)
      while rest.count > 1, measurer.width(of: rest, in: font) > width {
        var head = String(rest.dropLast())
        while head.count > 1, measurer.width(of: head, in: font) > width { head.removeLast() }
        lines.append(head)
        rest = String(rest.dropFirst(head.count))
      }
      line = rest
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
