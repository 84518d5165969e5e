/// The middle part of some numbers that were drawn.
package struct DrawnRange: Equatable, Sendable {
  package let low: Int
  package let high: Int

  /// The range of the numbers that leaves as many on either side: of 100 numbers and a coverage of 0.9 the sixth to the ninety-fifth.
  ///
  /// - Parameters:
  ///   - numbers: at least one.
  ///   - coverage: the part of them that lies in it.
  package init?(_ numbers: [Int], coverage: Double) {
    let sorted = numbers.sorted()
    let out = Int((Double(sorted.count) * (1 - coverage) / 2).rounded())
    guard out < sorted.count - out else { return nil }
    (low, high) = (sorted[out], sorted[sorted.count - 1 - out])
  }
}
