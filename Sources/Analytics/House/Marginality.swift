/// How safe a seat is, by its majority as a fraction of valid votes.
package enum Marginality: String, CaseIterable, Sendable {
  /// A majority under 5%.
  case veryMarginal = "very marginal"
  /// A majority from 5% and under 10%.
  case marginal
  /// A majority of 10% or more.
  case safer

  /// Judges a majority: 4.9% is very marginal, 5% is marginal, 10% is neither.
  ///
  /// Source: House of Commons Library, CBP-7186.
  ///
  /// - Parameter majorityShare: the majority as a fraction of valid votes.
  package init(majorityShare: Double) {
    self = majorityShare < 0.05 ? .veryMarginal : majorityShare < 0.1 ? .marginal : .safer
  }
}
