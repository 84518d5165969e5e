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
    let groups = contest.contestants.map { reference.method.grouping.group(of: $0.party) }
    return reference.change.rows[old].flatMap { piece in
      zip(contest.contestants, groups).map { contestant, group in
        contestant.votes
          * (reference.share(of: group, piece: piece) ?? reference.change.pieces[piece].weight)
      }
    }
  }
}
