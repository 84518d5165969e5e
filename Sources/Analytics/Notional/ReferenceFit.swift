package import Elections

/// What a published notional result tells about the inside of the old constituencies: where each group's votes lived.
///
/// The election was counted in the old constituencies and published for the new ones. Each group of parties is fitted to both on its own, and so are the electorates.
package struct ReferenceFit: Sendable {
  package let change: BoundaryChange
  package let method: NotionalMethod
  /// The votes of each group in each piece: group after group, in each the pieces in their order.
  package let votes: [Double]
  /// The votes of each group in each old constituency, as counted: group after group.
  package let totals: [Double]
  /// The fraction of its old constituency's voters that each piece has: τ.
  package let turnoutShares: [Double]
  /// The fraction of its old constituency's electorate that each piece has.
  package let electorateShares: [Double]
  /// Whether the pieces of an old constituency say nothing about leans, since the Speaker stood there.
  let isSilent: [Bool]

  /// Fits the pieces.
  ///
  /// Complexity: O(groups × passes × pieces).
  ///
  /// - Parameters:
  ///   - change: the pieces.
  ///   - counted: the election in the old constituencies.
  ///   - published: the same election in the new constituencies.
  ///   - kinds: what stands behind the codes of parties.
  ///   - method: the constants.
  package init(
    _ change: BoundaryChange, counted: [Contest], published: [Contest], kinds: [String: Party.Kind],
    method: NotionalMethod
  ) {
    let counted = change.inOldOrder(counted)
    let published = change.inNewOrder(published)
    let grouping = method.grouping
    let rows = counted.map { grouping.votes(in: $0) }
    let columns = published.map { grouping.votes(in: $0) }
    let votes = (0..<grouping.count).flatMap { group in
      ProportionalFitting.fit(
        rows: rows.map { $0[group] }, columns: columns.map { $0[group] }, over: change, passes: method.fittingPasses)
    }
    let electorates = ProportionalFitting.fit(
      rows: counted.map { $0?.electorate ?? 0 }, columns: published.map { $0?.electorate ?? 0 }, over: change,
      passes: method.fittingPasses)
    self.init(
      change, votes: votes, electorates: electorates,
      totals: (0..<grouping.count).flatMap { group in rows.map { $0[group] } },
      isSilent: counted.map { contest in contest?.contestants.contains { kinds[$0.party] == .speaker } ?? true },
      method: method)
  }

  /// What is known of the pieces without a fit.
  ///
  /// - Parameters:
  ///   - change: the pieces.
  ///   - votes: the votes of each group in each piece, group after group.
  ///   - electorates: the electorate of each piece.
  ///   - totals: the votes of each group in each old constituency, group after group.
  ///   - isSilent: whether the pieces of an old constituency say nothing about leans.
  ///   - method: the constants.
  init(
    _ change: BoundaryChange, votes: [Double], electorates: [Double], totals: [Double], isSilent: [Bool],
    method: NotionalMethod
  ) {
    (self.change, self.method, self.votes, self.totals) = (change, method, votes, totals)
    self.isSilent = isSilent
    turnoutShares = TurnoutShares.shares(of: votes, in: change, isSilent: isSilent)
    electorateShares = TurnoutShares.shares(of: electorates, in: change)
  }

  /// The votes of a group in a piece as a fraction of its votes in the whole old constituency; nil where it has none there.
  func share(of group: Int, piece: Int) -> Double? {
    let total = totals[group * change.old.count + change.pieces[piece].old]
    return total > 0 ? votes[group * change.pieces.count + piece] / total : nil
  }
}

extension NotionalMethod.Grouping {
  /// The votes of each group in a contest; none without one.
  func votes(in contest: Contest?) -> [Double] {
    var votes = [Double](repeating: 0, count: count)
    for contestant in contest?.contestants ?? [] { votes[group(of: contestant.party)] += contestant.votes }
    return votes
  }
}
