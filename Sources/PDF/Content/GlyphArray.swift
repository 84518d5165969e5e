/// A glyph in its place, in units of its font.
package struct PositionedGlyph: Sendable {
  /// Its number in the whole font.
  package var id: UInt16
  /// How much further the pen moves than the glyph is wide.
  package var kern: Int16
  /// How far to the right of the pen it stands.
  package var right: Int16
  /// How far above the line it stands.
  package var rise: Int16

  package init(id: UInt16, kern: Int16 = 0, right: Int16 = 0, rise: Int16 = 0) {
    (self.id, self.kern, self.right, self.rise) = (id, kern, right, rise)
  }
}

/// The array of the operator `TJ`: strings of glyphs, and how far the pen moves between them.
struct GlyphArray {
  /// The size of the fonts in points.
  let size: Double

  private var isOpen = false
  private var isInString = false
  /// How far the pen is to move before the next glyph, in thousandths of the size, to the left.
  private var gap = 0.0
  private var rise: Int16 = 0

  /// Makes an array that nothing was written of.
  init(size: Double) { self.size = size }

  /// Shows glyphs of one font.
  mutating func show(_ run: [PositionedGlyph], of font: EmbeddedFont, _ out: inout ByteBuffer) {
    let scale = 1000 / font.descriptor.unitsPerEm
    for glyph in run {
      if glyph.rise != rise { end(&out) }
      if glyph.rise != rise {
        rise = glyph.rise
        out.put(thousandths: Double(rise) * scale / 1000 * size)
        out.put(" Ts\n")
      }
      gap -= Double(glyph.right) * scale
      moveOn(&out)
      open(&out)
      let number = font.number(of: glyph.id)
      out.put(escaping: UInt8(number >> 8))
      out.put(escaping: UInt8(truncatingIfNeeded: number))
      gap += Double(glyph.right) * scale - Double(glyph.kern) * scale
    }
  }

  /// Ends the array, and goes back to the line where glyphs stood above or below it.
  mutating func end(_ out: inout ByteBuffer) {
    if isInString { out.put(UInt8(ascii: ")")) }
    if isOpen { out.put("]TJ\n") }
    (isOpen, isInString) = (false, false)
    if rise != 0 { out.put("0 Ts\n") }
    rise = 0
  }

  /// Moves by whole thousandths once there are two of them, which nobody sees, and keeps the rest for later.
  private mutating func moveOn(_ out: inout ByteBuffer) {
    guard gap.magnitude >= 2 else { return }
    let whole = gap.rounded()
    gap -= whole
    if !isOpen { out.put(UInt8(ascii: "[")) }
    if isInString { out.put(UInt8(ascii: ")")) }
    (isOpen, isInString) = (true, false)
    out.put(Int(whole))
  }

  private mutating func open(_ out: inout ByteBuffer) {
    if !isOpen { out.put(UInt8(ascii: "[")) }
    if !isInString { out.put(UInt8(ascii: "(")) }
    (isOpen, isInString) = (true, true)
  }
}
