import Wording

/// How many of some seats are likely to be told wrongly, by the probability of each: the sum of what they lack to 1.
package struct LikelyWrong {
  private let wrong: Double
  private let isCertain: Bool

  /// - Parameter probabilities: those of the winners, or of the changes, that are counted; nil for one that was counted.
  package init(_ probabilities: some Sequence<Double?>) {
    let known = probabilities.compactMap(\.self)
    wrong = known.reduce(0) { $0 + 1 - $1 }
    isCertain = known.allSatisfy { $0 == 1 }
  }

  /// "about nine are probably wrong"; nil where all are known.
  package var words: String? {
    if isCertain { return nil }
    return "\(English.about(wrong)) \(wrong.rounded() > 1 ? "are" : "is") probably wrong"
  }
}
