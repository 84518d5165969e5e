package import Elections

/// How many seats a party may have won, when the winners are known with a probability only.
///
/// In each constituency the estimated winner has it with the probability given and the runner-up otherwise. The
/// constituencies are taken as independent, so that the number of seats has the Poisson binomial distribution, which is
/// added up exactly, seat by seat. Errors of an estimate are in truth alike in neighbouring constituencies: the true range is wider.
///
/// Two seats at 0.9 and 0.6 give 1.5 expected, and none, one, both with probability 0.04, 0.42, 0.54.
///
/// Source: Wang, *Statistica Sinica* 3 (1993), on the distribution.
package struct ExpectedSeats: Equatable, Sendable {
  /// The mean of the distribution.
  package let expected: Double
  /// The least number of seats in the range.
  package let low: Int
  /// The greatest number of seats in the range.
  package let high: Int

  /// The probability of a number of seats under which it is left out: that of all of them is far from what a range could show.
  private static let impossible = 1e-18

  /// Adds up the seats that a party may have won.
  ///
  /// Complexity: O(n · w), n the number of constituencies, w that of the numbers of seats that are not all but impossible.
  ///
  /// - Parameters:
  ///   - probabilities: the party's probability in each constituency; those in which it has none may be left out.
  ///   - coverage: how much of the probability the range covers, half of the rest left on either side.
  package init(probabilities: [Double], coverage: Double) {
    // distribution[n]: the probability of so many seats more than the least, among those looked at so far.
    var distribution = [1.0]
    var least = 0
    for probability in probabilities {
      distribution.append(0)
      for place in distribution.indices.reversed() {
        let lost = distribution[place] * (1 - probability)
        distribution[place] = lost + (place > 0 ? distribution[place - 1] * probability : 0)
      }
      while distribution.count > 1, distribution[0] < Self.impossible {
        distribution.removeFirst()
        least += 1
      }
      while distribution.count > 1, distribution[distribution.count - 1] < Self.impossible { distribution.removeLast() }
    }
    let tail = (1 - coverage) / 2
    var sum = 0.0
    var low = least + distribution.count - 1
    var high = low
    for (place, probability) in distribution.enumerated() {
      sum += probability
      if sum > tail { low = min(low, least + place) }
      if sum >= 1 - tail { high = min(high, least + place) }
    }
    expected = probabilities.reduce(0, +)
    (self.low, self.high) = (low, high)
  }

  /// The seats that every party may have won.
  ///
  /// - Parameters:
  ///   - contests: the estimated contests.
  ///   - probabilities: the probability of each contest's winner, in the same order.
  ///   - coverage: how much of the probability a range covers.
  /// - Returns: the seats by party, of every party that is first or second somewhere.
  package static func byParty(
    _ contests: [Contest], probabilities: [Double], coverage: Double
  ) -> [String: ExpectedSeats] {
    var own: [String: [Double]] = [:]
    for (contest, probability) in zip(contests, probabilities) {
      guard let winner = contest.winner?.party else { continue }
      switch contest.runnerUp?.party {
      case nil, winner: own[winner, default: []].append(1)
      case let second?:
        own[winner, default: []].append(probability)
        own[second, default: []].append(1 - probability)
      }
    }
    return own.mapValues { ExpectedSeats(probabilities: $0, coverage: coverage) }
  }
}
