import Analytics
import Elections
import Testing

extension PartyCode: ExpressibleByStringLiteral {
  /// Parties of tests are named by letters.
  public init(stringLiteral text: String) { self.init(text) }
}

@Suite struct TwoPartySwingTests {
  private func winner(_ shares: [PartyCode: Double], at swing: Double) -> [PartyCode] {
    TwoPartySwing(right: "R", left: "L", [(winner: "L", shares: shares)]).house(at: swing).map(\.key)
  }

  @Test("a swing moves a seat only where both stood, and a third party keeps it while it is ahead of both")
  func duels() {
    #expect(winner(["L": 0.4, "R": 0.3, "T": 0.2], at: 0.06) == ["R"])
    #expect(winner(["L": 0.5, "R": 0.3], at: 0.09) == ["L"])
    #expect(winner(["L": 0.5, "T": 0.3], at: 0.11) == ["L"])
    #expect(winner(["L": 0.5, "R": 0.3, "T": 0.42], at: 0.11) == ["T"])
  }

  @Test("a majority is more than half of the seats, whoever has it, and the ranges meet end to end")
  func reigns() {
    let seats: [(winner: PartyCode, shares: [PartyCode: Double])] = [0.42, 0.45, 0.48].map {
      (winner: "L", shares: ["L": 1 - $0, "R": $0])
    }
    let swing = TwoPartySwing(right: "R", left: "L", seats)
    #expect(swing.majority == 2 && swing.master(at: 0) == "L" && swing.master(at: 0.06) == "R")
    let reigns = swing.reigns(within: 10)
    #expect(reigns.map(\.master) == ["L", "R"])
    #expect(reigns.first?.range.lowerBound == -10 && reigns.last?.range.upperBound == 10)
    #expect(reigns.first?.range.upperBound == reigns.last?.range.lowerBound)
    // The tenth that is told is one at which the party has its majority.
    for reign in reigns { #expect(swing.master(at: reign.first / 100) == reign.master) }
    let third = TwoPartySwing(right: "R", left: "L", Array(repeating: (winner: "T", shares: ["T": 1]), count: 3))
    #expect(third.master(at: 0.1) == "T")
    #expect(TwoPartySwing(right: "R", left: "L", []).master(at: 0) == nil)
  }
}
