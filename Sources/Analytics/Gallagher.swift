extension PartyTotals {
  /// The Gallagher index of disproportionality, 0 (seats as votes) to 100: √(½ Σ (v − s)²), v and s in percent.
  ///
  /// Two parties with 60 and 40 % of the votes and 75 and 25 % of the seats: √(½ (15² + 15²)) = 15.
  /// Nil without votes or seats, and where votes of several parties were published together.
  ///
  /// Source: Gallagher, *Electoral Studies* 10 (1991). Complexity: O(n log n) in the number of parties.
  public var gallagher: Double? {
    guard !hasPool, !shares.isEmpty else { return nil }
    let squares = shares.reduce(0) { $0 + ($1.votes - $1.seats) * ($1.votes - $1.seats) }
    return 100 * (squares / 2).squareRoot()
  }
}
