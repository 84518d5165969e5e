extension PairOfShares {
  /// The Steed swing from one party to another: the change of B's part of the votes for A and B, B₂/(A₂+B₂) − B₁/(A₁+B₁).
  ///
  /// A falls from 40 to 36%, B rises from 40 to 44%: 44/80 − 40/80 = 5 points from A to B.
  /// Nil where a party did not stand in both elections, and where neither has a vote.
  ///
  /// Source: Steed, in Butler and King, *The British General Election of 1964* (1965); House of Commons Library, SN02608.
  ///
  /// - Parameter then: the shares in the election before.
  /// - Returns: the swing as a fraction of one.
  package func steedSwing(since then: PairOfShares) -> Double? {
    guard let now = partOfTwo, let before = then.partOfTwo else { return nil }
    return now - before
  }

  /// The second party's part of the votes for the two.
  private var partOfTwo: Double? {
    guard let from, let to, from + to > 0 else { return nil }
    return to / (from + to)
  }
}
