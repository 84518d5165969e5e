import Analytics
package import Elections
package import Queries

/// How the changes of other parties' shares went with those of one party, seat by seat: which parties rose where it fell.
///
/// Results show no one's move: this is a correlation over seats, and is said as that.
package struct ShareCompany: Equatable, Sendable {
  package let party: PartyCode
  /// Pearson's coefficient over the seats in which both stood both times.
  package let correlation: Double
  /// How many these are.
  package let seats: Int

  /// Sets every other party beside one.
  ///
  /// - Parameters:
  ///   - party: whose changes they are set beside.
  ///   - rows: the later election's results with changes since the earlier one.
  ///   - least: in how many seats both must have stood.
  /// - Returns: the parties with most votes first.
  package static func of(_ party: PartyCode, _ rows: [ResultsRow], least: Int = 100) -> [ShareCompany] {
    func changes(_ rows: [ResultsRow]) -> [ConstituencyCode: Double] {
      Dictionary(
        rows.compactMap { row in row.shareChange.map { (row.code, $0) } }, uniquingKeysWith: { first, _ in first })
    }
    let own = changes(rows.filter { $0.party == party })
    let votes = rows.reduce(into: [PartyCode: Double]()) { sums, row in
      if let own = row.votes { sums[row.party, default: 0] += own }
    }
    return votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.compactMap { other, _ in
      guard other != party else { return nil }
      let theirs = changes(rows.filter { $0.party == other })
      let pairs = own.keys.sorted().compactMap { code -> (x: Double, y: Double)? in
        guard let x = own[code], let y = theirs[code] else { return nil }
        return (x, y)
      }
      guard pairs.count >= least, let r = Analytics.correlation(pairs) else { return nil }
      return ShareCompany(party: other, correlation: r, seats: pairs.count)
    }
  }

  /// How one party's shares at an election went with another's at a later one, on the same boundaries.
  ///
  /// - Parameters:
  ///   - heir: the party at the later election.
  ///   - after: the later election's results.
  ///   - then: the other party's shares at the earlier one, where it stood.
  ///   - least: in how many seats both must have stood.
  /// - Returns: nil where they stood together in too few seats.
  package static func of(
    _ heir: PartyCode, after: [ResultsRow], before then: [ConstituencyCode: Double], least: Int = 100
  ) -> ShareCompany? {
    let pairs = after.filter { $0.party == heir }.compactMap { row in
      then[row.code].flatMap { x in row.share.map { (x: x, y: $0) } }
    }
    guard pairs.count >= least, let r = Analytics.correlation(pairs) else { return nil }
    return ShareCompany(party: heir, correlation: r, seats: pairs.count)
  }
}
