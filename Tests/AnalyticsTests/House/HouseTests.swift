import Analytics
import Elections
import Testing

@Suite struct HouseTests {
  @Test(
    "the majority of the House is a party's seats less all others",
    arguments: [(411, 172), (326, 2), (325, 0), (317, -16)])
  func majority(seats: Int, majority: Int) {
    #expect(houseMajority(seats: seats, of: 650) == majority)
  }

  @Test("326 of 650 is the least majority, 326 of 651 too")
  func least() {
    #expect(seatsForMajority(of: 650) == 326)
    #expect(seatsForMajority(of: 651) == 326)
  }

  @Test("votes for a seat; without seats there is no answer")
  func votes() throws {
    #expect(votesPerSeat(votes: 3_881_099, seats: 1) == 3_881_099)
    #expect(abs(try #require(votesPerSeat(votes: 1_454_436, seats: 56)) - 25_972.07) < 0.01)
    #expect(votesPerSeat(votes: 1_454_436, seats: 0) == nil)
  }

  @Test("ten per cent is not marginal, five is not very marginal")
  func marginality() {
    #expect(Marginality(majorityShare: 0.0499) == .veryMarginal)
    #expect(Marginality(majorityShare: 0.05) == .marginal)
    #expect(Marginality(majorityShare: 0.0999) == .marginal)
    #expect(Marginality(majorityShare: 0.1) == .safer)
    #expect(Marginality(majorityShare: 0.01) != .safer)
  }

  @Test("the winner's bonus is that of the party with the most seats")
  func bonus() throws {
    var totals = PartyTotals()
    totals.add(try contest(["A": 51, "B": 49]))
    totals.add(try contest(["A": 51, "B": 49]))
    totals.add(try contest(["B": 100]))
    let bonus: Double = 2.0 / 3 - 102.0 / 300
    #expect(abs(try #require(totals.winnersBonus) - bonus) < 1e-12)
    #expect(PartyTotals().winnersBonus == nil)
  }
}
