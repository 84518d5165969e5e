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
  }

  let change: BoundaryChange
  let kinds: [String: Party.Kind]
  let method: NotionalMethod
  let reference: Int
  let pairs: [Pair]

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
    let hasSpeaker = Self.hasSpeaker(contests, kinds)
    pairs = change.neighbours.compactMap { pair in
      guard !hasSpeaker[pair.first], !hasSpeaker[pair.second], let first = contests[pair.first],
        let second = contests[pair.second]
      else { return nil }
      let overlaps = Overlap.merging([first, second])
      guard !overlaps.isEmpty else { return nil }
      return Pair(
        first: pair.first, second: pair.second, overlaps: overlaps, change: BoundaryChange(overlaps),
        votes: Self.votesOfGroups(in: [first, second], method),
        electorates: [first, second].map { $0.electorate ?? 0 })
    }
  }

  /// Tries the uniform method.
  ///
  /// - Parameters:
  ///   - election: the year.
  ///   - counted: the election in the old constituencies.
  /// - Returns: what came of every half.
  package func uniform(_ election: Int, _ counted: [Contest]) -> [Trial] {
    elections([election: counted]).flatMap { own in
      pairs.flatMap { pair in
        own.tried(pair, kinds)?.estimate(by: UniformSplit(pair.change), .uniform, noise: 0).trials ?? []
      }
    }
  }

  /// Tries the calibrated method on some elections, without noise and with it.
  ///
  /// - Parameters:
  ///   - elections: the elections in the old constituencies, by year.
  ///   - noise: the deviation of the logarithms of what the reference tells of the halves.
  /// - Returns: what came of every half, without noise but of the reference election itself; and what the estimates with the first
  ///   noise were wrong by, for each pair that all elections can be tried on.
  package func calibrated(_ elections: [Int: [Contest]], noise: Double) -> (trials: [Trial], donors: [Donor]) {
    let ordered = self.elections(elections)
    let noises = (1...method.chance.noises).map { self.random(noise: $0) }
    var trials: [Trial] = []
    var donors: [Donor] = []
    for (number, pair) in pairs.enumerated() {
      let exact = fit(pair, pair.votes)
      let noisy = noises.map { fit(pair, Self.noisy(pair.votes, $0.part(number), noise)) }
      var errors: [Donor.Errors] = []
      for own in ordered {
        guard let tried = own.tried(pair, kinds) else { continue }
        if own.election != reference {
          trials += tried.estimate(by: CalibratedSplit(exact), .calibrated, noise: 0).trials
        }
        for (place, fit) in noisy.enumerated() {
          let found =
            own.election == reference
            ? tried.estimate(by: FittedSplit(fit), .calibrated, noise: place + 1)
            : tried.estimate(by: CalibratedSplit(fit), .calibrated, noise: place + 1)
          trials += found.trials
          if place == 0 {
            errors.append(Donor.Errors(own.election, tried.halves, estimated: found.contests, method))
          }
        }
      }
      guard errors.count == ordered.count else { continue }
      let leans = (0..<method.grouping.count).map {
        log(noisy[0].lean(ofGroup: $0, piece: 0) / noisy[0].lean(ofGroup: $0, piece: 1))
      }
      donors.append(Donor(half: pair.change.old[0], leans: leans, errors: errors))
    }
    return (trials, donors)
  }

  /// The random numbers of a noise, from 1.
  func random(noise: Int) -> SeededRandom { SeededRandom(seed: UInt64(method.chance.seed)).part(noise) }

  /// What is told of votes: them, with noise.
  static func noisy(_ votes: [Double], _ random: SeededRandom, _ noise: Double) -> [Double] {
    votes.enumerated().map { $1 * exp(noise * random.normal($0)) }
  }

  /// An election in the old constituencies, by number.
  struct Election {
    let election: Int
    let contests: [Contest?]
    /// Where the Speaker stood, or nobody.
    let hasSpeaker: [Bool]

    /// The election in a pair; nil where one of the two contests is missing or the Speaker stood in it.
    func tried(_ pair: Pair, _ kinds: [String: Party.Kind]) -> Tried? {
      guard !hasSpeaker[pair.first], !hasSpeaker[pair.second], let first = contests[pair.first],
        let second = contests[pair.second]
      else { return nil }
      return Tried(election, [first, second], pair.change, kinds)
    }
  }

  /// The elections by year.
  func elections(_ counted: [Int: [Contest]]) -> [Election] {
    counted.sorted { $0.key < $1.key }.map { election, contests in
      let ordered = change.inOldOrder(contests)
      return Election(election: election, contests: ordered, hasSpeaker: Self.hasSpeaker(ordered, kinds))
    }
  }

  private static func hasSpeaker(_ contests: [Contest?], _ kinds: [String: Party.Kind]) -> [Bool] {
    contests.map { contest in contest?.contestants.contains { kinds[$0.party] == .speaker } ?? true }
  }

  /// An election in a pair.
  struct Tried {
    let election: Int
    let halves: [Contest]
    let whole: Contest
    private let change: BoundaryChange
    private let kinds: [String: Party.Kind]

    init(_ election: Int, _ halves: [Contest], _ change: BoundaryChange, _ kinds: [String: Party.Kind]) {
      (self.election, self.halves, self.change, self.kinds) = (election, halves, change, kinds)
      whole = Contest(merging: halves, in: change.old[0], kinds: kinds)
    }

    /// The halves as estimated, and how wrong that is.
    func estimate(by split: some VoteSplit, _ method: Method, noise: Int) -> (contests: [Contest], trials: [Trial]) {
      let votes = split.votes(of: whole, in: 0)
      let width = whole.contestants.count
      let contests = halves.enumerated().map { place, half in
        Contest(
          constituency: half.constituency, electorate: nil,
          contestants: zip(whole.contestants, votes[(place * width)..<(place + 1) * width]).compactMap {
            $1 > 0 ? .init(party: $0.party, candidacy: $0.candidacy, isPool: $0.isPool, votes: $1) : nil
          })
      }
      let trials = Trial.both(halves, contests, of: change, kinds) {
        Trial.Setting(election: election, method: method, noise: noise, half: $0, partner: $1)
      }
      return (contests, trials)
    }
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
