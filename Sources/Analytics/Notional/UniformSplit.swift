package import Elections

/// Every party's votes spread evenly over the homes of an old constituency: y = w · V.
///
/// Where a third of the addresses goes to a new constituency, so does a third of everybody's votes: 3,000 and 1,500 votes
/// give it 1,000 and 500. It is the simplest assumption, and what finer methods are measured against.
///
/// Source: Goodchild and Lam, *Geo-Processing* 1 (1980), "areal interpolation". Complexity: O(pieces × contestants).
package struct UniformSplit: VoteSplit, Sendable {
  private let change: BoundaryChange

  /// Makes the split for a boundary change.
  package init(_ change: BoundaryChange) { self.change = change }

  /// The votes of every contestant in every piece.
  package func votes(of contest: Contest, in old: Int) -> [Double] {
    change.rows[old].flatMap { piece in contest.contestants.map { $0.votes * change.pieces[piece].weight } }
  }
}
