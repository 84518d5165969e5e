extension PairOfShares {
  /// The Butler swing from one party to another: ((B₂ − B₁) − (A₂ − A₁)) / 2, shares of all valid votes.
  ///
  /// A falls from 40 to 36%, B rises from 30 to 38%: (8 + 4) / 2 = 6 points from A to B.
  /// Nil where a party did not stand in both elections. A swing the other way is negative.
  ///
  /// Source: Butler, *The British General Election of 1945* (1947), appendix; House of Commons Library, SN02608.
  ///
  /// - Parameter then: the shares in the election before.
  /// - Returns: the swing as a fraction of one.
  package func butlerSwing(since then: PairOfShares) -> Double? {
    guard let from, let to, let fromThen = then.from, let toThen = then.to else { return nil }
    return ((to - toThen) - (from - fromThen)) / 2
  }
}
