package import Elections
package import Queries

/// The parties that a ten-second read names, and all others.
package struct Board {
  /// The parties with the most votes of those that won a seat, in order of seats.
  package let parties: [PartiesRow]
  /// All others with a seat or without.
  package let others: [PartiesRow]

  /// How many parties are named.
  private static let named = 6

  /// Chooses the parties.
  ///
  /// - Parameters:
  ///   - rows: those of an election.
  ///   - isParty: whether a code stands for one party, as independents do not.
  package init(_ rows: [PartiesRow], isParty: (PartyCode) -> Bool) {
    let seated = rows.filter { $0.seats > 0 && isParty($0.party) }.sorted { $0.votes > $1.votes }
    let chosen = Set(seated.prefix(Self.named).map(\.party))
    parties = rows.filter { chosen.contains($0.party) }.sorted { ($0.seats, $0.votes) > ($1.seats, $1.votes) }
    others = rows.filter { !chosen.contains($0.party) }
  }
}
