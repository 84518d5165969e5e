/// The effective number of parties: 1 / Σ s², s as fractions of one.
///
/// Four parties with a quarter each count as 4; 60 and 40% count as 1 / (0.36 + 0.16) = 1.92. Nil where all have nothing.
///
/// Source: Laakso and Taagepera, *Comparative Political Studies* 12 (1979). Complexity: O(n).
///
/// - Parameter amounts: votes or seats of each party, numbers or shares: they are divided by their sum.
/// - Returns: the number, at least 1.
package func effectiveNumber(of amounts: [Double]) -> Double? {
  fractions(of: amounts).map { 1 / $0.reduce(0) { $0 + $1 * $1 } }
}

extension PartyTotals {
  /// The effective number of parties by votes.
  ///
  /// Nil without votes or seats, and where votes of several parties were published together.
  package var effectivePartiesByVotes: Double? { hasPool ? nil : effectiveNumber(of: shares.map(\.votes)) }

  /// The effective number of parties by seats.
  ///
  /// Nil without votes or seats. A pool wins no seat, so pooled votes do not matter here.
  package var effectivePartiesBySeats: Double? { effectiveNumber(of: shares.map(\.seats)) }
}
