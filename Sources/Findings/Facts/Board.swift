package import Elections

/// The parties that a ten-second read names, and all others.
package struct Board<Row: SeatTotals> {
  /// The parties with the most votes of those that won a seat, in order of seats.
  package let parties: [Row]
  /// All others with a seat or without.
  package let others: [Row]

  /// How many parties are named.
  private static var named: Int { 6 }

  /// Chooses the parties.
  ///
  /// - Parameters:
  ///   - rows: those of an election.
  ///   - isParty: whether a code stands for one party, as independents do not.
  package init(_ rows: [Row], isParty: (PartyCode) -> Bool) {
    // Where votes are not counted everywhere those with the most seats are named.
    let isCounted = rows.allSatisfy { $0.countedVotes != nil }
    func weight(_ row: Row) -> Double { row.countedVotes.flatMap { isCounted ? $0 : nil } ?? Double(row.seats) }
    let seated = rows.filter { $0.seats > 0 && isParty($0.party) }.sorted { weight($0) > weight($1) }
    let chosen = Set(seated.prefix(Self.named).map(\.party))
    parties = rows.filter { chosen.contains($0.party) }.sorted { ($0.seats, weight($0)) > ($1.seats, weight($1)) }
    others = rows.filter { !chosen.contains($0.party) }
  }
}
