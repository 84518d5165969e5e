/// The middle part of some numbers that were drawn.
package struct DrawnRange: Equatable, Sendable {
  package let low: Int
  package let high: Int
  /// The part of the numbers that lies in it: as much as was wanted, and more where few numbers are told apart.
  package let within: Double

  /// The range of the numbers that leaves as many on either side: of 100 numbers and a coverage of 0.9 the sixth to the ninety-fifth.
  ///
  /// - Parameters:
  ///   - numbers: at least one.
  ///   - coverage: the part of them that lies in it.
  package init?(_ numbers: [Int], coverage: Double) {
    let sorted = numbers.sorted()
    let out = Int((Double(sorted.count) * (1 - coverage) / 2).rounded())
    guard out < sorted.count - out else { return nil }
    let (low, high) = (sorted[out], sorted[sorted.count - 1 - out])
    within = Double(sorted.count { low...high ~= $0 }) / Double(sorted.count)
    (self.low, self.high) = (low, high)
  }
}
