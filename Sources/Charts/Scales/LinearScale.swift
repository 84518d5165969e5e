/// Numbers laid evenly along an axis.
///
/// ```swift
/// let scale = try LinearScale(0...411).nice()
/// scale.domain          // 0...450 with steps of 50
/// scale.fraction(225)   // 0.5
/// ```
package struct LinearScale: Equatable, Sendable {
  /// The numbers from the start of the axis to its end.
  package let domain: ClosedRange<Double>

  /// Makes a scale over a domain.
  ///
  /// - Parameter domain: a range of finite numbers that is not a single point.
  /// - Throws: `ChartError.emptyRange` for any other.
  package init(_ domain: ClosedRange<Double>) throws(ChartError) {
    guard domain.lowerBound.isFinite, domain.upperBound.isFinite, domain.lowerBound < domain.upperBound,
      (domain.upperBound - domain.lowerBound).isFinite
    else {
      throw .emptyRange(what: "the domain of a scale")
    }
    self.domain = domain
  }

  /// Makes a scale that covers values, and zero if asked, out to round numbers.
  ///
  /// - Parameters:
  ///   - values: the values to cover; a single value gets room on both sides.
  ///   - zero: whether zero is covered too, as bars need.
  ///   - count: about how many steps the round numbers should make.
  /// - Throws: `ChartError` when there is no value or one is not finite.
  package init(covering values: [Double], zero: Bool = true, count: Int = 5) throws(ChartError) {
    let all = zero ? values + [0] : values
    guard let low = all.min(), let high = all.max(), !values.isEmpty else { throw .empty(what: "the scale's values") }
    guard all.allSatisfy(\.isFinite) else { throw .notFinite(what: "a value", name: "a scale") }
    let plain = try low < high ? LinearScale(low...high) : LinearScale(low - (zero ? 0 : 1)...low + 1)
    self = plain.nice(count: count)
  }

  /// Where a number stands, 0 for the start of the axis and 1 for its end; outside the domain below 0 or above 1.
  package func fraction(_ value: Double) -> Double {
    (value - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
  }

  /// The round numbers of the domain, 1, 2 or 5 × 10ⁿ apart.
  package func ticks(count: Int = 5) -> [Double] {
    Ticks.values(in: domain, count: count)
  }

  /// The scale widened so that it starts and ends on a round number.
  package func nice(count: Int = 5) -> LinearScale {
    let step = Ticks.step(domain.upperBound - domain.lowerBound, count: count)
    let low = (domain.lowerBound / step + 1e-9).rounded(.down) * step
    let high = (domain.upperBound / step - 1e-9).rounded(.up) * step
    return (try? LinearScale(low...high)) ?? self
  }
}
