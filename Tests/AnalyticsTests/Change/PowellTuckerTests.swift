import Analytics
import Elections
import Testing

@Suite struct PowellTuckerTests {
  private func totals(_ votes: KeyValuePairs<String, Double>) throws -> PartyTotals {
    var totals = PartyTotals()
    totals.add(try contest(votes))
    return totals
  }

  @Test("a new party of 15% makes type A, what the old ones lost makes type B")
  func split() throws {
    let now = try totals(["A": 45, "B": 40, "C": 15])
    let split = try #require(now.splitVolatility(since: totals(["A": 50, "B": 50])))
    #expect(abs(split.replacement - 7.5) < 1e-9)
    #expect(abs(split.alteration - 7.5) < 1e-9)
  }

  @Test("two per cent in both elections is enough to be there")
  func threshold() throws {
    let split = try #require(totals(["A": 94, "C": 6]).splitVolatility(since: totals(["A": 98, "C": 2])))
    #expect(split.replacement == 0)
    #expect(abs(split.alteration - 4) < 1e-9)
    let below = try #require(totals(["A": 94, "C": 6]).splitVolatility(since: totals(["A": 98.1, "C": 1.9])))
    #expect(abs(below.replacement - 2.05) < 1e-9)
    // Under the line both times: in neither part, though in the index.
    let small = try #require(totals(["A": 98.5, "C": 1.5]).splitVolatility(since: totals(["A": 99, "C": 1])))
    #expect(small.replacement == 0 && abs(small.alteration - 0.25) < 1e-9)
  }

  @Test("no baseline, no parts")
  func undefined() throws { #expect(try totals(["A": 1]).splitVolatility(since: PartyTotals()) == nil) }
}
