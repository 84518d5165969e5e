/// The winner's bonus: the seat share − the vote share of the party with most seats, as a fraction of one.
///
/// A party with 40% of the votes and 60% of the seats has a bonus of 20 points. Of equal seats, more votes come first.
/// Nil without votes or seats. Complexity: O(n).
///
/// Source: a convention of this project, the distance that the indices of disproportionality add up over all parties, for one.
///
/// - Parameter parties: votes and seats of each party, numbers or shares: they are divided by their sums.
/// - Returns: the bonus.
package func winnersBonus(_ parties: [(votes: Double, seats: Double)]) -> Double? {
  guard let votes = fractions(of: parties.map(\.votes)), let seats = fractions(of: parties.map(\.seats)) else {
    return nil
  }
  return zip(seats, votes).max { $0 < $1 }.map { $0.0 - $0.1 }
}

extension PartyTotals {
  /// The winner's bonus; nil without votes or seats.
  package var winnersBonus: Double? { Analytics.winnersBonus(shares.map { ($0.votes, $0.seats) }) }
}
