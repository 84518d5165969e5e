/// The Loosemore–Hanby index of disproportionality, 0 to 100: ½ Σ |v − s|, v and s in percent.
///
/// Two parties with 60 and 40% of the votes and 75 and 25% of the seats: ½ (15 + 15) = 15.
/// Nil without votes or seats.
///
/// Source: Loosemore and Hanby, *British Journal of Political Science* 1 (1971). Complexity: O(n).
///
/// - Parameter parties: votes and seats of each party, numbers or shares: they are divided by their sums.
/// - Returns: the index.
package func loosemoreHanbyIndex(_ parties: [(votes: Double, seats: Double)]) -> Double? {
  guard let votes = fractions(of: parties.map(\.votes)), let seats = fractions(of: parties.map(\.seats)) else {
    return nil
  }
  return 50 * zip(votes, seats).reduce(0) { $0 + abs($1.0 - $1.1) }
}

extension PartyTotals {
  /// The Loosemore–Hanby index; nil without votes or seats, and where votes of several parties were published together.
  package var loosemoreHanby: Double? { hasPool ? nil : loosemoreHanbyIndex(shares.map { ($0.votes, $0.seats) }) }
}
