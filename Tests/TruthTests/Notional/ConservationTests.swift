import Analytics
import TidyData
import Elections
import Testing

@Suite struct ConservationTests {
  @Test(
    "no estimate loses or makes a millionth of a vote, of any candidate of an old constituency or party of the nation")
  func conservation() throws {
    let committed = try CommittedChange()
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
    _ contests: [Contest], _ committed: CommittedChange, by split: some VoteSplit, _ election: Int
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
