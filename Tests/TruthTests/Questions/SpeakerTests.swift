import Database
import Queries
import TableRecords
import Testing

/// Counting the Speaker with the party he came from, added up again in plain loops.
@Suite struct SpeakerTests {
  @Test("the Speaker counts with his former party in every measure, at the election and at the one before")
  func measures() throws {
    let rows = try CommittedDatabase.ask("elections", Filters(speaker: .formerParty)).table.records
    let own = try CommittedDatabase.ask("elections").table.records
    var former: [Int: String] = [:]
    for row in try CommittedDatabase.rows(
      "SELECT election, speaker_party FROM election WHERE speaker_party IS NOT NULL")
    { former[try row.integer(0)] = try row.text(1) }
    func totals(_ tally: Int) throws -> [String: (votes: Double, seats: Double)] {
      var totals: [String: (votes: Double, seats: Double)] = [:]
      for row in try CommittedDatabase.rows(
        "SELECT v.party, sum(v.votes), sum(v.place = 1), t.election FROM tally_vote v JOIN tally t USING (tally_id) WHERE tally_id = \(tally) GROUP BY 1"
      ) {
        let (code, election) = (try row.text(0), try row.integer(3))
        let party = code == "Spk" ? former[election] ?? code : code
        totals[party, default: (0, 0)].votes += row.number(1) ?? 0
        totals[party, default: (0, 0)].seats += row.number(2) ?? 0
      }
      return totals
    }
    var moved = 0
    for row in try CommittedDatabase.rows(
      "SELECT tally_id, election, baseline_id FROM tally WHERE basis = 'counted' AND declared_in IS NULL")
    {
      let election = try row.integer(1)
      guard let told = rows.first(where: { $0.count("election") == election }) else { continue }
      let now = try totals(try row.integer(0))
      let (votes, seats) = now.values.reduce((0.0, 0.0)) { ($0.0 + $1.votes, $0.1 + $1.seats) }
      let gaps = now.values.map { 100 * ($0.votes / votes - $0.seats / seats) }
      let gallagher = (gaps.reduce(0) { $0 + $1 * $1 } / 2).squareRoot()
      #expect(abs(try #require(told.number("gallagher")) - gallagher) < 1e-9, "\(election)")
      #expect(abs(try #require(told.number("loosemore_hanby")) - gaps.reduce(0) { $0 + abs($1) } / 2) < 1e-9)
      let effective = 1 / now.values.reduce(0) { $0 + ($1.votes / votes) * ($1.votes / votes) }
      #expect(abs(try #require(told.number("enp_votes")) - effective) < 1e-9)
      let most = try #require(now.values.max { $0.seats < $1.seats })
      #expect(abs(try #require(told.number("winners_bonus")) - (most.seats / seats - most.votes / votes)) < 1e-9)
      if let volatility = told.number("volatility"), let baseline = try? row.integer(2) {
        let then = try totals(baseline)
        let all = then.values.reduce(0) { $0 + $1.votes }
        let index = Set(now.keys).union(then.keys).reduce(0) { sum, party in
          sum + 50 * abs((now[party]?.votes ?? 0) / votes - (then[party]?.votes ?? 0) / all)
        }
        #expect(abs(volatility - index) < 1e-9, "\(election)")
      }
      let plain = try #require(own.first { $0.count("election") == election })
      if former[election] != nil, plain.number("gallagher") != told.number("gallagher") { moved += 1 }
      #expect((plain.number("volatility") == nil) == (told.number("volatility") == nil))
    }
    #expect(moved > 3)
  }
}
