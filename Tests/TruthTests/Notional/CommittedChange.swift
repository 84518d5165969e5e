import Analytics
import Elections
import Testing
import TidyData

/// The committed boundary change with the counted elections that are carried across it.
struct CommittedChange {
  let change: BoundaryChange
  let fit: ReferenceFit
  let counted: [Int: [Contest]]
  let published: [Contest]
  let kinds: [String: Party.Kind]
  let method: NotionalMethod
  /// The region or other nation of every old constituency.
  let areas: [ConstituencyCode: String]

  init() throws {
    var findings = Findings()
    let folder = try TidyFolder(path: CommittedDatabase.datasets)
    let set = try #require(try folder.boundarySets(&findings).first { $0.id == "2024" })
    kinds = Dictionary(uniqueKeysWithValues: try folder.parties(&findings).map { ($0.code, $0.kind) })
    change = BoundaryChange(try folder.overlaps(into: set, &findings))
    let old = try #require(try folder.boundarySets(&findings).first { $0.id == "2010" })
    areas = Dictionary(
      uniqueKeysWithValues: try folder.constituencies(of: old.id, &findings).map { ($0.code, $0.area) })
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
    published = try folder.notionalContests(of: result, &findings).map {
      Contest(
        constituency: $0.constituency, electorate: $0.electorate.map(Double.init),
        contestants: votes[$0.constituency] ?? [])
    }
    method = try #require(try folder.notionalMethod(&findings))
    fit = ReferenceFit(
      change, counted: counted[2019] ?? [], published: published, kinds: kinds, method: method)
  }
}
