import Wording

/// Where one number stands among those of all elections.
package struct Standing {
  /// "the highest of all 29", "the lowest since 1983"; nil for a number that is neither.
  package let words: String?

  /// The words with what was compared: "the highest of all 29 elections", "the lowest since 1983".
  package var amongElections: String? { words.map { $0.contains(" of all ") ? $0 + " elections" : $0 } }

  /// Compares a number with those before and after it.
  ///
  /// - Parameters:
  ///   - values: a number for each election, the earliest first.
  ///   - names: what the elections are called.
  ///   - index: the one in question.
  package init(_ values: [Double], _ names: [String], at index: Int) {
    let value = values[index]
    let others = values.enumerated().filter { $0.offset != index }.map(\.element)
    if others.allSatisfy({ $0 < value }) {
      words = "the highest of all \(English.numeral(values.count))"
    } else if others.allSatisfy({ $0 > value }) {
      words = "the lowest of all \(English.numeral(values.count))"
    } else {
      // Since the last election that went beyond it: worth saying only where several lie in between.
      // Later elections may have gone further still.
      let then = index < values.count - 1 ? "then " : ""
      let higher = values[..<index].lastIndex { $0 >= value }
      let lower = values[..<index].lastIndex { $0 <= value }
      if let higher, index - higher > 3 {
        words = "\(then)the highest since \(names[higher])"
      } else if let lower, index - lower > 3 {
        words = "\(then)the lowest since \(names[lower])"
      } else {
        words = nil
      }
    }
  }
}
