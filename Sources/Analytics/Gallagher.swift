/// The Gallagher index of disproportionality, 0 (seats as votes) to 100: √(½ Σ (v − s)²), v and s in percent.
///
/// Two parties with 60 and 40% of the votes and 75 and 25% of the seats: √(½ (15² + 15²)) = 15.
/// Nil without votes or seats.
///
/// Source: Gallagher, *Electoral Studies* 10 (1991). Complexity: O(n).
///
/// - Parameter parties: votes and seats of each party, numbers or shares: they are divided by their sums.
/// - Returns: the index.
package func gallagherIndex(_ parties: [(votes: Double, seats: Double)]) -> Double? {
  guard let votes = fractions(of: parties.map(\.votes)), let seats = fractions(of: parties.map(\.seats)) else {
    return nil
  }
  let squares = zip(votes, seats).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  return 100 * (squares / 2).squareRoot()
}

extension PartyTotals {
  /// The Gallagher index; nil without votes or seats, and where votes of several parties were published together.
  package var gallagher: Double? { hasPool ? nil : gallagherIndex(shares.map { ($0.votes, $0.seats) }) }
}
