import Datasets
import Elections
import Store

/// Stores what surrounds general elections: by-elections, the Leave vote, exit polls, the long run, reported claims.
enum ContextLoad {
  static func run(
    _ folder: TidyFolder, _ loader: ContextLoader, _ register: PlaceRegister, _ findings: inout Findings
  ) throws {
    try storeByElections(folder, loader, register, &findings)
    for (set, numbers) in register.constituencies {
      for vote in try folder.leaveVotes(of: set, &findings) {
        try loader.add(vote, constituency: number(vote.constituency, set, numbers))
      }
    }
    for forecast in try folder.exitPolls(&findings) { try loader.add(forecast) }
    for (party, group) in try folder.longRunGroups(&findings) { try loader.add(party, in: group) }
    for (index, contest) in try folder.longRun(&findings).enumerated() { try loader.add(contest, number: index + 1) }
    for claim in try folder.claims(&findings) { try loader.add(claim) }
  }

  private static func storeByElections(
    _ folder: TidyFolder, _ loader: ContextLoader, _ register: PlaceRegister, _ findings: inout Findings
  ) throws {
    let elections = try folder.elections(&findings).sorted { $0.date < $1.date }
    for (index, row) in try folder.byElections(&findings).enumerated() {
      guard let before = elections.last(where: { $0.date <= row.date }) else { continue }
      let number = try number(
        row.contest.constituency, row.boundarySet, register.constituencies[row.boundarySet] ?? [:])
      try loader.add(
        row.contest, byElection: index + 1, on: row.date, after: before.year, constituency: number)
      for (place, candidacy) in row.candidacies.enumerated() {
        try loader.add(candidacy, place: place + 1, byElection: index + 1)
      }
    }
  }

  private static func number(
    _ code: ConstituencyCode, _ set: String, _ numbers: [ConstituencyCode: Int]
  ) throws -> Int {
    guard let number = numbers[code] else {
      throw StoreError.unknownConstituency(boundarySet: set, code: code.text)
    }
    return number
  }
}
