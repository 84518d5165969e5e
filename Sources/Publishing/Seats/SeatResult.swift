package import Queries

/// What the parties had in one constituency, now and in the election compared with.
package struct SeatResult {
  let code: String
  let name: String
  let region: String
  let winner: String
  /// Shares of the vote, as fractions.
  let shares: [String: Double]
  /// How the shares changed; parties that stood in both elections only.
  let changes: [String: Double]

  package init(
    code: String, name: String, region: String, winner: String, shares: [String: Double], changes: [String: Double]
  ) {
    (self.code, self.name, self.region, self.winner) = (code, name, region, winner)
    (self.shares, self.changes) = (shares, changes)
  }

  /// Butler's swing: half of one party's rise and the other's fall; nil unless both stood in both elections.
  package func swing(to first: String, from second: String) -> Double? {
    guard let rise = changes[first], let fall = changes[second] else { return nil }
    return (rise - fall) / 2
  }

  /// Reads every constituency of an answer to the query `results`, by name.
  package static func all(_ answer: QueryResult) -> [SeatResult] {
    var order: [String] = []
    var rows: [String: [Record]] = [:]
    for row in answer.table.records {
      let code = row.text("code")
      if rows[code] == nil { order.append(code) }
      rows[code, default: []].append(row)
    }
    return order.compactMap { code in
      guard let own = rows[code], let first = own.first else { return nil }
      let winner = own.first { $0.count("rank") == 1 }?.text("party") ?? ""
      var shares: [String: Double] = [:]
      var changes: [String: Double] = [:]
      for row in own {
        // Independents share a code but not their votes.
        shares[row.text("party")] = max(shares[row.text("party")] ?? 0, row.number("share") ?? 0)
        if let change = row.number("share_change") { changes[row.text("party")] = change }
      }
      return SeatResult(
        code: code, name: first.text("constituency"), region: first.text("region"), winner: winner, shares: shares,
        changes: changes)
    }
  }
}
