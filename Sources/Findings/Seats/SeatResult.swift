package import Elections
package import Queries

/// What the parties had in one constituency, now and in the election compared with.
package struct SeatResult {
  let code: ConstituencyCode
  package let name: String
  let region: String
  package let winner: PartyCode
  /// Shares of the vote, as fractions.
  package let shares: [PartyCode: Double]
  /// How the shares changed; parties that stood in both elections only.
  let changes: [PartyCode: Double]

  package init(
    code: ConstituencyCode, name: String, region: String, winner: PartyCode, shares: [PartyCode: Double],
    changes: [PartyCode: Double]
  ) {
    (self.code, self.name, self.region, self.winner) = (code, name, region, winner)
    (self.shares, self.changes) = (shares, changes)
  }

  /// Butler's swing: half of one party's rise and the other's fall; nil unless both stood in both elections.
  package func swing(to first: PartyCode, from second: PartyCode) -> Double? {
    guard let rise = changes[first], let fall = changes[second] else { return nil }
    return (rise - fall) / 2
  }

  /// Reads every constituency of an answer to the query `results`, by name.
  package static func all(_ answer: Answer<ResultsRow>) -> [SeatResult] {
    var order: [ConstituencyCode] = []
    var rows: [ConstituencyCode: [ResultsRow]] = [:]
    for row in answer.rows {
      let code = row.code
      if rows[code] == nil { order.append(code) }
      rows[code, default: []].append(row)
    }
    return order.compactMap { code in
      guard let own = rows[code], let first = own.first, let winner = own.first(where: { $0.rank == 1 })?.party else {
        return nil
      }
      var shares: [PartyCode: Double] = [:]
      var changes: [PartyCode: Double] = [:]
      for row in own {
        // Independents share a code but not their votes.
        if let share = row.share { shares[row.party] = max(shares[row.party] ?? share, share) }
        if let change = row.shareChange { changes[row.party] = change }
      }
      return SeatResult(
        code: code, name: first.constituency, region: first.region, winner: winner, shares: shares,
        changes: changes)
    }
  }
}
