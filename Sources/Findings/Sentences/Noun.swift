import Elections
import Wording

/// What a sentence is about, with the verbs that go with it.
package struct Noun: Equatable {
  /// How it stands in the middle of a sentence.
  package let text: String
  /// Whether it is many.
  package let isPlural: Bool

  package init(_ text: String, isPlural: Bool = false) { (self.text, self.isPlural) = (text, isPlural) }

  /// Several things in a row: "the SNP and the Greens".
  package init(_ nouns: [Noun]) {
    self.init(English.list(nouns.map(\.text)), isPlural: nouns.count > 1 || nouns.contains(where: \.isPlural))
  }

  package var was: String { isPlural ? "were" : "was" }
  /// "its", "their".
  package var its: String { isPlural ? "their" : "its" }
  /// "it", "they".
  package var it: String { isPlural ? "they" : "it" }

  /// What belongs to it: "Labour’s", "the Conservatives’".
  package var possessive: String { English.possessive(text) }
}

extension PartyLook {
  /// The party in a sentence: "Labour was", "the Conservatives were".
  package var noun: Noun {
    let isMany = proseName.hasSuffix("s") && !proseName.hasSuffix("ss")
    return Noun(proseName, isPlural: isMany && (kind == .independent || proseName.hasPrefix("the ")))
  }
}

/// A part of a number of things in words.
package enum Portion {
  /// "26 of the 27 seats", "all 27 seats", "both seats", "the only seat", "none of the 27 seats".
  package static func of(_ count: Int, _ total: Int, _ noun: String, _ plural: String? = nil) -> String {
    let things = plural ?? noun + "s"
    switch (count, total) {
    case (0, 1): return "no \(noun)"
    case (1, 1): return "the only \(noun)"
    case (2, 2): return "both \(things)"
    case (total, _): return "all \(English.numeral(total)) \(things)"
    case (0, _): return "none of the \(English.numeral(total)) \(things)"
    default: return "\(English.numeral(count)) of the \(English.numeral(total)) \(things)"
    }
  }
}
