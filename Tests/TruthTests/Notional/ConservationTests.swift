import Analytics
import TidyData
import Elections
import Testing

@Suite struct ConservationTests {
  /// The committed boundary change with the counted elections that are carried across it.
  private struct Committed {
    let change: BoundaryChange
    let fit: ReferenceFit
    let counted: [Int: [Contest]]
    let kinds: [String: Party.Kind]

    init() throws {
      var findings = Findings()
      let folder = try TidyFolder(path: CommittedDatabase.datasets)
      let set = try #require(try folder.boundarySets(&findings).first { $0.id == "2024" })
      kinds = Dictionary(uniqueKeysWithValues: try folder.parties(&findings).map { ($0.code, $0.kind) })
      change = BoundaryChange(try folder.overlaps(into: set, &findings))
      var counted: [Int: [Contest]] = [:]
      for election in [2010, 2015, 2017, 2019] {
        var contestants: [ConstituencyCode: [Contest.Contestant]] = [:]
        var number = 0
        try folder.candidacies(of: election, &findings) { row, _ in
          number += 1
          contestants[row.constituency, default: []].append(
            Contest.Contestant(party: row.party, candidacy: number, votes: Double(row.counted)))
        }
        counted[election] = try folder.returns(of: election, &findings).map {
          Contest(
            constituency: $0.constituency, electorate: $0.electorate.map(Double.init),
            contestants: contestants[$0.constituency] ?? [])
        }
      }
      self.counted = counted
      var votes: [ConstituencyCode: [Contest.Contestant]] = [:]
      let result = NotionalResult(election: 2019, boundarySet: "2024")
      try folder.notionalVotes(of: result, &findings) { row, _ in
        votes[row.constituency, default: []].append(
          Contest.Contestant(party: row.party, votes: Double(row.votes)))
      }
      let published = try folder.notionalContests(of: result, &findings).map {
        Contest(
          constituency: $0.constituency, electorate: $0.electorate.map(Double.init),
          contestants: votes[$0.constituency] ?? [])
      }
      let method = try #require(try folder.notionalMethod(&findings))
      fit = ReferenceFit(
        change, counted: counted[2019] ?? [], published: published, kinds: kinds, method: method)
    }
  }

  @Test(
    "no estimate loses or makes a millionth of a vote, of any candidate of an old constituency or party of the nation")
  func conservation() throws {
    let committed = try Committed()
    for (election, contests) in committed.counted.sorted(by: { $0.key < $1.key }) {
      try expectKept(contests, committed, by: UniformSplit(committed.change), election)
      if election == 2019 {
        try expectKept(contests, committed, by: FittedSplit(committed.fit), election)
      } else {
        try expectKept(contests, committed, by: CalibratedSplit(committed.fit), election)
      }
    }
  }

  private func expectKept(
    _ contests: [Contest], _ committed: Committed, by split: some VoteSplit, _ election: Int
  ) throws {
    var worst = 0.0
    let byCode = Dictionary(uniqueKeysWithValues: contests.map { ($0.constituency, $0) })
    #expect(committed.change.old.count == 650)
    for (old, code) in committed.change.old.enumerated() {
      let contest = try #require(byCode[code])
      let votes = split.votes(of: contest, in: old)
      let width = contest.contestants.count
      try #require(votes.count == width * committed.change.rows[old].count)
      for (column, contestant) in contest.contestants.enumerated() {
        let sum = stride(from: column, to: votes.count, by: width).reduce(0) { $0 + votes[$1] }
        worst = max(worst, abs(sum - contestant.votes))
      }
    }
    #expect(worst < 1e-6, "\(election)")

    let result = Apportionment(contests, over: committed.change, by: split, kinds: committed.kinds)
    let (before, after) = (totals(contests), totals(result.contests))
    #expect(Set(before.keys) == Set(after.keys))
    for (party, votes) in before { #expect(abs((after[party] ?? 0) - votes) < 1e-6, "\(election) \(party)") }
  }

  private func totals(_ contests: [Contest]) -> [String: Double] {
    var totals: [String: Double] = [:]
    for contest in contests {
      for contestant in contest.contestants where contestant.votes > 0 {
        totals[contestant.party, default: 0] += contestant.votes
      }
    }
    return totals
  }
}
