import Drawing

/// Words in one style of the house's family, each one made once, whatever the size.
///
/// Words are shaped one by one, as browsers do: no glyph of ours depends on what stands beyond a space.
final class Style {
  /// The typeface of the style.
  let typeface: Typeface
  /// A space by itself.
  private(set) var space: Word

  private let wanted: Font
  private let library: TypefaceLibrary
  /// The numbers of the words so far, the words by their numbers, and how wide each is.
  private var numbers = StringInterner()
  private var words: [Word] = []
  private var widths: [Double] = []

  /// Looks the style's typeface up.
  init?(_ font: Font, family: String, library: TypefaceLibrary) {
    guard let typeface = library.typeface(family: family, weight: font.weight, italic: font.italic) else { return nil }
    (self.typeface, self.library) = (typeface, library)
    wanted = font
    space = Word("", [])
    space = shaped(" ")
  }

  /// How far the pen moves along a line, as a multiple of the size of the font.
  func advance(of text: String) -> Double {
    var width = 0.0
    forEachNumber(of: text) { width += widths[$0] }
    return width
  }

  /// Goes through the words of a line, each with the space behind it: a comma stands closer to a space than a letter does.
  func forEachWord(of text: String, _ body: (Word) -> Void) { forEachNumber(of: text) { body(words[$0]) } }

  private func forEachNumber(of text: String, _ body: (Int) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for place in bytes.indices where bytes[place] == UInt8(ascii: " ") {
        body(number(of: UnsafeBufferPointer(rebasing: bytes[start...place])))
        start = place + 1
      }
      if start < bytes.count || start == 0 { body(number(of: UnsafeBufferPointer(rebasing: bytes[start...]))) }
    }
  }

  /// The number of a word, which is shaped where it has none yet.
  private func number(of letters: UnsafeBufferPointer<UInt8>) -> Int {
    let number = numbers.number(of: letters)
    if number == words.count {
      let word = shaped(String(decoding: letters, as: UTF8.self))
      words.append(word)
      widths.append(word.width)
    }
    return number
  }

  private func shaped(_ text: String) -> Word {
    let whole = typeface.shape(text, isTabular: wanted.figures == .tabular)
    if !whole.isLacking { return Word(text, [(typeface, text, whole)]) }
    return Word(
      text,
      stretches(of: text).map { typeface, letters in
        (typeface, letters, typeface.shape(letters, isTabular: wanted.figures == .tabular))
      })
  }

  /// The letters parted where the typeface lacks some and another has to help out.
  private func stretches(of text: String) -> [(typeface: Typeface, letters: String)] {
    var stretches: [(typeface: Typeface, letters: String)] = []
    for character in text {
      let typeface = typeface(of: character)
      if let last = stretches.last, last.typeface === typeface {
        stretches[stretches.count - 1].letters.append(character)
      } else {
        stretches.append((typeface, String(character)))
      }
    }
    return stretches
  }

  /// The typeface for a character: the style's own where it has it, or where no other has it either.
  private func typeface(of character: Character) -> Typeface {
    guard let missing = character.unicodeScalars.first(where: { !typeface.holds($0) }),
      let other = library.typeface(
        family: typeface.file.family, weight: wanted.weight, italic: wanted.italic, holding: missing),
      other.holds(missing)
    else { return typeface }
    return other
  }
}

/// Typefaces by the file they are in, each opened once.
final class TypefaceLibrary {
  private var typefaces: [FontFile: Typeface] = [:]

  /// A file whose font is damaged; nil where none is known to be.
  var damaged: FontFile? { typefaces.values.first(where: \.isDamaged)?.file }

  /// The typeface nearest to what is wanted.
  func typeface(
    family: String, weight: Font.Weight, italic: Bool, holding scalar: Unicode.Scalar? = nil
  ) -> Typeface? {
    guard let file = FontFile(family: family, weight: weight, italic: italic, holding: scalar) else { return nil }
    if let typeface = typefaces[file] { return typeface }
    let typeface = Typeface(file)
    typefaces[file] = typeface
    return typeface
  }
}
