import TidyData
import Elections
import Testing

@Suite struct CommittedContextTests {
  private var findings = Findings()
  private let folder: TidyFolder

  init() throws { folder = try TidyFolder(path: committed) }

  @Test(
    "there are the 632 Leave votes of Great Britain, 151 of them counted, and the 140 claims, 122 of them with a check")
  mutating func counts() throws {
    let votes = try folder.leaveVotes(of: "2010", &findings)
    #expect(votes.count == 632 && votes.count { $0.counted != nil } == 151)
    let claims = try folder.claims(&findings)
    #expect(claims.count == 140 && claims.count { $0.check != nil } == 122)
    #expect(findings.all.isEmpty)
  }

  @Test("there are 65 by-elections with their candidacies, and each label names its winner")
  mutating func byElections() throws {
    let all = try folder.byElections(&findings)
    #expect(all.count == 65)
    #expect(all.reduce(0) { $0 + $1.candidacies.count } == 668)
    #expect(all.allSatisfy { $0.contest.validVotes == $0.candidacies.reduce(0) { $0 + $1.counted } })
    #expect(all.last?.boundarySet == "2024")
  }

  @Test("the long run of 2010 to 2017 has the votes of the candidacies, group by group", arguments: [2010, 2015, 2017])
  mutating func longRun(election: Int) throws {
    let groups = Dictionary(uniqueKeysWithValues: try folder.longRunGroups(&findings).map { ($0.party, $0.group) })
    var counted: [LongRunContest.Group: Int] = [:]
    try folder.candidacies(of: election, &findings) { candidacy, _ in
      counted[groups[candidacy.party] ?? .other, default: 0] += candidacy.counted
    }
    var read: [LongRunContest.Group: Int] = [:]
    for contest in try folder.longRun(&findings) where contest.election == String(election) {
      for (group, votes) in contest.votes { read[group, default: 0] += votes }
    }
    #expect(read == counted)
  }

  @Test("the long run has 17,048 contests of 27 elections, two of them in 1974")
  mutating func elections() throws {
    let all = try folder.longRun(&findings)
    #expect(all.count == 17048)
    let years = Set(all.map(\.election))
    #expect(years.count == 27 && years.isSuperset(of: ["1918", "1974F", "1974O", "2017"]))
  }
}
