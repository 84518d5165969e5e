/// The shares of two parties in one area and one election, as fractions of one; nil where a party did not stand.
public struct PairOfShares: Equatable, Sendable {
  /// The party that a swing goes away from.
  public let from: Double?
  /// The party that a swing goes to.
  public let to: Double?

  /// Makes a pair.
  public init(from: Double?, to: Double?) {
    self.from = from
    self.to = to
  }
}
