package import Elections

/// A way to share the votes of an old constituency out over its pieces.
package protocol VoteSplit {
  /// The votes of every contestant in every piece.
  ///
  /// - Parameters:
  ///   - contest: the contest in the old constituency.
  ///   - old: the old constituency's number.
  /// - Returns: piece after piece, in each the contestants in their order. A contestant's votes sum to what he got.
  func votes(of contest: Contest, in old: Int) -> [Double]
}
