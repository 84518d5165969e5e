/// A name without what people leave out: accents, capitals, punctuation, "and", the order of words; points of the compass in full,
/// "Saint" short.
struct FoldedName: Hashable {
  /// The words, sorted.
  let words: [String]

  private init(words: [String]) { self.words = words }

  init(_ name: String) {
    let letters = name.withoutDiacritics.lowercased().replacing("'", with: "").replacing("’", with: "")
    words = letters.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      .flatMap { Self.inFull[$0] ?? [$0] }
      .filter { !["and", "the", "of"].contains($0) }.sorted()
  }

  /// Whether every word of another name is here too.
  func contains(_ other: FoldedName) -> Bool {
    var rest = words
    return other.words.allSatisfy { word in
      guard let place = rest.firstIndex(of: word) else { return false }
      rest.remove(at: place)
      return true
    }
  }

  /// The name with every word in the singular, as far as a final s tells: "Greens" is "green".
  var singular: FoldedName {
    FoldedName(words: words.map { $0.count > 3 && $0.hasSuffix("s") ? String($0.dropLast()) : $0 })
  }

  /// What people write short.
  private static let inFull = [
    "n": ["north"], "e": ["east"], "s": ["south"], "w": ["west"], "ne": ["north", "east"], "nw": ["north", "west"],
    "se": ["south", "east"], "sw": ["south", "west"], "saint": ["st"],
  ]

  /// The words in one string.
  var text: String { words.joined(separator: " ") }
}

extension String {
  /// The text with plain Latin letters for those with diacritics: "Ynys Mon" for "Ynys Môn".
  ///
  /// Unicode names such a letter after the plain one, "LATIN SMALL LETTER O WITH CIRCUMFLEX", and a diacritic that stands by itself is
  /// a nonspacing mark. So "ø" is "o" too, which no decomposition by Unicode says.
  fileprivate var withoutDiacritics: String {
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

/// How many letters must be put in, left out, changed or swapped with a neighbour to make one text of the other.
///
/// Source: Damerau (1964), restricted to adjacent transpositions; O(n·m) time, three rows of memory.
func editDistance(_ first: String, _ second: String) -> Int {
  let (a, b) = (Array(first.utf8), Array(second.utf8))
  var before = [Int](repeating: 0, count: b.count + 1)
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1] + [Int](repeating: 0, count: b.count)
    for j in b.indices {
      row[j + 1] = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
    }
    (before, above) = (above, row)
  }
  return above[b.count]
}

/// The names nearest to what was typed, the nearest first: at most three, none that is more than a third wrong.
func nearMisses(of typed: String, among names: some Sequence<String>) -> [String] {
  let wanted = FoldedName(typed).text
  let limit = max(2, wanted.count / 3)
  return
    names
    .map { (name: $0, distance: editDistance(wanted, FoldedName($0).text)) }
    .filter { $0.distance <= limit }
    .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
    .prefix(3).map(\.name)
}
