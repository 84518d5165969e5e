/// Lines of text.
extension ContentStream {
  /// A text object that is open.
  struct TextObject {
    /// Where its last line began.
    var lineStart: DevicePoint
    /// Whether its line is turned.
    var isTurned: Bool
  }

  /// Begins a line of text.
  ///
  /// - Parameters:
  ///   - start: where its baseline begins.
  ///   - right: the direction of the line, a vector of length one.
  ///   - up: the direction of its height, a vector of length one.
  ///   - size: the size of its fonts in points.
  ///   - colour: the colour.
  package mutating func beginLine(
    at start: DevicePoint, right: (Double, Double), up: (Double, Double), size: Double, colour: DeviceColour
  ) {
    glyphs = GlyphArray(size: size)
    set(fill: colour)
    guard right == (1, 0), up == (0, 1) else {
      endText()
      out.put("BT ")
      for number in [right.0, right.1, up.0, up.1] {
        out.put(thousandths: number)
        out.put(UInt8(ascii: " "))
      }
      put(start)
      out.put("Tm\n")
      return text = TextObject(lineStart: start, isTurned: true)
    }
    if text?.isTurned == true { endText() }
    if let last = text?.lineStart {
      put(DevicePoint(x: start.x - last.x, y: start.y - last.y))
    } else {
      out.put("BT ")
      put(start)
    }
    out.put("Td\n")
    text = TextObject(lineStart: start, isTurned: false)
  }

  /// Shows glyphs behind those that the line has already.
  ///
  /// - Parameters:
  ///   - run: the glyphs, as the whole font numbers them.
  ///   - font: the font that they are of.
  ///   - index: the number of the font in the document.
  package mutating func show(_ run: [PositionedGlyph], of font: EmbeddedFont, at index: Int) {
    if state.font.map({ $0 != (index, glyphs.size) }) ?? true {
      glyphs.end(&out)
      set(font: index, size: glyphs.size)
    }
    glyphs.show(run, of: font, &out)
  }

  /// Begins glyphs that are read as a text of their own, whatever each of them stands for.
  package mutating func beginActualText(_ text: String) {
    glyphs.end(&out)
    out.put("/Span<</ActualText")
    out.put(string: text)
    out.put(">>BDC\n")
  }

  /// Ends glyphs that are read as a text of their own.
  package mutating func endActualText() {
    glyphs.end(&out)
    out.put("EMC\n")
  }

  package mutating func endLine() { glyphs.end(&out) }

  /// Ends the text object, if one is open.
  mutating func endText() {
    guard text != nil else { return }
    out.put("ET\n")
    text = nil
  }

  private mutating func set(font index: Int, size: Double) {
    state.font = (index, size)
    out.put("/F")
    out.put(index)
    out.put(UInt8(ascii: " "))
    out.put(thousandths: size)
    out.put(" Tf\n")
  }
}
