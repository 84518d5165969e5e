extension PartyTotals {
  /// The winner's bonus: the seat share − the vote share of the party with most seats, as a fraction of one.
  ///
  /// A party with 40 % of the votes and 60 % of the seats has a bonus of 20 points. Of equal seats, more votes come first.
  /// Nil without votes or seats. Complexity: O(n log n).
  public var winnersBonus: Double? {
    shares.max { ($0.seats, $0.votes, $1.party) < ($1.seats, $1.votes, $0.party) }.map { $0.seats - $0.votes }
  }
}
