/// A name without what people leave out: accents, capitals, punctuation, "and", the order of words; points of the compass in full,
/// "Saint" short.
package struct FoldedName: Hashable {
  /// The words, sorted.
  package let words: [String]

  private init(words: [String]) { self.words = words }

  package init(_ name: String) {
    let letters = name.withoutDiacritics.lowercased().replacing("'", with: "").replacing("’", with: "")
    words = letters.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .flatMap { Self.inFull[$0] ?? [$0] }
      .filter { !["and", "the", "of"].contains($0) }.sorted()
  }

  /// Whether every word of another name is here too.
  package func contains(_ other: FoldedName) -> Bool {
    var rest = words
    return other.words.allSatisfy { word in
      guard let place = rest.firstIndex(of: word) else { return false }
      rest.remove(at: place)
      return true
    }
  }

  /// The name with every word in the singular, as far as a final s tells: "Greens" is "green".
  package var singular: FoldedName {
    FoldedName(words: words.map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
  }

  /// What people write short.
  private static let inFull = [
    "n": ["north"], "e": ["east"], "s": ["south"], "w": ["west"], "ne": ["north", "east"], "nw": ["north", "west"],
    "se": ["south", "east"], "sw": ["south", "west"], "saint": ["st"],
  ]

  /// The words in one string.
  package var text: String { words.joined(separator: " ") }
}

extension String {
  /// The text as it is looked for: small plain letters and digits, without apostrophes and full stops, a blank for any other marks.
  package var letters: String {
    withoutDiacritics.lowercased().filter { !"'’.".contains($0) }.replacing("&", with: " and ")
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: " ")
  }

  /// The text with plain Latin letters for those with diacritics: "Ynys Mon" for "Ynys Môn".
  ///
  /// Unicode names such a letter after the plain one, "LATIN SMALL LETTER O WITH CIRCUMFLEX", and a diacritic that stands by itself is
  /// a nonspacing mark. So "ø" is "o" too, which no decomposition by Unicode says.
  package var withoutDiacritics: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    return unicodeScalars.filter { $0.properties.generalCategory != .nonspacingMark }.map(\.plainLetter).joined()
  }
}

extension Unicode.Scalar {
  /// The plain Latin letter that the name of this one begins with; what is no such letter as it is.
  fileprivate var plainLetter: String {
    let words = isASCII ? [] : (properties.name ?? "").split(separator: " ")
    let hasDiacritic = words.count > 5 && words[0] == "LATIN" && words[2] == "LETTER" && words[4] == "WITH"
    return hasDiacritic && words[3].count == 1 ? String(words[3]) : String(self)
  }
}
