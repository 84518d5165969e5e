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
    /// For each group 1 where by the estimate it fights for the first half and not for the second, −1 the other way round, else 0.
    package let contested: [Double]

    init(_ election: Int, _ halves: [Contest], estimated: [Contest], _ method: NotionalMethod) {
      let grouping = method.grouping
      let counted = halves.map { grouping.votes(in: $0) }
      let guessed = estimated.map { grouping.votes(in: $0) }
      func error(_ truth: [Double], _ guess: [Double]) -> Double? {
        guard (truth + guess).allSatisfy({ $0 >= method.leans.minimumVotes }) else { return nil }
        return log(truth[0] / truth[1]) - log(guess[0] / guess[1])
      }
      let turnout = error(counted.map { $0.reduce(0, +) }, guessed.map { $0.reduce(0, +) }) ?? 0
      self.election = election
      ofTurnout = turnout
      ofGroups = (0..<grouping.count).map { group in
        // What is none of the groups is many parties and persons, who stood where they liked.
        group == grouping.count - 1
          ? turnout : error(counted.map { $0[group] }, guessed.map { $0[group] }) ?? turnout
      }
      let fighting = estimated.map { contest in
        Set(contest.fighting(within: method.contestedLead).map { grouping.group(of: $0.party) })
      }
      contested = (0..<grouping.count).map { group in
        group == grouping.count - 1
          ? 0 : (fighting[0].contains(group) ? 1 : 0) - (fighting[1].contains(group) ? 1 : 0)
      }
    }
  }

  /// The first of the two old constituencies.
  package let half: ConstituencyCode
  /// The logarithm of how much more the first half leans to each group than the second; 0 where the group did not stand in both.
  package let leans: [Double]
  /// By election.
  package let errors: [Errors]
}
