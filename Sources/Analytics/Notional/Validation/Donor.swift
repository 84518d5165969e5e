import Glibc
package import Elections

/// What the estimates of one made-up pair were wrong by, election by election: errors as they happen together.
package struct Donor: Equatable, Sendable {
  /// The errors of one election.
  package struct Errors: Equatable, Sendable {
    package let election: Int
    /// The logarithm of how much more of all votes there were in the first half, against the second, than was estimated.
    package let ofTurnout: Double
    /// The same of each group's votes; that of all votes where the group did not stand in both halves.
    package let ofGroups: [Double]
    /// By how much the estimated share of each group is larger in the first half than in the second; 0 where the group is small in both.
    package let strengths: [Double]
    /// For each group 1 where by the estimate it fights for the first half and not for the second, −1 the other way round, else 0.
    package let contested: [Double]

    /// - Parameters:
    ///   - merged: the pair as counted.
    ///   - votes: the estimated votes of each contestant in the first half, then in the second.
    ///   - method: the constants.
    init(_ merged: MergedContest, estimated votes: [Double], _ method: NotionalMethod) {
      let (width, others) = (merged.whole.contestants.count, method.grouping.count - 1)
      // What each group has in the first and the second half, as counted and as estimated.
      var truth = [[Double]](repeating: [Double](repeating: 0, count: others + 1), count: 2)
      var guess = truth
      for (place, contestant) in merged.whole.contestants.enumerated() {
        let group = method.grouping.group(of: contestant.party)
        for half in 0...1 {
          truth[half][group] += merged.counted[half * width + place]
          guess[half][group] += votes[half * width + place]
        }
      }
      func error(_ truth: [Double], _ guess: [Double]) -> Double? {
        guard (truth + guess).allSatisfy({ $0 >= method.leans.minimumVotes }) else { return nil }
        return log(truth[0] * guess[1] / (truth[1] * guess[0]))
      }
      let all = guess.map { $0.reduce(0, +) }
      let turnout = error(merged.totals, all) ?? 0
      election = merged.election
      ofTurnout = turnout
      // What is none of the groups is many parties and persons, who stood where they liked.
      ofGroups =
        (0..<others).map { group in
          error(truth.map { $0[group] }, guess.map { $0[group] }) ?? turnout
        } + [turnout]
      strengths =
        (0..<others).map { group in
          let shares = (0...1).map { all[$0] > 0 ? guess[$0][group] / all[$0] : 0 }
          return max(shares[0], shares[1]) >= method.strongholdShare ? shares[0] - shares[1] : 0
        } + [0]
      var fighting = [[Bool]](repeating: [Bool](repeating: false, count: others + 1), count: 2)
      for half in 0...1 {
        let own = votes[half * width..<(half + 1) * width]
        let near = own.indices.filter { own[$0] >= (own.max() ?? 0) - method.contestedLead / 100 * all[half] }
        for place in near where near.count > 1 && own[place] > 0 {
          fighting[half][method.grouping.group(of: merged.whole.contestants[place - half * width].party)] = true
        }
      }
      contested = (0..<others).map { (fighting[0][$0] ? 1 : 0) - (fighting[1][$0] ? 1 : 0) } + [0]
    }
  }

  /// The first of the two old constituencies.
  package let half: ConstituencyCode
  /// By election.
  package let errors: [Errors]
}
