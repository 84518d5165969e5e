import Elections

/// An election in two old constituencies that are taken for one: who stood, and what each had in the two halves.
struct MergedContest {
  let election: Int
  /// The two as one, parties' votes together, independents each on his own.
  let whole: Contest
  /// The votes of each contestant of the whole in the first half, then in the second.
  let counted: [Double]
  /// All votes of each half.
  let totals: [Double]
  /// The winner of each half, by place among the contestants of the whole; nil without one.
  let winners: [Int?]

  /// Merges two contests.
  ///
  /// - Parameters:
  ///   - election: the year.
  ///   - halves: the two contests as counted.
  ///   - code: the code of the two as one.
  ///   - kinds: what stands behind the codes of parties.
  init(_ election: Int, _ halves: [Contest], in code: ConstituencyCode, _ kinds: [String: Party.Kind]) {
    var keys: [(party: String, candidacy: Int?)] = []
    var votes: [[Double]] = []
    var winners: [Int?] = [nil, nil]
    for (half, contest) in halves.enumerated() {
      for (rank, contestant) in contest.contestants.enumerated() {
        let candidacy = kinds[contestant.party] == .independent ? contestant.candidacy : nil
        let known = keys.firstIndex { $0.party == contestant.party && $0.candidacy == candidacy }
        let place = known ?? keys.count
        if known == nil {
          keys.append((contestant.party, candidacy))
          votes.append([0, 0])
        }
        votes[place][half] += contestant.votes
        if rank == 0, !contestant.isPool { winners[half] = place }
      }
    }
    let order = keys.indices.sorted {
      (votes[$1][0] + votes[$1][1], $0) < (votes[$0][0] + votes[$0][1], $1)
    }
    self.election = election
    whole = Contest(
      constituency: code, electorate: nil,
      contestants: order.map {
        Contest.Contestant(party: keys[$0].party, candidacy: keys[$0].candidacy, votes: votes[$0][0] + votes[$0][1])
      })
    counted = order.map { votes[$0][0] } + order.map { votes[$0][1] }
    totals = halves.map(\.validVotes)
    self.winners = winners.map { winner in winner.flatMap { order.firstIndex(of: $0) } }
  }

  /// How wrong an estimate of the halves is, for each that has a winner.
  ///
  /// - Parameters:
  ///   - votes: the estimated votes of each contestant of the whole in the first half, then in the second.
  ///   - change: the pair and its pieces.
  ///   - method: how they were shared out.
  ///   - noise: the number of the noise that was put on what the reference tells; 0 without.
  /// - Returns: the trials, of the first half first.
  func trials(_ votes: [Double], of change: BoundaryChange, _ method: Method, noise: Int) -> [Trial] {
    (0...1).compactMap { half in
      let start = half * whole.contestants.count
      let estimated = votes[start..<start + whole.contestants.count]
      guard let winner = winners[half], let (first, second) = Self.leaders(estimated), totals[half] > 0 else {
        return nil
      }
      let all = estimated.reduce(0, +)
      let lead = (estimated[first] - (second.map { estimated[$0] } ?? 0)) / all
      let truth = counted[first] / totals[half]
      let truthOfSecond = second.map { counted[$0] / totals[half] } ?? 0
      return Trial(
        setting: Trial.Setting(
          election: election, method: method, noise: noise, half: change.new[half], partner: change.new[1 - half]),
        exposure: 1 - change.pieces[half].weight, lead: 100 * lead,
        leadError: 100 * (truth - truthOfSecond - lead), shareError: 100 * (truth - estimated[first] / all),
        isRight: first == start + winner)
    }
  }

  /// Where the two largest numbers above 0 stand, the first of equals first; nil where there is none.
  private static func leaders(_ votes: ArraySlice<Double>) -> (first: Int, second: Int?)? {
    var (first, second): (Int?, Int?) = (nil, nil)
    for (place, own) in zip(votes.indices, votes) where own > 0 {
      if first.map({ own > votes[$0] }) ?? true {
        (first, second) = (place, first)
      } else if second.map({ own > votes[$0] }) ?? true {
        second = place
      }
    }
    return first.map { ($0, second) }
  }
}
