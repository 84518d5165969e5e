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
  private struct Pair {
    let first: Int
    let second: Int
    let change: BoundaryChange
    let votes: [Double]
    let electorates: [Double]
  }

  private let change: BoundaryChange
  private let kinds: [String: Party.Kind]
  private let method: NotionalMethod
  private let reference: Int
  private let pairs: [Pair]

  /// Finds the pairs.
  ///
  /// - Parameters:
  ///   - change: the real pieces.
  ///   - reference: the year of the reference election.
  ///   - counted: the reference election in the old constituencies, with electorates.
  ///   - kinds: what stands behind the codes of parties.
  ///   - method: the constants.
  package init(
    _ change: BoundaryChange, reference: Int, counted: [Contest], kinds: [String: Party.Kind], method: NotionalMethod
  ) {
    let contests = change.inOldOrder(counted)
    (self.change, self.reference, self.kinds, self.method) = (change, reference, kinds, method)
    pairs = change.neighbours.compactMap { pair in
      guard let halves = Self.halves(contests[pair.first], contests[pair.second], kinds),
        let made = BoundaryChange(merging: halves)
      else { return nil }
      return Pair(
        first: pair.first, second: pair.second, change: made, votes: Self.votesOfGroups(in: halves, method),
        electorates: halves.map { $0.electorate ?? 0 })
    }
  }

  /// Tries the uniform method.
  ///
  /// - Parameters:
  ///   - election: the year.
  ///   - counted: the election in the old constituencies.
  /// - Returns: what came of every half.
  package func uniform(_ election: Int, _ counted: [Contest]) -> [Trial] {
    let contests = change.inOldOrder(counted)
    return pairs.flatMap { pair -> [Trial] in
      guard let halves = Self.halves(contests[pair.first], contests[pair.second], kinds) else { return [] }
      let tried = Tried(halves, whole: whole(halves, pair), pair.change, kinds)
      return tried.estimate(election, by: UniformSplit(pair.change), .uniform, isNoisy: false).trials
    }
  }

  /// Tries the calibrated method on some elections, without noise and with it.
  ///
  /// - Parameters:
  ///   - elections: the elections in the old constituencies, by year.
  ///   - noise: the deviation of the logarithms of what the reference tells of the halves.
  /// - Returns: what came of every half, without noise but of the reference election itself; and what the estimates with noise
  ///   were wrong by, for each pair that all elections can be tried on.
  package func calibrated(_ elections: [Int: [Contest]], noise: Double) -> (trials: [Trial], donors: [Donor]) {
    let ordered = elections.sorted { $0.key < $1.key }.map { (year: $0.key, contests: change.inOldOrder($0.value)) }
    let random = SeededRandom(seed: UInt64(method.chance.seed))
    var trials: [Trial] = []
    var donors: [Donor] = []
    for (number, pair) in pairs.enumerated() {
      let exact = fit(pair, pair.votes)
      let noises = random.part(number)
      let noisy = fit(pair, pair.votes.enumerated().map { $1 * exp(noise * noises.normal($0)) })
      var errors: [Donor.Errors] = []
      for (year, contests) in ordered {
        guard let halves = Self.halves(contests[pair.first], contests[pair.second], kinds) else { continue }
        let tried = Tried(halves, whole: whole(halves, pair), pair.change, kinds)
        let found: (contests: [Contest], trials: [Trial])
        if year == reference {
          found = tried.estimate(year, by: FittedSplit(noisy), .calibrated, isNoisy: true)
        } else {
          trials += tried.estimate(year, by: CalibratedSplit(exact), .calibrated, isNoisy: false).trials
          found = tried.estimate(year, by: CalibratedSplit(noisy), .calibrated, isNoisy: true)
        }
        trials += found.trials
        errors.append(Donor.Errors(year, halves, estimated: found.contests, method))
      }
      guard errors.count == ordered.count else { continue }
      let leans = (0..<method.grouping.count).map {
        log(noisy.lean(ofGroup: $0, piece: 0) / noisy.lean(ofGroup: $0, piece: 1))
      }
      donors.append(Donor(half: pair.change.old[0], leans: leans, errors: errors))
    }
    return (trials, donors)
  }

  /// An election in a pair.
  private struct Tried {
    let halves: [Contest]
    let whole: [Contest]
    let change: BoundaryChange
    let kinds: [String: Party.Kind]

    init(_ halves: [Contest], whole: Contest, _ change: BoundaryChange, _ kinds: [String: Party.Kind]) {
      (self.halves, self.whole, self.change, self.kinds) = (halves, [whole], change, kinds)
    }

    func estimate(
      _ election: Int, by split: some VoteSplit, _ method: Method, isNoisy: Bool
    ) -> (contests: [Contest], trials: [Trial]) {
      let contests = Apportionment(whole, over: change, by: split, kinds: kinds).contests
      let trials = Trial.both(halves, contests, of: change, kinds) {
        Trial.Setting(election: election, method: method, isNoisy: isNoisy, half: $0, partner: $1)
      }
      return (contests, trials)
    }
  }

  private func whole(_ halves: [Contest], _ pair: Pair) -> Contest {
    Contest(merging: halves, in: pair.change.old[0], kinds: kinds)
  }

  /// The two contests; nil where one is missing or the Speaker stood in one.
  private static func halves(_ first: Contest?, _ second: Contest?, _ kinds: [String: Party.Kind]) -> [Contest]? {
    guard let first, let second else { return nil }
    let hasSpeaker = (first.contestants + second.contestants).contains { kinds[$0.party] == .speaker }
    // By code, as pieces are.
    return hasSpeaker ? nil : [first, second].sorted { $0.constituency < $1.constituency }
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
