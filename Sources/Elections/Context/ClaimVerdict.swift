extension ReportedClaim.Check {
  /// Whether a value bears the statement out; nil where the two cannot be compared.
  ///
  /// Numbers are compared as numbers, anything else as text, which can only be equal or not.
  ///
  /// - Parameter value: what the check's statement gave, as programs write it.
  /// - Returns: whether the statement holds.
  package func holds(for value: String) -> Bool? {
    guard let number = Double(value), let expected = Double(expected) else {
      return switch comparison {
      case .equal: value == self.expected
      case .notEqual: value != self.expected
      case .less, .atMost, .greater, .atLeast, .about: nil
      }
    }
    return switch comparison {
    case .equal: number == expected
    case .notEqual: number != expected
    case .less: number < expected
    case .atMost: number <= expected
    case .greater: number > expected
    case .atLeast: number >= expected
    case .about: abs(number - expected) <= tolerance ?? 0
    }
  }
}

extension ReportedClaim {
  /// What becomes of a statement by its check: one that does not hold is wrong where it was reported as settled, and
  /// superseded where it was a forecast or a count under way.
  ///
  /// - Parameters:
  ///   - status: how firm the statement was.
  ///   - holds: whether the final figures bear it out; nil where they cannot tell.
  /// - Returns: the verdict.
  package static func verdict(on status: Status, holds: Bool?) -> Verdict {
    guard let holds else { return .notCheckable }
    if holds { return .confirmed }
    return switch status {
    case .forecast, .provisional: .superseded
    case .final, .erroneous: .wrong
    }
  }
}
