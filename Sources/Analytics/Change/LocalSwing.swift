package import Elections

/// The swing between the two parties that a seat was between.
///
/// Where the seat changed hands it goes from the baseline's winner to today's, else from today's second to today's first, so that
/// a positive swing is always one to the winner.
///
/// Source: Butler's formula, see `butlerSwing(since:)`; the pair is a convention of this project.
package struct LocalSwing: Equatable, Sendable {
  /// The party that the swing goes away from.
  package let from: String
  package let to: String
  /// The Butler swing as a fraction of one; nil where one of the two did not stand in both elections.
  package let value: Double?

  /// Compares two results of one constituency.
  ///
  /// A won with 40% before B with 30%; now B wins with 45% before C, and A has 25%: from A to B, (15 + 15) / 2 = 15 points.
  /// Nil where nobody won, or only one stood and holds the seat.
  ///
  /// - Parameters:
  ///   - now: the later result.
  ///   - then: the baseline.
  package init?(now: Contest, then: Contest) {
    guard let winner = now.winner?.party,
      let rival = Self.rival(ofWinner: winner, second: now.runnerUp?.party, former: then.winner?.party)
    else { return nil }
    func pair(_ contest: Contest) -> PairOfShares {
      PairOfShares(
        from: contest.votes(of: rival).flatMap(contest.share(of:)),
        to: contest.votes(of: winner).flatMap(contest.share(of:)))
    }
    from = rival
    to = winner
    value = pair(now).butlerSwing(since: pair(then))
  }

  /// The party that a winner's local swing goes away from: the baseline's winner, today's second where the seat was held.
  ///
  /// - Parameters:
  ///   - winner: today's winner.
  ///   - second: today's second; nil where nobody else stood.
  ///   - former: the baseline's winner; nil where there is none.
  /// - Returns: the party; nil where there is none.
  package static func rival(ofWinner winner: String, second: String?, former: String?) -> String? {
    former == winner || former == nil ? second : former
  }
}
