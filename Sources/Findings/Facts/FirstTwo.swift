package import Elections
package import Queries

/// The parties with most and second most votes in each nation and region at one election.
package struct FirstTwo: Equatable, Sendable {
  private let parties: [String: Set<PartyCode>]

  package init(_ rows: [RegionsRow]) {
    parties = Dictionary(grouping: rows, by: \.region).mapValues { own in
      Set(own.sorted { ($1.votes, $0.party) < ($0.votes, $1.party) }.prefix(2).map(\.party))
    }
  }

  /// Whether two parties were the first two in an area.
  package func holds(_ pair: Set<PartyCode>, in area: String) -> Bool { parties[area] == pair }

  /// The areas, by name, in which two parties were the first two neither at an election nor at the one compared with, on the
  /// boundaries of the later.
  package static func areas(
    without pair: Set<PartyCode>, from: Int, to: Int, _ library: Library
  ) throws -> [String] {
    let now = FirstTwo(try library.ask(RegionsRequest(election: to)).rows)
    let then = FirstTwo(
      try library.ask(RegionsRequest(election: from, on: library.row(of: to).boundarySet)).rows)
    return now.parties.keys.sorted().filter { !now.holds(pair, in: $0) && !then.holds(pair, in: $0) }
  }
}

extension NationalSwing {
  /// The nations and regions in which the two were not the first two parties at either election: what moved between them decided
  /// little there.
  package func areasOfOthers(_ library: Library) throws -> [String] {
    guard let from = answer.from, let to = answer.election else { return [] }
    return try FirstTwo.areas(without: [loser.code, winner.code], from: from, to: to, library)
  }
}
