package import Elections

/// One half of a made-up boundary change: what was estimated there, and what was counted.
package struct Trial: Equatable, Sendable {
  /// What was tried.
  package struct Setting: Equatable, Sendable {
    package let election: Int
    package let method: Method
    /// The number of the noise that was put on what the reference tells of the halves; 0 without, as always for a uniform estimate, which asks
    /// nothing of it.
    package let noise: Int
    /// The old constituency that the half is.
    package let half: ConstituencyCode
    /// The old constituency it was merged with.
    package let partner: ConstituencyCode
  }

  package let setting: Setting
  /// How much of the half's result rests on assumptions: its part of the pair taken from 1.
  package let exposure: Double
  /// The estimated winner's share less the estimated runner-up's, in percentage points.
  package let lead: Double
  /// The same two's counted lead less that, in percentage points.
  package let leadError: Double
  /// The estimated winner's counted share less the estimated, in percentage points.
  package let shareError: Double
  /// Whether the estimated winner is the counted one.
  package let isRight: Bool

  /// The trials of both halves of a pair.
  ///
  /// - Parameters:
  ///   - halves: the contests as counted, by code.
  ///   - estimated: the same, as estimated.
  ///   - change: the pair and its pieces.
  ///   - kinds: what stands behind the codes of parties.
  ///   - setting: what was tried, of a half and its partner.
  /// - Returns: a trial for each half that has a winner.
  static func both(
    _ halves: [Contest], _ estimated: [Contest], of change: BoundaryChange, _ kinds: [String: Party.Kind],
    _ setting: (ConstituencyCode, ConstituencyCode) -> Setting
  ) -> [Trial] {
    halves.indices.compactMap { place in
      let (half, contest) = (halves[place], estimated[place])
      guard let first = contest.winner, let lead = contest.majorityShare, let share = contest.share(of: first.votes),
        let truth = half.winner
      else { return nil }
      func counted(_ contestant: Contest.Contestant?) -> Double {
        let own = half.contestants.first {
          $0.party == contestant?.party && (contestant?.candidacy == nil || $0.candidacy == contestant?.candidacy)
        }
        return own.flatMap { half.share(of: $0.votes) } ?? 0
      }
      let isSamePerson = kinds[truth.party] != .independent || first.candidacy == truth.candidacy
      return Trial(
        setting: setting(half.constituency, halves[1 - place].constituency),
        exposure: 1 - change.pieces[place].weight, lead: 100 * lead,
        leadError: 100 * (counted(first) - counted(contest.runnerUp) - lead),
        shareError: 100 * (counted(first) - share), isRight: first.party == truth.party && isSamePerson)
    }
  }
}
