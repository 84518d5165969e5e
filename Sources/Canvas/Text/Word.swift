import PDF

/// Letters up to a space, and the space, as glyphs of any size.
final class Word {
  /// Glyphs of one typeface.
  struct Part {
    let typeface: Typeface
    /// The glyphs from left to right.
    let glyphs: [PositionedGlyph]
    /// How far the pen moves, in units of the typeface.
    let width: Int
  }

  /// The letters, and the space behind them.
  let text: String
  /// The parts from left to right: one, unless the typeface lacks a letter.
  let parts: [Part]
  /// How far the pen moves, as a multiple of the size of the font.
  let width: Double
  /// Whether each glyph stands for the same character wherever it is shown.
  let isPlain: Bool

  /// A going through of texts that counts each word once.
  final class Round {}

  /// The going through that counted the word last.
  var counted: Round?

  /// Makes a word of its letters as glyphs, each stretch in a typeface that has them.
  init(_ text: String, _ stretches: [(typeface: Typeface, letters: String, shaped: Typeface.Shaped)]) {
    self.text = text
    parts = stretches.map { Part(typeface: $0.typeface, glyphs: $0.shaped.glyphs, width: $0.shaped.width) }
    isPlain = stretches.reduce(true) { $1.typeface.note($1.shaped, of: $1.letters) && $0 }
    width = parts.reduce(0) { $0 + Double($1.width) / $1.typeface.descriptor.unitsPerEm }
  }
}
