package import Elections

/// How well an estimate agrees with a published result on the same boundaries.
///
/// The published result is a model itself: agreement with it is agreement, not truth.
package struct Agreement: Equatable, Sendable {
  /// In how many constituencies the same party wins.
  package let winners: Int
  /// How many constituencies were compared.
  package let constituencies: Int
  /// The mean total variation distance in percentage points: half the sum over the groups of the absolute differences of shares.
  package let distance: Double
  /// The mean absolute difference of shares in percentage points, over all constituencies, by group.
  package let errors: [String: Double]

  /// Compares two results.
  ///
  /// Shares of 50, 30, 20% against 48, 33, 19% are ½ (2 + 3 + 1) = 3 points apart. Parties are compared in groups, since
  /// independents, told apart in the one, are added up in the other.
  ///
  /// Complexity: O(constituencies × groups).
  ///
  /// - Parameters:
  ///   - estimated: the estimate.
  ///   - published: the published result; constituencies that are in one of the two only are passed over.
  ///   - grouping: the groups.
  package init(_ estimated: [Contest], with published: [Contest], grouping: NotionalMethod.Grouping) {
    let reference = Dictionary(published.map { ($0.constituency, $0) }) { first, _ in first }
    var winners = 0
    var constituencies = 0
    var sums = [Double](repeating: 0, count: grouping.count)
    for contest in estimated {
      guard let other = reference[contest.constituency] else { continue }
      constituencies += 1
      if contest.winner?.party == other.winner?.party { winners += 1 }
      var differences = [Double](repeating: 0, count: grouping.count)
      for (side, sign) in [(contest, 1.0), (other, -1.0)] {
        for contestant in side.contestants {
          differences[grouping.group(of: contestant.party)] += sign * 100 * (side.share(of: contestant.votes) ?? 0)
        }
      }
      for (group, difference) in differences.enumerated() { sums[group] += abs(difference) }
    }
    let count = Double(max(constituencies, 1))
    (self.winners, self.constituencies) = (winners, constituencies)
    distance = sums.reduce(0, +) / 2 / count
    errors = Dictionary(uniqueKeysWithValues: zip(grouping.names, sums.map { $0 / count }))
  }
}
