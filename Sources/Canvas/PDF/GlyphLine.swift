/// A line of glyphs being shown: strings of them, with what kerning moves between.
struct GlyphLine {
  /// The size of the font in points.
  let size: Double

  private var isOpen = false
  private var isInString = false
  /// What is to be moved before the next glyph, in thousandths of the size, to the left.
  private var gap = 0.0
  private var rise: Int16 = 0

  /// Begins a line.
  init(size: Double) { self.size = size }

  /// Shows a word.
  mutating func show(_ word: Word, _ pen: inout ContentPen, _ fonts: PageFonts) {
    if !word.isPlain {
      end(&pen)
      pen.out.put("/Span<</ActualText")
      pen.out.put(string: word.text)
      pen.out.put(">>BDC\n")
    }
    for part in word.parts {
      let font = fonts.index(of: part.typeface)
      if !pen.isUsing(font: font, size: size) {
        end(&pen)
        pen.use(font: font, size: size)
      }
      let scale = 1000 / part.typeface.unitsPerEm
      for glyph in part.glyphs {
        if glyph.rise != rise {
          end(&pen)
          rise = glyph.rise
          pen.out.put(thousandths: Double(rise) * scale / 1000 * size)
          pen.out.put(" Ts\n")
        }
        gap -= Double(glyph.right) * scale
        moveOn(&pen)
        open(&pen)
        let number = fonts.programs[font].number(of: glyph.id)
        pen.out.put(escaping: UInt8(number >> 8))
        pen.out.put(escaping: UInt8(truncatingIfNeeded: number))
        gap += Double(glyph.right) * scale - Double(glyph.kern) * scale
      }
    }
    if !word.isPlain {
      end(&pen)
      pen.out.put("EMC\n")
    }
  }

  /// Ends the line.
  mutating func end(_ pen: inout ContentPen) {
    if isInString { pen.out.put(UInt8(ascii: ")")) }
    if isOpen { pen.out.put("]TJ\n") }
    (isOpen, isInString) = (false, false)
    if rise != 0 { pen.out.put("0 Ts\n") }
    rise = 0
  }

  /// Moves by a whole number of thousandths once there are two of them, which nobody sees, and keeps the rest for later.
  private mutating func moveOn(_ pen: inout ContentPen) {
    guard gap.magnitude >= 2 else { return }
    let whole = gap.rounded()
    gap -= whole
    if !isOpen { pen.out.put(UInt8(ascii: "[")) }
    if isInString { pen.out.put(UInt8(ascii: ")")) }
    (isOpen, isInString) = (true, false)
    pen.out.put(Int(whole))
  }

  private mutating func open(_ pen: inout ContentPen) {
    if !isOpen { pen.out.put(UInt8(ascii: "[")) }
    if !isInString { pen.out.put(UInt8(ascii: "(")) }
    (isOpen, isInString) = (true, true)
  }
}
