/// A font as a document holds it: its program, cut down to the glyphs in use, and what those stand for.
package struct EmbeddedFont: Sendable {
  /// What the program is written as.
  package enum Format: Sendable {
    /// The table `CFF ` of an OpenType font.
    case compact
    case trueType
  }

  /// A glyph of the program.
  package struct Glyph: Sendable {
    /// Its number in the whole font.
    package var id: UInt16
    /// How wide it is, in units of the font.
    package var width: Int32
    /// The text that it stands for; nil where it stands for none by itself.
    package var meaning: String?

    package init(id: UInt16, width: Int32, meaning: String?) {
      (self.id, self.width, self.meaning) = (id, width, meaning)
    }
  }

  /// What holds for all glyphs.
  package let descriptor: FontDescriptor
  /// What the program is written as.
  package let format: Format
  /// The bytes of the program.
  package let program: [UInt8]
  /// The glyphs by their numbers in the program; the first is shown for any glyph that the font lacks.
  package let glyphs: [Glyph]

  private let numbers: [UInt16]

  /// Makes a font of its program and the glyphs in it.
  package init(descriptor: FontDescriptor, format: Format, program: [UInt8], glyphs: [Glyph]) {
    (self.descriptor, self.format, self.program) = (descriptor, format, program)
    self.glyphs = glyphs
    var numbers = Array(repeating: UInt16(0), count: 1 + Int(glyphs.map(\.id).max() ?? 0))
    for (number, glyph) in glyphs.enumerated() where glyph.id != 0 { numbers[Int(glyph.id)] = UInt16(number) }
    self.numbers = numbers
  }

  /// The number in the program of a glyph of the whole font.
  package func number(of glyph: UInt16) -> UInt16 { numbers[Int(glyph)] }

  /// The name of the font behind a tag of six letters that tells this selection of its glyphs from others.
  var taggedName: String {
    var hash = glyphs.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1.id)) &* 0x100_0000_01B3 }
    var tag = ""
    for _ in 0..<6 {
      tag.unicodeScalars.append(Unicode.Scalar(UInt8(65 + hash % 26)))
      hash /= 26
    }
    return tag + "+" + descriptor.name
  }
}

/// What a document says of a font as a whole, lengths in the font's own units.
package struct FontDescriptor: Sendable {
  /// The name that the font goes by in documents.
  package var name: String
  /// How many units are as long as the size of the font.
  package var unitsPerEm: Double
  /// The left, lower, right and upper side of the box that every glyph fits into.
  package var box: [Int16]
  /// The letters' slope in degrees, to the left of upright.
  package var italicAngle: Double
  /// The height above the baseline.
  package var ascent: Double
  /// The depth below the baseline.
  package var descent: Double
  /// How high a capital is.
  package var capHeight: Double

  /// Makes a descriptor; what would end a name in PDF is left out of the name.
  package init(
    name: String, unitsPerEm: Double, box: [Int16], italicAngle: Double, ascent: Double, descent: Double,
    capHeight: Double
  ) {
    let known = name.utf8.filter { (0x21...0x7E).contains($0) && !"()<>[]{}/%#".utf8.contains($0) }
    self.name = known.isEmpty ? "Font" : String(decoding: known, as: UTF8.self)
    (self.unitsPerEm, self.box, self.italicAngle) = (unitsPerEm, box, italicAngle)
    (self.ascent, self.descent, self.capHeight) = (ascent, descent, capHeight)
  }
}
