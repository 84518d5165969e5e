/// Words put together by the rules of English.
package enum English {
  private static let small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  /// A number of things in words up to ten and in figures above: "no seats", "one seat", "211 seats".
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - singular: the noun for one.
  ///   - plural: the noun for any other number; the singular and an s when nil.
  /// - Returns: the number and its noun.
  package static func quantity(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    numeral(count) + " " + (count == 1 ? singular : plural ?? singular + "s")
  }

  /// Words at the beginning of a sentence, which no figure begins: "Seven seats", but "In all, 29 seats".
  package static func opening(_ words: String) -> String {
    words.first?.isNumber == true ? "In all, " + words : sentenceCase(words)
  }

  /// Words that are said only where there is something to say: with what leads to them and follows them, or nothing at all.
  ///
  /// `clause(" in ", "Wales")` is " in Wales"; `clause(" in ", nil)` is empty.
  package static func clause(_ lead: String = "", _ words: String?, _ end: String = "") -> String {
    guard let words else { return "" }
    return lead + words + end
  }

  /// A number of votes, rounded where an estimate has fractions of one: "15 votes".
  package static func votes(_ votes: Double) -> String { quantity(Int(votes.rounded()), "vote") }

  /// A number in words up to ten ("no" for zero), in figures above and below.
  package static func numeral(_ count: Int) -> String {
    small.indices.contains(count) ? small[count] : Number.count(count)
  }

  /// A number that is not known exactly: "about nine", "less than one".
  package static func about(_ count: Double) -> String {
    let whole = Int(count.rounded())
    return whole == 0 ? "less than one" : "about \(numeral(whole))"
  }

  /// How often: "once", "twice", "three times".
  package static func times(_ count: Int) -> String {
    count == 1 ? "once" : count == 2 ? "twice" : "\(numeral(count)) times"
  }

  /// Things in a row: "a", "a and b", "a, b and c".
  package static func list(_ items: [String], conjunction: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// A number's place in a row: "1st", "2nd", "11th", "23rd".
  package static func ordinal(_ number: Int) -> String {
    let suffix =
      switch (number.magnitude % 100, number.magnitude % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return Number.count(number) + suffix
  }

  /// The same in words up to ten: "second", "11th".
  package static func ordinalInWords(_ number: Int) -> String {
    let words = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
    return words.indices.contains(number - 1) ? words[number - 1] : ordinal(number)
  }

  /// A place with its article: "Scotland", "London", "the North East", "the United Kingdom".
  package static func place(_ name: String) -> String {
    let first = name.prefix { $0 != " " }
    return ["North", "South", "East", "West", "United"].contains(first) ? "the \(name)" : name
  }

  /// A noun with "a" or "an" by its sound: "an 8.1% swing", "a UKIP seat", "an SNP gain".
  package static func article(_ phrase: String) -> String {
    (startsWithVowelSound(phrase) ? "an " : "a ") + phrase
  }

  /// The phrase with its first letter in upper case.
  package static func sentenceCase(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst()
  }

  private static func startsWithVowelSound(_ phrase: String) -> Bool {
    let word = phrase.prefix { $0.isLetter || $0.isNumber || $0 == "," || $0 == "." }
    guard let first = word.first else { return false }
    if first.isNumber {
      let whole = word.prefix { $0 != "." }.filter(\.isNumber)
      // Eight, eighty, eight hundred; eleven and eighteen, also as thousands.
      return first == "8" || ((whole.hasPrefix("11") || whole.hasPrefix("18")) && whole.count % 3 == 2)
    }
    let capitals = word.prefix { $0.isUppercase }
    // Letters said one by one: an SNP gain, an MP, an LD hold, a UUP seat.
    if capitals.count >= 2, capitals.count == word.count {
      return "AEFHILMNORSX".contains(first)
    }
    let lower = word.lowercased()
    if lower.hasPrefix("un"), !lower.hasPrefix("uni") || lower.hasPrefix("unin") { return true }
    if ["uni", "use", "uki", "eu", "one", "once", "ubi"].contains(where: lower.hasPrefix) { return false }
    if ["hour", "honest", "honour", "heir"].contains(where: lower.hasPrefix) { return true }
    return "aeiou".contains(lower.first ?? "x")
  }
}
