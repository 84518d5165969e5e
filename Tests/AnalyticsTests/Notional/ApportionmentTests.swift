import Analytics
import Elections
import Testing

@Suite struct ApportionmentTests {
  @Test("votes of every old constituency and party, and of the nation, are kept to a millionth", arguments: 1...40)
  func conservation(seed: Int) throws {
    let random = try RandomChange(seed: UInt64(seed))
    let change = BoundaryChange(random.overlaps)
    let fit = ReferenceFit(
      change, counted: random.counted, published: random.published, kinds: RandomChange.kinds,
      method: RandomChange.method)
    for contests in [random.counted, random.later] {
      try expectKept(contests, change, by: UniformSplit(change))
      try expectKept(contests, change, by: CalibratedSplit(fit))
    }
    try expectKept(random.counted, change, by: FittedSplit(fit))
  }

  private func expectKept(_ contests: [Contest], _ change: BoundaryChange, by split: some VoteSplit) throws {
    for (old, contest) in contests.enumerated() {
      let votes = split.votes(of: contest, in: old)
      let width = contest.contestants.count
      try #require(votes.count == width * change.rows[old].count)
      for (column, contestant) in contest.contestants.enumerated() {
        let sum = stride(from: column, to: votes.count, by: width).reduce(0) { $0 + votes[$1] }
        #expect(abs(sum - contestant.votes) < 1e-6)
      }
    }
    let result = Apportionment(contests, over: change, by: split, kinds: RandomChange.kinds)
    for party in ["A", "B", "C", "Spk", "Ind", "Small"] {
      #expect(abs(total(of: party, in: result.contests) - total(of: party, in: contests)) < 1e-6)
    }
    #expect(abs(result.pieceVotes.reduce(0, +) - contests.reduce(0) { $0 + $1.validVotes }) < 1e-6)
  }

  private func total(of party: String, in contests: [Contest]) -> Double {
    contests.reduce(0) { $0 + ($1.votes(of: party) ?? 0) }
  }

  @Test("electorates are kept too, and the fractions of each old constituency sum to one", arguments: 1...10)
  func electorates(seed: Int) throws {
    let random = try RandomChange(seed: UInt64(seed))
    let change = BoundaryChange(random.overlaps)
    let fit = ReferenceFit(
      change, counted: random.counted, published: random.published, kinds: RandomChange.kinds,
      method: RandomChange.method)
    for row in change.rows {
      #expect(abs(fit.electorateShares[row].reduce(0, +) - 1) < 1e-9)
      #expect(abs(fit.turnoutShares[row].reduce(0, +) - 1) < 1e-9)
    }
    let result = Apportionment(
      random.later, over: change, by: CalibratedSplit(fit), electorateShares: fit.electorateShares,
      kinds: RandomChange.kinds)
    let known = result.contests.reduce(0) { $0 + ($1.electorate ?? 0) }
    #expect(abs(known - random.later.reduce(0) { $0 + ($1.electorate ?? 0) }) < 1e-6)
  }

  @Test("a party's votes from two old constituencies are one contestant's, independents stay apart")
  func keys() throws {
    let (change, contests) = try merged()
    let result = Apportionment(contests, over: change, by: UniformSplit(change), kinds: RandomChange.kinds)
    let contest = try #require(result.contests.first)
    #expect(contest.contestants.map(\.party) == ["A", "Ind", "Ind"])
    #expect(contest.contestants.map(\.votes) == [700, 500, 400])
    #expect(contest.contestants.map(\.candidacy) == [nil, 2, 4])
    #expect(contest.electorate == nil)
  }

  @Test("an independent wins where he alone has the most votes, not where independents together have")
  func winners() throws {
    let (change, contests) = try merged()
    let result = Apportionment(contests, over: change, by: UniformSplit(change), kinds: RandomChange.kinds)
    #expect(result.contests.first?.winner?.party == "A")
    #expect(result.contests.first?.votes(of: "Ind") == 900)
  }

  /// Two old constituencies that become one.
  private func merged() throws -> (BoundaryChange, [Contest]) {
    let first = try #require(ConstituencyCode("E14000001"))
    let second = try #require(ConstituencyCode("E14000002"))
    let new = try #require(ConstituencyCode("E14001001"))
    let share = Overlap.Share(ofOld: 1, ofNew: 0.5)
    let overlaps = [first, second].map {
      Overlap(old: $0, new: new, residential: share, area: share, population: share)
    }
    let contests = [
      Contest(
        constituency: first, electorate: 2000,
        contestants: [.init(party: "A", candidacy: 1, votes: 300), .init(party: "Ind", candidacy: 2, votes: 500)]),
      Contest(
        constituency: second, electorate: 2000,
        contestants: [.init(party: "A", candidacy: 3, votes: 400), .init(party: "Ind", candidacy: 4, votes: 400)]),
    ]
    return (BoundaryChange(overlaps), contests)
  }
}
