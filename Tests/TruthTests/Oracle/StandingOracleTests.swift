import Database
import Queries
import TableRecords
import Testing

@Suite("Who stood, computed again")
struct StandingOracleTests {
  @Test(
    "in a notional result a party stood where it stood in old constituencies with a third of the electors",
    arguments: [2010, 2015, 2017, 2019])
  func standing(election: Int) throws {
    let (notional, counted) = (try Oracle(election, on: "2024"), try Oracle(election, on: "2010"))
    let standing = try notional.standing(counted)
    let pools = Set(try CommittedDatabase.rows("SELECT party FROM party WHERE kind = 'pool'").map { try $0.text(0) })
    var expected: Set<[String]> = []
    for (code, contest) in notional.contests {
      for party in contest.votes.filter({ $0.value > 0 }).keys where standing[code]?.contains(party) == false {
        if !pools.contains(party) { expected.insert([code, party]) }
      }
    }
    let stored = try CommittedDatabase.rows(
      "SELECT k.code, u.party FROM uncontested u JOIN constituency k USING (constituency_id) WHERE u.tally_id = \(notional.number)"
    ).map { [try $0.text(0), try $0.text(1)] }
    #expect(Set(stored) == expected && stored.count == expected.count && expected.count > 100)

    // None of them has a change, a swing or a place among those who stood both times.
    guard election != 2010 else { return }
    let withheld = Set(stored)
    for row in try CommittedDatabase.ask("results", Filters(election: election, on: "2024")).table.records
    where withheld.contains([row.text("code"), row.text("party")]) {
      #expect(row["share_change"] == .missing, "\(row.text("constituency")), \(row.text("party"))")
    }
    let green = try CommittedDatabase.ask("measures", Filters(election: election, on: "2024", party: "Grn")).table
      .records
    #expect(green.allSatisfy { !withheld.contains([$0.text("code"), "Grn"]) || $0["share_change"] == .missing })
    let swings = try CommittedDatabase.ask(
      "swings", Filters(to: election, on: "2024", parties: ["Grn", "Lab"])
    ).table.records
    #expect(swings.allSatisfy { !withheld.contains([$0.text("code"), "Grn"]) || $0["butler"] == .missing })
  }
}
