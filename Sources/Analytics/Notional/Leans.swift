import Elections

extension ReferenceFit {
  /// How much stronger a party is in a piece than in the whole old constituency, judged by the votes of the reference.
  ///
  /// ```
  /// lean = clip( (x[ij,g] / Σ_j x[ij,g]) / τ[ij], 1/limit, limit )     where the group has enough votes in i, else 1
  /// ```
  ///
  /// A piece with 30% of the voters and 45% of Labour's leans 1.5 to Labour. A party follows the group that the method
  /// names for it (UKIP that of its successor); the Speaker, independents and small parties follow none and lean 1 everywhere.
  ///
  /// - Parameters:
  ///   - party: the code of the party.
  ///   - piece: the number of the piece.
  /// - Returns: the lean, 1 where nothing is known.
  package func lean(of party: String, piece: Int) -> Double {
    method.grouping.lean(of: party).map { lean(ofGroup: $0, piece: piece) } ?? 1
  }

  /// How much stronger a group is in a piece than in the whole old constituency.
  func lean(ofGroup group: Int, piece: Int) -> Double {
    let old = change.pieces[piece].old
    guard !isSilent[old], totals[group * change.old.count + old] >= method.leans.minimumVotes,
      let share = share(of: group, piece: piece), turnoutShares[piece] > 0
    else { return 1 }
    return min(max(share / turnoutShares[piece], 1 / method.leans.limit), method.leans.limit)
  }
}
