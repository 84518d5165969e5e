/// The shares of two parties in one area and one election, as fractions of one; nil where a party did not stand.
package struct PairOfShares: Equatable, Sendable {
  /// The party that a swing goes away from.
  package let from: Double?
  /// The party that a swing goes to.
  package let to: Double?

  package init(from: Double?, to: Double?) {
    (self.from, self.to) = (from, to)
  }
}
