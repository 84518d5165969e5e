/// How the voters of an old constituency are spread over its pieces: τ[ij] = Σ_g x[ij,g] / Σ_j Σ_g x[ij,g].
///
/// Two pieces with fitted votes of 60 and 20 for one group and 10 and 10 for another have 70% and 30% of the voters,
/// whatever their shares of addresses: people do not vote equally often everywhere. The shares of an old
/// constituency sum to 1. Where nothing is known (no votes, or a contest unlike the others) they are the weights of the pieces.
enum TurnoutShares {
  /// The fraction of its old constituency's voters that each piece has.
  ///
  /// - Parameters:
  ///   - votes: what is in each piece, one or more lists of all pieces one after another.
  ///   - change: the pieces.
  ///   - isSilent: the old constituencies whose pieces say nothing, by number; none when empty.
  /// - Returns: a fraction for each piece.
  static func shares(of votes: [Double], in change: BoundaryChange, isSilent: [Bool] = []) -> [Double] {
    var sums = [Double](repeating: 0, count: change.pieces.count)
    for (place, value) in votes.enumerated() { sums[place % sums.count] += value }
    var shares = change.pieces.map(\.weight)
    for (old, row) in change.rows.enumerated() where isSilent.isEmpty || !isSilent[old] {
      let total = sums[row].reduce(0, +)
      guard total > 0 else { continue }
      for piece in row { shares[piece] = sums[piece] / total }
    }
    return shares
  }
}
