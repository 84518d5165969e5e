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
  private var words: [String: Word] = [:]

  /// Looks the style's typeface up.
  init?(_ font: Font, family: String, library: TypefaceLibrary) {
    guard let typeface = library.typeface(family: family, weight: font.weight, italic: font.italic) else { return nil }
    self.typeface = typeface
    self.library = library
    wanted = font
    space = Word("", [])
    space = shaped(" ")
  }

  /// The letters as glyphs, shaped at the first asking.
  func word(_ text: String) -> Word {
    if let word = words[text] { return word }
    let word = shaped(text)
    words[text] = word
    return word
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
  private let shapes: Shapes?

  /// Makes a library without typefaces.
  init(sharing shapes: Shapes?) {
    self.shapes = shapes
  }

  /// The typeface nearest to what is wanted.
  func typeface(
    family: String, weight: Font.Weight, italic: Bool, holding scalar: Unicode.Scalar? = nil
  ) -> Typeface? {
    guard let file = FontFile(family: family, weight: weight, italic: italic, holding: scalar) else { return nil }
    if let typeface = typefaces[file] { return typeface }
    let typeface = Typeface(file, sharing: shapes)
    typefaces[file] = typeface
    return typeface
  }
}
