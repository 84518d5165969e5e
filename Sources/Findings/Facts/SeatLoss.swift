package import Elections
package import Queries

/// What became of the seats that a party won at one election at another: held, lost to whom, and gained.
package struct SeatLoss: Equatable, Sendable {
  package let party: PartyCode
  /// How many it won at the earlier election.
  package let before: Int
  /// How many of these it won again.
  package let held: Int
  /// Who won the others, the most first.
  package let takers: [Taker]
  /// How many it won from others.
  package let gained: Int

  /// A party that won some of the seats.
  package struct Taker: Equatable, Sendable {
    package let party: PartyCode
    package let seats: Int
  }

  package var lost: Int { before - held }
  package var after: Int { held + gained }

  /// Counts a party's seats among all that were won from one election to another.
  package init(_ party: PartyCode, _ flows: [FlowsRow]) {
    func sum(_ rows: [FlowsRow]) -> Int { rows.reduce(0) { $0 + $1.seats } }
    let own = flows.filter { $0.fromParty == party }
    self.party = party
    before = sum(own)
    held = sum(own.filter { $0.toParty == party })
    takers = own.filter { $0.toParty != party }.map { Taker(party: $0.toParty, seats: $0.seats) }
      .sorted { ($1.seats, $0.party) < ($0.seats, $1.party) }
    gained = sum(flows.filter { $0.toParty == party && $0.fromParty != party })
  }
}
