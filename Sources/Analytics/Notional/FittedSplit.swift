package import Elections

/// The reference election itself, each contestant's votes spread like those of the group: y = V[i,k] · x[ij,g] / Σ_j x[ij,g].
///
/// It shows how well the published notional result can be rebuilt from counted votes and pieces: agreement by construction, not a proof.
package struct FittedSplit: VoteSplit, Sendable {
  private let reference: ReferenceFit

  /// Makes the split from the reference election.
  package init(_ reference: ReferenceFit) { self.reference = reference }

  /// The votes of every contestant in every piece.
  package func votes(of contest: Contest, in old: Int) -> [Double] {
    reference.change.rows[old].flatMap { piece in
      contest.contestants.map {
        let group = reference.method.grouping.group(of: $0.party)
        return $0.votes
          * (reference.share(of: group, piece: piece) ?? reference.change.pieces[piece].weight)
      }
    }
  }
}
