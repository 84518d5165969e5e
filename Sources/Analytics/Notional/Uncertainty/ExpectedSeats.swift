package import Elections

/// How many seats a party is expected to have won, when the winners are known with a probability only: the mean.
///
/// In each constituency the estimated winner has it with the probability given and the runner-up otherwise. Two seats at
/// 0.9 and 0.6 give 1.5 expected. How far the number may be from that is told by draws, which count all constituencies at once.
package enum ExpectedSeats {
  /// The expected seats of every party that is first or second somewhere.
  ///
  /// - Parameters:
  ///   - contests: the estimated contests.
  ///   - probabilities: the probability of each contest's winner, in the same order.
  /// - Returns: the seats by party; nil where a probability is not known.
  package static func byParty(_ contests: [Contest], probabilities: [Double?]) -> [String: Double]? {
    var expected: [String: Double] = [:]
    for (contest, probability) in zip(contests, probabilities) {
      guard let probability else { return nil }
      guard let winner = contest.winner?.party else { continue }
      expected[winner, default: 0] += probability
      // One that nobody stood against, or only others of the same party, keeps the seat in the party.
      expected[contest.runnerUp?.party ?? winner, default: 0] += 1 - probability
    }
    return expected
  }
}
