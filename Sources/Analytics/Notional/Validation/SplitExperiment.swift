package import Elections

/// A made-up boundary change whose truth is known: neighbouring old constituencies are merged in pairs and split again.
///
/// Each pair is taken for one old constituency with two pieces, which are the two real ones. What the reference election
/// tells of the pieces is what was counted there; another election's votes of the pair are shared out again by either
/// method, and the winners compared with those that were counted. It is a hard test, since whole constituencies differ
/// more than the pieces of one. Two old constituencies are neighbours where both give some new one a share of itself worth the name.
///
/// A group leans only where it stood in both: one that stood aside in one of them says nothing about its strength there.
package struct SplitExperiment: Sendable {
  /// What came of one election.
  package struct Score: Equatable, Sendable {
    /// How many pairs were tried.
    package let pairs: Int
    /// The fraction of winners that are right by the method uniform.
    package let uniform: Double
    /// The fraction of winners that are right by the method calibrated.
    package let calibrated: Double
  }

  /// Two old constituencies as one, and what the reference election tells of the two.
  private struct Pair {
    let first: Int
    let second: Int
    let fit: ReferenceFit
  }

  private let change: BoundaryChange
  private let kinds: [String: Party.Kind]
  private let pairs: [Pair]

  /// Finds the pairs; those in which the Speaker stood are passed over.
  ///
  /// - Parameters:
  ///   - change: the real pieces.
  ///   - counted: the reference election in the old constituencies, with electorates.
  ///   - kinds: what stands behind the codes of parties.
  ///   - method: the constants.
  package init(_ change: BoundaryChange, counted: [Contest], kinds: [String: Party.Kind], method: NotionalMethod) {
    (self.change, self.kinds) = (change, kinds)
    let contests = change.inOldOrder(counted)
    // Both sides of the reference are the same votes, so that one pass settles.
    let method = method.fitting(inPasses: 1)
    pairs = change.neighbours(share: method.neighbourShare).compactMap { first, second in
      guard let halves = Self.halves(contests[first], contests[second], kinds),
        let made = BoundaryChange(merging: halves)
      else { return nil }
      let known = Self.withoutAbsentees(halves, method)
      let whole = Contest(merging: known, in: made.old[0], kinds: kinds)
      let fit = ReferenceFit(made, counted: [whole], published: known, kinds: kinds, method: method)
      return Pair(first: first, second: second, fit: fit)
    }
  }

  /// Tries both methods on an election.
  ///
  /// - Parameter counted: the election in the old constituencies.
  /// - Returns: how often the winners are right; nil without a pair to try.
  package func score(_ counted: [Contest]) -> Score? {
    let contests = change.inOldOrder(counted)
    var tried = 0
    var uniform = 0
    var calibrated = 0
    for pair in pairs {
      guard let halves = Self.halves(contests[pair.first], contests[pair.second], kinds) else { continue }
      let made = pair.fit.change
      let whole = [Contest(merging: halves, in: made.old[0], kinds: kinds)]
      tried += 1
      uniform += rightWinners(Apportionment(whole, over: made, by: UniformSplit(made), kinds: kinds), halves)
      calibrated += rightWinners(Apportionment(whole, over: made, by: CalibratedSplit(pair.fit), kinds: kinds), halves)
    }
    guard tried > 0 else { return nil }
    return Score(
      pairs: tried, uniform: Double(uniform) / Double(2 * tried), calibrated: Double(calibrated) / Double(2 * tried))
  }

  /// The two contests; nil where one is missing or the Speaker stood in one.
  private static func halves(_ first: Contest?, _ second: Contest?, _ kinds: [String: Party.Kind]) -> [Contest]? {
    guard let first, let second else { return nil }
    let hasSpeaker = (first.contestants + second.contestants).contains { kinds[$0.party] == .speaker }
    return hasSpeaker ? nil : [first, second]
  }

  /// The contests, the votes of groups that did not stand in both of them given to nobody.
  private static func withoutAbsentees(_ halves: [Contest], _ method: NotionalMethod) -> [Contest] {
    let votes = halves.map { method.grouping.votes(in: $0) }
    return halves.map { half in
      Contest(
        constituency: half.constituency, electorate: half.electorate,
        contestants: half.contestants.map { contestant in
          let group = method.grouping.group(of: contestant.party)
          let stood = votes.allSatisfy { $0[group] >= method.leans.minimumVotes }
          return Contest.Contestant(party: stood ? contestant.party : "", votes: contestant.votes)
        })
    }
  }

  private func rightWinners(_ estimate: Apportionment, _ halves: [Contest]) -> Int {
    estimate.contests.count { contest in
      guard let truth = halves.first(where: { $0.constituency == contest.constituency })?.winner,
        let winner = contest.winner, winner.party == truth.party
      else { return false }
      return kinds[truth.party] != .independent || winner.candidacy == truth.candidacy
    }
  }
}

extension BoundaryChange {
  /// The pairs of old constituencies that both give at least this share of itself to some new one, by number.
  fileprivate func neighbours(share: Double) -> [(Int, Int)] {
    var givers = [[Int]](repeating: [], count: new.count)
    for piece in pieces where piece.shareOfNew >= share { givers[piece.new].append(piece.old) }
    var pairs: Set<[Int]> = []
    for own in givers {
      for (place, first) in own.enumerated() { for second in own[(place + 1)...] { pairs.insert([first, second]) } }
    }
    return pairs.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
  }

  /// One old constituency with a piece for each contest, by electorates, the pieces keeping their codes.
  fileprivate init?(merging halves: [Contest]) {
    let electorates = halves.compactMap(\.electorate)
    let whole = electorates.reduce(0, +)
    guard electorates.count == halves.count, whole > 0 else { return nil }
    self.init(
      zip(halves, electorates).map { half, electorate in
        let share = Overlap.Share(ofOld: electorate / whole, ofNew: 1)
        return Overlap(
          old: halves[0].constituency, new: half.constituency, residential: share, area: share, population: share)
      })
  }
}

extension Contest {
  /// The contests of several constituencies as that of one: parties' votes together, independents each on his own.
  fileprivate init(merging contests: [Contest], in code: ConstituencyCode, kinds: [String: Party.Kind]) {
    var whole: [Contestant] = []
    for contestant in contests.flatMap(\.contestants) {
      let isPerson = kinds[contestant.party] == .independent
      if !isPerson, let place = whole.firstIndex(where: { $0.party == contestant.party }) {
        whole[place] = Contestant(party: contestant.party, votes: whole[place].votes + contestant.votes)
      } else {
        whole.append(
          Contestant(
            party: contestant.party, candidacy: isPerson ? contestant.candidacy : nil, votes: contestant.votes))
      }
    }
    self.init(constituency: code, electorate: nil, contestants: whole)
  }
}
