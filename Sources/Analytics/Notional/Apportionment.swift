package import Elections

/// An election on new boundaries: the votes of the old constituencies shared out over the pieces and added up again.
///
/// The votes of every party of an old constituency, and of the nation, are those counted; a constituency that did not change keeps its result to the vote.
package struct Apportionment: Sendable {
  /// The contests in the new constituencies, by code.
  package let contests: [Contest]
  /// All votes in each piece.
  package let pieceVotes: [Double]
  /// The votes in the pieces of each old constituency: piece after piece, in each the contestants in their order; none without a contest.
  package let votes: [[Double]]

  /// Shares the votes out.
  ///
  /// A party's votes from several old constituencies are one contestant's. Independents are persons, not a party: each is a
  /// contestant of his own, told apart by the number of the candidacy. Between equal votes the lower code of the old constituency decides,
  /// then the order there. A contestant without votes in a constituency is not in it.
  ///
  /// Complexity: O(pieces × contestants²), contestants being few.
  ///
  /// - Parameters:
  ///   - counted: the election in the old constituencies.
  ///   - change: the pieces.
  ///   - split: how the votes are shared out.
  ///   - electorateShares: the fraction of its old constituency's electorate that each piece has; electorates are unknown without.
  ///   - kinds: what stands behind the codes of parties.
  package init(
    _ counted: [Contest], over change: BoundaryChange, by split: some VoteSplit, electorateShares: [Double] = [],
    kinds: [String: Party.Kind]
  ) {
    var sums = [Sum](repeating: Sum(), count: change.new.count)
    var pieceVotes = [Double](repeating: 0, count: change.pieces.count)
    let ordered = change.inOldOrder(counted)
    votes = ordered.enumerated().map { old, contest in contest.map { split.votes(of: $0, in: old) } ?? [] }
    for (old, contest) in ordered.enumerated() {
      guard let contest else { continue }
      let votes = self.votes[old]
      let width = contest.contestants.count
      let isPerson = contest.contestants.map { kinds[$0.party] == .independent }
      for (place, piece) in change.rows[old].enumerated() {
        let new = change.pieces[piece].new
        for (column, contestant) in contest.contestants.enumerated() {
          let own = votes[place * width + column]
          pieceVotes[piece] += own
          sums[new].add(own, of: contestant, isPerson: isPerson[column])
        }
        let share = electorateShares.isEmpty ? nil : electorateShares[piece]
        sums[new].add(electorate: contest.electorate, share: share)
      }
    }
    contests = zip(change.new, sums).map { $1.contest(in: $0) }
    self.pieceVotes = pieceVotes
  }

  /// What one new constituency has gathered so far.
  private struct Sum {
    private var keys: [(party: String, candidacy: Int?, isPool: Bool)] = []
    private var votes: [Double] = []
    private var electorate: Double? = 0

    mutating func add(_ own: Double, of contestant: Contest.Contestant, isPerson: Bool) {
      guard own > 0 else { return }
      let candidacy = isPerson ? contestant.candidacy : nil
      if let place = keys.firstIndex(where: { $0.party == contestant.party && $0.candidacy == candidacy }) {
        votes[place] += own
      } else {
        keys.append((contestant.party, candidacy, contestant.isPool))
        votes.append(own)
      }
    }

    mutating func add(electorate whole: Double?, share: Double?) {
      guard let sum = electorate, let whole, let share else {
        electorate = nil
        return
      }
      electorate = sum + whole * share
    }

    func contest(in code: ConstituencyCode) -> Contest {
      Contest(
        constituency: code, electorate: electorate,
        contestants: zip(keys, votes).map {
          Contest.Contestant(party: $0.party, candidacy: $0.candidacy, isPool: $0.isPool, votes: $1)
        })
    }
  }
}
