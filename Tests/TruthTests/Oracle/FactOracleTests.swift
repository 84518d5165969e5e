import Database
import Elections
import Findings
import Queries
import Testing

@Suite("Facts, computed again")
struct FactOracleTests {
  /// An election with the one before on the same boundaries.
  static let elections = [
    (2010, 2005, "2010"), (2015, 2010, "2010"), (2017, 2015, "2010"), (2019, 2017, "2010"), (2024, 2019, "2024"),
  ]

  @Test(
    "the closest, the flows of seats, the movers and the turnout are those of the base tables", arguments: elections)
  func facts(election: Int, before: Int, set: String) throws {
    try Self.compare(
      Library(CommittedDatabase.engine()), CommittedDatabase.rows, election: election, before: before, on: set)
  }

  @Test("where an election stands is counted among the elections that have the measure")
  func ranks() throws {
    let library = try Library(CommittedDatabase.engine())
    let rows = try library.elections()
    let years = rows.map(\.election)
    let turnouts = try years.map { try Self.turnout($0, CommittedDatabase.rows) }
    for (index, election) in years.enumerated() {
      let rank = try #require(ElectionRank(.turnout, of: election, rows))
      #expect(rank.above == turnouts.count { $0 > turnouts[index] } && rank.among == years.count)
      #expect((rank.extreme == "highest") == (turnouts[index] == turnouts.max()))
      #expect((rank.extreme == "lowest") == (turnouts[index] == turnouts.min()))
    }
    // The first election was preceded by a notional result, from which no volatility follows.
    #expect(ElectionRank(.volatility, of: years[0], rows) == nil)
    #expect(ElectionRank(.volatility, of: years[1], rows)?.among == years.count - 1)
    #expect(ElectionRank(.volatility, of: years[1], rows)?.ofThose == " of the four that have it")
  }

  /// Compares every fact about an election, in the country and in each nation and region, with plain loops over the base tables.
  static func compare(_ library: Library, _ rows: Oracle.Rows, election: Int, before: Int, on set: String) throws {
    let (now, was) = (try Oracle(election, on: set, rows: rows), try Oracle(before, on: set, rows: rows))
    let parties = Set(try rows("SELECT party FROM party WHERE kind = 'party'").map { try $0.text(0) })
    let turnout = try TurnoutChange(library, at: election)
    #expect(abs(turnout.turnout - (try Self.turnout(election, rows))) < 1e-12)
    for area in [nil] + Set(now.contests.values.map(\.region)).sorted().map(Optional.some) {
      let own = now.contests.filter { area == nil || $0.value.region == area }
      let place = "\(area ?? "country") \(election)"

      let contests = try library.ask(ContestsRequest(election: election, area: area)).rows
      let majorities = own.filter { $0.value.ranked.count > 1 }.mapValues { $0.ranked[0] - $0.ranked[1] }
      let closest = try #require(ClosestResult(contests), "\(place)")
      #expect(closest.majority == majorities.values.min(), "\(place)")
      #expect(
        Set(closest.contests.map(\.code.text)) == Set(majorities.filter { $0.value == closest.majority }.keys),
        "\(place)")

      let whole = try #require(try ChangesOfHands(library, to: election))
      let changes =
        area == nil ? whole : ChangesOfHands(try library.ask(FlipsRequest(to: election, area: area)).rows)
      var flows: [[String]: Int] = [:]
      for (code, contest) in own where was.contests[code]?.winner != contest.winner {
        flows[[was.contests[code]?.winner ?? "", contest.winner], default: 0] += 1
      }
      #expect(changes.seats == flows.values.reduce(0, +), "\(place)")
      #expect(
        changes.flows.reduce(into: [:]) { $0[[$1.from.text, $1.to.text]] = $1.seats } == flows, "\(place)")
      if let largest = changes.largest { #expect(largest.seats == flows.values.max(), "\(place)") }

      let answer = try library.ask(PartiesRequest(election: election, area: area))
      let movers = try ShareMovers(answer.rows, of: answer, library)
      func shares(_ contests: [Oracle.Contest]) -> [String: Double] {
        let valid = contests.reduce(0) { $0 + $1.valid }
        return contests.reduce(into: [String: Double]()) { sum, contest in
          for (party, votes) in contest.votes { sum[party, default: 0] += votes / valid }
        }
      }
      let (then, after) = (shares(own.keys.compactMap { was.contests[$0] }), shares(Array(own.values)))
      let moved = after.filter { then[$0.key] ?? 0 > 0 && parties.contains($0.key) }
        .reduce(into: [String: Double]()) { $0[$1.key] = $1.value - (then[$1.key] ?? 0) }
      // What rounds to nothing as printed is neither a rise nor a fall.
      let (most, least) = (moved.values.max() ?? 0, moved.values.min() ?? 0)
      func named(_ change: Double) -> Set<String> { Set(moved.filter { abs($0.value - change) < 1e-12 }.keys) }
      #expect(Set(movers.risen.map(\.party.text)) == (most >= 0.0005 ? named(most) : []), "\(place)")
      #expect(Set(movers.fallen.map(\.party.text)) == (least <= -0.0005 ? named(least) : []), "\(place)")
      #expect(
        (movers.risen + movers.fallen).allSatisfy { abs($0.change - (moved[$0.party.text] ?? 9)) < 1e-9 }, "\(place)")
      #expect(movers.compared == moved.count, "\(place)")
      let isPooled = then.keys.contains { library.look(PartyCode($0)).isPool }
      #expect((movers.pooled == before) == isPooled || area != nil, "\(place)")
      let new =
        movers.pooled != nil
        ? [:] : after.filter { then[$0.key] ?? 0 == 0 && parties.contains($0.key) && $0.value > most }
      #expect(movers.newcomers.map(\.party.text) == new.sorted { $0.value > $1.value }.map(\.key), "\(place)")
    }
  }

  private static func turnout(_ election: Int, _ rows: Oracle.Rows) throws -> Double {
    let sums = try rows(
      "SELECT sum(c.valid_votes), sum(c.electorate) FROM tally t JOIN tally_contest c USING (tally_id) WHERE t.election = \(election) AND t.basis = 'counted'"
    )[0]
    return (sums.number(0) ?? 0) / (sums.number(1) ?? 1)
  }
}
