import Analytics
import Elections
import Testing

/// Contests that give each party the votes and seats wanted.
private func totals(_ results: [(winner: String, votes: [String: Double])]) throws -> PartyTotals {
  var totals = PartyTotals()
  for (index, result) in results.enumerated() {
    let code = try #require(ConstituencyCode("E1400\(1000 + index)"))
    let contestants = result.votes.sorted { $0.key < $1.key }.map {
      Contest.Contestant(party: $0.key, isPool: $0.key == "Oth", votes: $0.value)
    }
    let contest = Contest(constituency: code, electorate: nil, contestants: contestants)
    #expect(contest.winner?.party == result.winner)
    totals.add(contest)
  }
  return totals
}

@Suite struct PartyTotalsTests {
  /// 60% of the votes and three of four seats for A.
  let lopsided = [
    (winner: "A", votes: ["A": 80.0, "B": 20.0]), (winner: "A", votes: ["A": 70.0, "B": 30.0]),
    (winner: "A", votes: ["A": 60.0, "B": 40.0]), (winner: "B", votes: ["A": 30.0, "B": 70.0]),
  ]

  @Test("two parties, 60 and 40% of votes, 75 and 25% of seats: both indices are 15")
  func disproportionality() throws {
    let totals = try totals(lopsided)
    #expect(abs(try #require(totals.gallagher) - 15) < 1e-9)
    #expect(abs(try #require(totals.loosemoreHanby) - 15) < 1e-9)
  }

  @Test("the totals of two areas added are those of all their contests")
  func sum() throws {
    var sum = try totals(Array(lopsided[..<3]))
    sum.add(try totals(Array(lopsided[3...])))
    #expect(try sum == totals(lopsided))
  }

  @Test("60 and 40% count as 1.92 parties, three of four seats as 1.6")
  func effectiveParties() throws {
    let totals = try totals(lopsided)
    #expect(abs(try #require(totals.effectivePartiesByVotes) - 1 / 0.52) < 1e-9)
    #expect(abs(try #require(totals.effectivePartiesBySeats) - 1.6) < 1e-9)
  }

  @Test("volatility counts parties of either election")
  func volatility() throws {
    let then = try totals([(winner: "A", votes: ["A": 50.0, "B": 30.0, "C": 20.0])])
    let now = try totals([(winner: "A", votes: ["A": 60.0, "B": 25.0, "D": 15.0])])
    // ½ (10 + 5 + 20 + 15)
    #expect(abs(try #require(now.volatility(since: then)) - 25) < 1e-9)
    #expect(now.volatility(since: now) == 0)
  }

  @Test("what was published together defines no index, and cannot win")
  func pools() throws {
    let pooled = try totals([(winner: "A", votes: ["A": 30.0, "Oth": 70.0])])
    #expect(pooled.gallagher == nil)
    #expect(pooled.loosemoreHanby == nil)
    #expect(pooled.effectivePartiesByVotes == nil)
    #expect(pooled.effectivePartiesBySeats == 1)
    #expect(try totals(lopsided).volatility(since: pooled) == nil)
  }

  @Test("no votes define no index")
  func empty() {
    #expect(PartyTotals().gallagher == nil)
    #expect(PartyTotals().effectivePartiesBySeats == nil)
  }
}
