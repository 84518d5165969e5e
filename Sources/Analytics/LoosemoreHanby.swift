extension PartyTotals {
  /// The Loosemore–Hanby index of disproportionality, 0 to 100: ½ Σ |v − s|, v and s in percent.
  ///
  /// Two parties with 60 and 40 % of the votes and 75 and 25 % of the seats: ½ (15 + 15) = 15.
  /// Nil without votes or seats, and where votes of several parties were published together.
  ///
  /// Source: Loosemore and Hanby, *British Journal of Political Science* 1 (1971). Complexity: O(n log n).
  public var loosemoreHanby: Double? {
    guard !hasPool, !shares.isEmpty else { return nil }
    return 50 * shares.reduce(0) { $0 + abs($1.votes - $1.seats) }
  }
}
