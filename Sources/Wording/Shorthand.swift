/// Figures noted in shorthand, as a reader expects to see them printed.
package struct Shorthand {
  private static let places = ["", "first", "second", "third", "fourth", "fifth", "sixth"]

  // Each is made once, which takes longer than to look for it in a text.
  private let moment = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
  private let day = /\d{4}-\d{2}-\d{2}/
  private let bound = /([<>~])\s*([0-9])/
  private let difference = /([0-9]) - ([0-9])/
  private let negative = /(^|[\s(])-([0-9])/
  private let place = /came ([1-6]) with/
  private let longNumber = /(^|[^0-9,.:])([0-9]{4,})(?![0-9,:]|\.[0-9])/

  package init() {}

  /// The text with words for signs, minus signs, arrows, commas in long numbers and days in words.
  ///
  /// `printed(">=326")` is "at least 326"; `printed("-25.3 points -> 7000")` is "−25.3 points → 7,000";
  /// `printed("came 2 with 16632 votes")` is "came second with 16,632 votes"; years stay as they are.
  ///
  /// - Parameter text: the shorthand.
  /// - Returns: the text as it is printed.
  package func printed(_ text: String) -> String {
    var text = text.replacing(moment) { Day.moment(String($0.output)) }.replacing(day) { Day.long(String($0.output)) }
    for (sign, word) in [(">=", "at least "), ("<=", "at most "), ("->", "→")] {
      text = text.replacing(sign, with: word)
    }
    text = text.replacing(bound) { match in
      "\(match.1 == "<" ? "under" : match.1 == ">" ? "over" : "about") \(match.2)"
    }
    text = text.replacing(difference) { "\($0.1) \(Number.minus) \($0.2)" }
    text = text.replacing(negative) { "\($0.1)\(Number.minus)\($0.2)" }
    text = text.replacing(place) { match in
      "came \(Int(match.1).map { Self.places[$0] } ?? String(match.1)) with"
    }
    return text.replacing(longNumber) { match in
      guard let number = Int(match.2), !(1900...2100).contains(number) else { return String(match.0) }
      return match.1 + Number.count(number)
    }
  }
}
