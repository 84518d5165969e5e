/// Letters up to a space, and the space, as glyphs of any size.
final class Word {
  /// Glyphs of one typeface.
  struct Part {
    /// The typeface.
    let typeface: Typeface
    /// The glyphs from left to right.
    let glyphs: [Typeface.Glyph]
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

  /// Makes a word of its parts.
  init(_ text: String, parts: [Part], isPlain: Bool) {
    self.text = text
    self.parts = parts
    self.isPlain = isPlain
    width = parts.reduce(0) { $0 + Double($1.width) / $1.typeface.unitsPerEm }
  }
}
