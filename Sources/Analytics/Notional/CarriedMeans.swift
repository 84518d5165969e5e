package import Elections

extension BoundaryChange {
  /// A measure of the old constituencies as that of the new ones: the mean over their pieces, weighted by votes.
  ///
  /// For what is known of people and not of parties, such as the Leave share of 2016. A new constituency made of 3,000 votes
  /// where it was 60% and 1,000 where it was 40% has 55%. It is an estimate: inside an old constituency nothing is known.
  ///
  /// Complexity: O(pieces).
  ///
  /// - Parameters:
  ///   - values: the measure by old constituency.
  ///   - votes: the votes of each piece.
  /// - Returns: the measure by new constituency; a new one of which a voting piece has no value is left out.
  package func means(of values: [ConstituencyCode: Double], votes: [Double]) -> [ConstituencyCode: Double] {
    var sums = [Double](repeating: 0, count: new.count)
    var weights = sums
    var isKnown = [Bool](repeating: true, count: new.count)
    for (piece, own) in zip(pieces, votes) where own > 0 {
      guard let value = values[old[piece.old]] else {
        isKnown[piece.new] = false
        continue
      }
      sums[piece.new] += own * value
      weights[piece.new] += own
    }
    var means: [ConstituencyCode: Double] = [:]
    for place in new.indices where isKnown[place] && weights[place] > 0 {
      means[new[place]] = sums[place] / weights[place]
    }
    return means
  }
}
