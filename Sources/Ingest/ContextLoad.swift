import TidyData
import Elections
import Store

/// Stores what surrounds general elections: by-elections, the Leave vote, exit polls, the long run, reported claims.
enum ContextLoad {
  static func run(
    _ contextData: ContextData, _ loader: ContextLoader, _ elections: [Election], _ register: PlaceRegister
  ) throws {
    try store(contextData.byElections, loader, elections, register)
    for (set, votes) in contextData.leaveVotes {
      let numbers = register.constituencies[set] ?? [:]
      for vote in votes { try loader.add(vote, constituency: number(vote.constituency, set, numbers)) }
    }
    for forecast in contextData.exitPolls { try loader.add(forecast) }
    for (party, group) in contextData.longRunGroups { try loader.add(party, in: group) }
    for (index, contest) in contextData.longRun.enumerated() { try loader.add(contest, number: index + 1) }
    for claim in contextData.claims { try loader.add(claim) }
  }

  private static func store(
    _ byElections: [ByElection], _ loader: ContextLoader, _ elections: [Election], _ register: PlaceRegister
  ) throws {
    let elections = elections.sorted { $0.date < $1.date }
    for (index, row) in byElections.enumerated() {
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
