import Foundation

/// A name without what people leave out: accents, capitals, punctuation, "and", the order of words; points of the compass in full,
/// "Saint" short.
package struct FoldedName: Hashable {
  /// The words, sorted.
  package let words: [String]

  private init(words: [String]) { self.words = words }

  package init(_ name: String) {
    let plain = name.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .replacing("'", with: "").replacing("’", with: "")
    words = plain.split { !$0.isLetter && !$0.isNumber }.map(String.init)
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
