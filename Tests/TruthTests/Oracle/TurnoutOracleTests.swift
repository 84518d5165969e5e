import Queries
import TableRecords
import Testing

@Suite("Changes of turnout, computed again")
struct TurnoutOracleTests {
  @Test("where nothing moved, and in nations and regions, turnout is compared with the count of the old boundaries")
  func counts() throws {
    let (was, now) = (try Oracle(2019, on: "2010"), try Oracle(2024, on: "2024"))
    let pieces = try Oracle.pieces()
    let origins = pieces.values.joined().reduce(into: [String: Int]()) { $0[$1.old, default: 0] += 1 }
    let rows = try CommittedDatabase.ask("turnouts", Filters(election: 2024)).table.records
    var unchanged = 0
    for row in rows {
      let code = row.text("code")
      let own = pieces[code] ?? []
      guard own.count == 1, origins[own[0].old] == 1, let old = was.contests[own[0].old], let new = now.contests[code]
      else {
        #expect(row.text("turnout_from_basis") == "published")
        continue
      }
      unchanged += 1
      let change = new.valid / new.electorate - old.valid / old.electorate
      #expect(row.text("turnout_from_basis") == "counted")
      #expect(abs((row.number("turnout_change") ?? 9) - change) < 1e-12, "\(row.text("constituency"))")
    }
    #expect(unchanged > 60)
    for row in try CommittedDatabase.ask("areas", Filters(election: 2024)).table.records {
      func turnout(_ tally: Oracle) -> Double {
        let own = tally.contests.values.filter { $0.region == row.text("region") }
        return own.reduce(0) { $0 + $1.valid } / own.reduce(0) { $0 + $1.electorate }
      }
      #expect(abs((row.number("turnout_change") ?? 9) - (turnout(now) - turnout(was))) < 1e-12, "\(row.text("region"))")
      #expect(row.text("turnout_from_basis") == "counted")
    }
    // A trend has the same one.
    let trend = try CommittedDatabase.engine().trend(Trend(.turnout, area: "Scotland", on: "2024")).table.records
    let then = try #require(trend.first { $0.count("election") == 2019 })
    let scots = was.contests.values.filter { $0.region == "Scotland" }
    let counted = scots.reduce(0) { $0 + $1.valid } / scots.reduce(0) { $0 + $1.electorate }
    #expect(
      abs((then.number("turnout") ?? then.number("value") ?? 9) - counted) < 1e-12 && then.text("basis") == "counted")
  }
}
