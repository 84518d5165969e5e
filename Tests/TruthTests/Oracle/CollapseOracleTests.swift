import Database
import Queries
import TableRecords
import Testing

@Suite("Collapses and surges, computed again")
struct CollapseOracleTests {
  /// What befell a party in an area.
  private struct Fate: Hashable {
    let area: String
    let party: String
    let reason: String
    let seats: [Int]
    /// The shares in millionths.
    let shares: [Int]
  }

  private static let pairs = [
    (2010, 2015, "2010"), (2015, 2017, "2010"), (2017, 2019, "2010"), (2019, 2024, "2024"), (2010, 2024, "2024"),
    (2017, 2024, "2024"),
  ]

  @Test("the lists hold whoever meets the definition, and nobody else", arguments: pairs)
  func lists(from: Int, to: Int, set: String) throws {
    func standing(_ election: Int) throws -> (Oracle, [String: Set<String>]) {
      let tally = try Oracle(election, on: set)
      return (tally, try tally.standing(tally.isCounted ? nil : Oracle(election, on: "2010")))
    }
    let ((was, stoodThen), (now, stoodNow)) = (try standing(from), try standing(to))
    let parties = try CommittedDatabase.rows("SELECT party FROM party WHERE kind = 'party'").map { try $0.text(0) }
    var areas: [String: [String]] = [:]
    for (code, contest) in now.contests {
      for area in Set(["United Kingdom", contest.nation, contest.region]) { areas[area, default: []].append(code) }
    }
    var expected = (collapses: Set<Fate>(), surges: Set<Fate>())
    for (area, codes) in areas {
      for party in parties {
        func sum(_ tally: Oracle, _ codes: [String]) -> (votes: Double, valid: Double) {
          codes.reduce((0, 0)) { sum, code in
            (sum.0 + (tally.contests[code]?.votes[party] ?? 0), sum.1 + (tally.contests[code]?.valid ?? 0))
          }
        }
        func stood(_ standing: [String: Set<String>]) -> [String] {
          codes.filter { standing[$0]?.contains(party) == true }
        }
        let (then, after) = (stood(stoodThen), stood(stoodNow))
        guard then.count * 5 >= codes.count, after.count * 5 >= codes.count else { continue }
        let (all, allNow) = (sum(was, codes), sum(now, codes))
        guard max(all.votes / all.valid, allNow.votes / allNow.valid) >= 0.01 else { continue }
        let both = Array(Set(then).intersection(after))
        let (one, two) = (sum(was, both), sum(now, both))
        let shares = both.isEmpty ? nil : (one.votes / one.valid, two.votes / two.valid)
        let seats = [was, now].map { tally in codes.count { tally.contests[$0]?.winner == party } }
        func reason(_ vote: Bool, _ seats: Bool) -> String? {
          vote && seats ? "share and seats" : vote ? "share" : seats ? "seats" : nil
        }
        func fate(_ reason: String) -> Fate {
          let millionths = shares.map { [Int(($0.0 * 1e6).rounded()), Int(($0.1 * 1e6).rounded())] }
          return Fate(area: area, party: party, reason: reason, seats: seats, shares: millionths ?? [])
        }
        let change = shares.map { $0.1 - $0.0 } ?? 0
        let fell = shares.map { change <= -0.03 && $0.1 <= $0.0 * 2 / 3 } ?? false
        let rose = shares.map { change >= 0.03 && $0.1 >= $0.0 * 3 / 2 } ?? false
        if let reason = reason(fell, seats[0] >= 5 && seats[1] * 2 <= seats[0]) {
          expected.collapses.insert(fate(reason))
        }
        if let reason = reason(rose, seats[1] >= 5 && seats[1] >= seats[0] * 2 && change >= 0.03) {
          expected.surges.insert(fate(reason))
        }
      }
    }
    for (query, fates) in [("collapses", expected.collapses), ("surges", expected.surges)] {
      let answered = try CommittedDatabase.ask(query, Filters(from: from, to: to, on: set)).table.records.map { row in
        Fate(
          area: row.text("area"), party: row.text("party"), reason: row.text("reason"),
          seats: [row.count("seats_from"), row.count("seats_to")],
          shares: ["share_from", "share_to"].compactMap { row.number($0).map { Int(($0 * 1e6).rounded()) } })
      }
      #expect(Set(answered) == fates && answered.count == fates.count, "\(query) \(from) to \(to)")
    }
    #expect(!expected.collapses.isEmpty && !expected.surges.isEmpty)
  }
}
