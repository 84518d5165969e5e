import Analytics
import Elections
import Testing

/// A contest of 100 votes.
func contest(_ votes: KeyValuePairs<String, Double>) throws -> Contest {
  let code = try #require(ConstituencyCode("E14001001"))
  return Contest(
    constituency: code, electorate: nil, contestants: votes.map { Contest.Contestant(party: $0.key, votes: $0.value) })
}

@Suite struct SwingTests {
  let then = PairOfShares(from: 0.40, to: 0.30)

  @Test("A falls by 4 points and B rises by 8: a Butler swing of 6")
  func butler() throws {
    let swing = try #require(PairOfShares(from: 0.36, to: 0.38).butlerSwing(since: then))
    #expect(abs(swing - 0.06) < 1e-12)
    #expect(abs(try #require(then.butlerSwing(since: PairOfShares(from: 0.36, to: 0.38))) + 0.06) < 1e-12)
  }

  @Test("the Steed swing looks at the two parties only")
  func steed() throws {
    let swing = try #require(
      PairOfShares(from: 0.36, to: 0.44).steedSwing(since: PairOfShares(from: 0.40, to: 0.40)))
    #expect(abs(swing - 0.05) < 1e-12)
    let shrunk = try #require(
      PairOfShares(from: 0.18, to: 0.22).steedSwing(since: PairOfShares(from: 0.40, to: 0.40)))
    #expect(abs(shrunk - 0.05) < 1e-12)
  }

  @Test("no swing where a party did not stand in both, or neither has a vote")
  func undefined() {
    #expect(PairOfShares(from: nil, to: 0.4).butlerSwing(since: then) == nil)
    #expect(then.butlerSwing(since: PairOfShares(from: 0.3, to: nil)) == nil)
    #expect(then.steedSwing(since: PairOfShares(from: nil, to: 0.4)) == nil)
    #expect(PairOfShares(from: 0, to: 0).steedSwing(since: then) == nil)
  }

  @Test("the swing a rival needs is half the winner's lead")
  func needed() {
    #expect(abs(swingNeeded(winner: 0.45, rival: 0.35) - 0.05) < 1e-12)
    #expect(swingNeeded(winner: 0.45, rival: 0.45) == 0)
  }

  @Test("a seat that changed hands swung from its former winner")
  func localGain() throws {
    let swing = try #require(
      LocalSwing(now: contest(["B": 45, "C": 30, "A": 25]), then: contest(["A": 40, "B": 30, "C": 30])))
    #expect(swing.from == "A")
    #expect(swing.to == "B")
    #expect(abs(try #require(swing.value) - 0.15) < 1e-12)
  }

  @Test("a seat that was held swung from today's second, with no value where that one is new")
  func localHold() throws {
    let swing = try #require(
      LocalSwing(now: contest(["A": 50, "C": 30, "B": 20]), then: contest(["A": 40, "B": 35, "C": 25])))
    #expect(swing.from == "C")
    #expect(abs(try #require(swing.value) - 0.025) < 1e-12)
    let stranger = try #require(LocalSwing(now: contest(["A": 60, "D": 40]), then: contest(["A": 100])))
    #expect(stranger.from == "D")
    #expect(stranger.value == nil)
  }

  @Test("an unopposed winner who held the seat has no local swing")
  func unopposed() throws {
    #expect(try LocalSwing(now: contest(["A": 100]), then: contest(["A": 60, "B": 40])) == nil)
    #expect(try LocalSwing(now: contest([:]), then: contest(["A": 60])) == nil)
  }
}
