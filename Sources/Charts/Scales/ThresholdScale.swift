package import Drawing

/// Magnitude as colour: classes between round breaks, one colour each.
package struct ThresholdScale: Equatable, Sendable {
  /// The values at which one class ends and the next begins, rising; one fewer than the colours.
  package let breaks: [Double]
  /// The colours of the classes from the lowest values to the highest.
  package let colours: [Colour]

  /// Makes steps from breaks and colours given by hand.
  ///
  /// - Parameters:
  ///   - breaks: rising values.
  ///   - colours: one more than the breaks.
  /// - Throws: `ChartError.emptyRange` when breaks do not rise or the counts do not fit.
  package init(breaks: [Double], colours: [Colour]) throws(ChartError) {
    guard breaks.allSatisfy(\.isFinite) else { throw .notFinite(what: "a break", name: "a colour scale") }
    guard colours.count == breaks.count + 1, zip(breaks, breaks.dropFirst()).allSatisfy(<) else {
      throw .emptyRange(what: "each class of a colour scale")
    }
    (self.breaks, self.colours) = (breaks, colours)
  }

  /// Makes steps from light to dark for magnitudes.
  ///
  /// - Parameters:
  ///   - domain: the values to cover.
  ///   - dark: the colour of the highest class; the lowest is a tenth of it on white.
  ///   - count: about how many classes.
  /// - Returns: classes between breaks 1, 2 or 5 × 10ⁿ apart.
  /// - Throws: `ChartError` for an empty or endless domain.
  package static func sequential(
    _ domain: ClosedRange<Double>, dark: Colour, count: Int = 6
  ) throws(ChartError) -> ThresholdScale {
    let scale = try LinearScale(domain)
    let breaks = scale.ticks(count: count).filter { $0 > domain.lowerBound && $0 < domain.upperBound }
    return try ThresholdScale(
      breaks: breaks,
      colours: (0...breaks.count).map { ramp(from: .white, to: dark, $0, of: breaks.count) })
  }

  /// Makes steps from light to dark whose breaks double, or nearly: 5, 10, 20, 40; for magnitudes of which most are small.
  ///
  /// - Parameters:
  ///   - domain: the values to cover, none below zero.
  ///   - dark: the colour of the highest class.
  /// - Returns: the five highest classes that the domain reaches.
  /// - Throws: `ChartError` for an endless domain.
  package static func doubling(
    _ domain: ClosedRange<Double>, dark: Colour
  ) throws(ChartError) -> ThresholdScale {
    let rounds = [0.5, 1, 2, 5, 10, 20, 40, 80].filter { $0 > domain.lowerBound && $0 < domain.upperBound }
    let breaks = Array(rounds.suffix(4))
    return try ThresholdScale(
      breaks: breaks, colours: (0...breaks.count).map { ramp(from: .white, to: dark, $0, of: breaks.count) })
  }

  /// Makes steps away from zero on both sides, symmetric, the same number of classes below as above.
  ///
  /// - Parameters:
  ///   - extent: the largest magnitude to cover, above zero.
  ///   - low: the colour of the lowest class.
  ///   - high: the colour of the highest class.
  ///   - count: about how many classes on each side.
  /// - Returns: classes between breaks 1, 2 or 5 × 10ⁿ apart; zero is a break.
  /// - Throws: `ChartError` for an extent that is not above zero.
  package static func diverging(
    _ extent: Double, low: Colour, high: Colour, count: Int = 3
  ) throws(ChartError) -> ThresholdScale {
    let scale = try LinearScale(0...max(0, extent))
    let above = scale.ticks(count: count).filter { $0 > 0 && $0 < extent }
    let steps = above.count
    return try ThresholdScale(
      breaks: above.reversed().map { -$0 } + [0] + above,
      colours: (0...steps).reversed().map { ramp(from: .white, to: low, $0, of: steps) }
        + (0...steps).map { ramp(from: .white, to: high, $0, of: steps) })
  }

  /// The colour of a value's class; a value on a break belongs to the class above it.
  package func colour(_ value: Double) -> Colour { colours[index(value)] }

  /// How many values stand in each class.
  package func counts(_ values: [Double]) -> [Int] {
    values.reduce(into: colours.map { _ in 0 }) { $0[index($1)] += 1 }
  }

  private func index(_ value: Double) -> Int { breaks.count { $0 <= value } }

  /// The same classes with the colours the other way round: dark for the lowest.
  package var reversed: ThresholdScale { ThresholdScale(known: breaks, colours.reversed()) }

  private init(known breaks: [Double], _ colours: [Colour]) { (self.breaks, self.colours) = (breaks, colours) }

  private static func ramp(from light: Colour, to dark: Colour, _ step: Int, of last: Int) -> Colour {
    light.mixed(with: dark, last == 0 ? 1 : 0.15 + 0.85 * Double(step) / Double(last))
  }
}
