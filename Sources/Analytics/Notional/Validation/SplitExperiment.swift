import Glibc
package import Elections

/// A made-up boundary change whose truth is known: old constituencies that touch are merged in pairs and split again.
///
/// Each pair is taken for one old constituency with two pieces, which are the two real ones. What the reference election
/// tells of the pieces is what was counted there, with noise, since a published notional result is not exact either;
/// another election's votes of the pair are shared out again, and what comes of it is held against what was counted in the halves.
///
/// A group leans only where it stood in both: one that stood aside in one of them says nothing about its strength there.
/// Pairs in which the Speaker stood are passed over.
package struct SplitExperiment: Sendable {
  /// Two old constituencies as one, by number, and the votes of each group in the two, as the reference election was counted.
  struct Pair {
    let first: Int
    let second: Int
    let overlaps: [Overlap]
    let change: BoundaryChange
    let votes: [Double]
    let electorates: [Double]
    /// The elections in the pair, by year; nil where a contest is missing or the Speaker stood.
    let merged: [MergedContest?]
  }

  let kinds: [String: Party.Kind]
  let method: NotionalMethod
  let reference: Int
  let pairs: [Pair]

  /// Finds the pairs.
  ///
  /// - Parameters:
  ///   - change: the real pieces.
  ///   - reference: the year of the reference election.
  ///   - counted: the elections in the old constituencies, by year, that of the reference with electorates.
  ///   - kinds: what stands behind the codes of parties.
  ///   - method: the constants.
  package init(
    _ change: BoundaryChange, reference: Int, counted: [Int: [Contest]], kinds: [String: Party.Kind],
    method: NotionalMethod
  ) {
    (self.reference, self.kinds, self.method) = (reference, kinds, method)
    func hasSpeaker(_ contest: Contest) -> Bool { contest.contestants.contains { kinds[$0.party] == .speaker } }
    // Contests with the Speaker are passed over.
    let elections = counted.sorted { $0.key < $1.key }.map { election, contests in
      (election: election, contests: change.inOldOrder(contests).map { $0.flatMap { hasSpeaker($0) ? nil : $0 } })
    }
    let known = elections.first { $0.election == reference }?.contests ?? []
    pairs = change.neighbours.compactMap { pair in
      guard !known.isEmpty, let first = known[pair.first], let second = known[pair.second] else { return nil }
      let overlaps = Overlap.merging([first, second])
      guard !overlaps.isEmpty else { return nil }
      let merged = elections.map { election, contests -> MergedContest? in
        guard let first = contests[pair.first], let second = contests[pair.second] else { return nil }
        return MergedContest(election, [first, second], in: first.constituency, kinds)
      }
      return Pair(
        first: pair.first, second: pair.second, overlaps: overlaps, change: BoundaryChange(overlaps),
        votes: Self.votesOfGroups(in: [first, second], method),
        electorates: [first, second].map { $0.electorate ?? 0 }, merged: merged)
    }
  }

  /// Tries the uniform method on every election; says what came of every half.
  package func uniform() -> [Trial] {
    pairs.flatMap { pair in
      let split = UniformSplit(pair.change)
      return pair.merged.flatMap { merged in
        merged.map { $0.trials(split.votes(of: $0.whole, in: 0), of: pair.change, .uniform, noise: 0) } ?? []
      }
    }
  }

  /// Tries the calibrated method on every election, without noise and with it.
  ///
  /// - Parameter noise: the deviation of the logarithms of what the reference tells of the halves.
  /// - Returns: what came of every half, without noise but of the reference election itself; and what the estimates with the first
  ///   noise were wrong by, for each pair that all elections can be tried on.
  package func calibrated(noise: Double) -> (trials: [Trial], donors: [Donor]) {
    let noises = (1...method.chance.noises).map { self.random(noise: $0) }
    var trials: [Trial] = []
    var donors: [Donor] = []
    for (number, pair) in pairs.enumerated() {
      let fits = [fit(pair, pair.votes)] + noises.map { fit(pair, Self.noisy(pair.votes, $0.part(number), noise)) }
      let splits = fits.map { CalibratedSplit($0) }
      var errors: [Donor.Errors] = []
      for case let merged? in pair.merged {
        let isReference = merged.election == reference
        for noise in fits.indices where noise > 0 || !isReference {
          let votes =
            isReference
            ? FittedSplit(fits[noise]).votes(of: merged.whole, in: 0) : splits[noise].votes(of: merged.whole, in: 0)
          trials += merged.trials(votes, of: pair.change, .calibrated, noise: noise)
          if noise == 1 { errors.append(Donor.Errors(merged, estimated: votes, method)) }
        }
      }
      if errors.count == pair.merged.count { donors.append(Donor(half: pair.change.old[0], errors: errors)) }
    }
    return (trials, donors)
  }

  /// The random numbers of a noise, from 1.
  func random(noise: Int) -> SeededRandom { SeededRandom(seed: UInt64(method.chance.seed)).part(noise) }

  /// What is told of votes: them, with noise.
  static func noisy(_ votes: [Double], _ random: SeededRandom, _ noise: Double) -> [Double] {
    votes.enumerated().map { $1 > 0 ? $1 * exp(noise * random.normal($0)) : 0 }
  }

  /// The votes of each group in each half, group after group; those of groups that did not stand in both are all others'.
  private static func votesOfGroups(in halves: [Contest], _ method: NotionalMethod) -> [Double] {
    let grouping = method.grouping
    let own = halves.map { grouping.votes(in: $0) }
    var votes = (0..<grouping.count).flatMap { group in own.map { $0[group] } }
    let others = 2 * (grouping.count - 1)
    for group in 0..<grouping.count - 1 where own.contains(where: { $0[group] < method.leans.minimumVotes }) {
      for half in 0...1 {
        votes[others + half] += votes[2 * group + half]
        votes[2 * group + half] = 0
      }
    }
    return votes
  }

  /// What the votes tell, half for half: both sides of the reference are the same, so that there is nothing to fit.
  private func fit(_ pair: Pair, _ votes: [Double]) -> ReferenceFit {
    ReferenceFit(
      pair.change, votes: votes, electorates: pair.electorates,
      totals: stride(from: 0, to: votes.count, by: 2).map { votes[$0] + votes[$0 + 1] }, isSilent: [false],
      method: method)
  }
}
