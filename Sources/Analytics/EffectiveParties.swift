extension PartyTotals {
  /// The effective number of parties by votes: 1 / Σ v², v as fractions of one.
  ///
  /// Four parties with a quarter each count as 4; 60 and 40 % count as 1 / (0.36 + 0.16) = 1.92.
  /// Nil without votes or seats, and where votes of several parties were published together.
  ///
  /// Source: Laakso and Taagepera, *Comparative Political Studies* 12 (1979). Complexity: O(n log n).
  public var effectivePartiesByVotes: Double? { effective(\.votes) }

  /// The effective number of parties by seats: 1 / Σ s², s as fractions of one.
  ///
  /// Nil without votes or seats. A pool wins no seat, so pooled votes do not matter here.
  ///
  /// Source: Laakso and Taagepera, *Comparative Political Studies* 12 (1979). Complexity: O(n log n).
  public var effectivePartiesBySeats: Double? {
    let squares = shares.reduce(0) { $0 + $1.seats * $1.seats }
    return squares > 0 ? 1 / squares : nil
  }

  private func effective(_ share: KeyPath<(party: String, votes: Double, seats: Double), Double>) -> Double? {
    let squares = shares.reduce(0) { $0 + $1[keyPath: share] * $1[keyPath: share] }
    return !hasPool && squares > 0 ? 1 / squares : nil
  }
}
