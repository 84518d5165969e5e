import Wording

/// How far a share moved, in words that agree with the figure as it is printed.
package struct Movement {
  private let printed: String
  private let isNone: Bool

  /// Makes a movement.
  ///
  /// - Parameter change: the difference of two fractions of one.
  package init(_ change: Double) {
    printed = Number.signedDecimal(change * 100)
    isNone = change == 0
  }

  /// Whether it is upwards as printed.
  package var isRise: Bool { printed.hasPrefix("+") }
  /// Whether it is downwards as printed.
  package var isFall: Bool { printed.hasPrefix(Number.minus) }

  /// "12.3 points".
  package var size: String { printed.drop { !$0.isNumber } + " points" }

  /// "up 12.3 points", "down 19.9 points", "little changed", "unchanged".
  package var words: String {
    isRise ? "up \(size)" : isFall ? "down \(size)" : isNone ? "unchanged" : "little changed"
  }

  /// "rose by 12.3 points", "fell by 19.9 points", "hardly moved", "did not move".
  package var moved: String {
    isRise ? "rose by \(size)" : isFall ? "fell by \(size)" : isNone ? "did not move" : "hardly moved"
  }
}

extension English {
  /// What belongs to somebody: "Labour’s", "the Conservatives’".
  package static func possessive(_ name: String) -> String { name.hasSuffix("s") ? name + "’" : name + "’s" }
}
