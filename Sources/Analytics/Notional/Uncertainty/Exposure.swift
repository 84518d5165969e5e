extension BoundaryChange {
  /// How much of each new constituency's result rests on assumptions: u[j] = Σ_i share[ij] · (1 − w[ij]).
  ///
  /// `share` is the piece's part of the new constituency's votes. A constituency that keeps whole old ones has 0, however
  /// many they are; one made of 60% from an old constituency of which it takes half, and 40% from one that it takes whole, has 0.6 · 0.5 = 0.3.
  /// It is not "1 − the largest share": a constituency may be made of one old one altogether and still have lost a part of it.
  ///
  /// Complexity: O(pieces).
  ///
  /// - Parameter votes: the votes of the reference election in each piece.
  /// - Returns: a fraction for each new constituency, 0 where there are no votes.
  package func exposures(votes: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: new.count)
    var exposed = sums
    for (piece, own) in zip(pieces, votes) {
      sums[piece.new] += own
      exposed[piece.new] += own * (1 - piece.weight)
    }
    return zip(exposed, sums).map { $1 > 0 ? $0 / $1 : 0 }
  }
}
