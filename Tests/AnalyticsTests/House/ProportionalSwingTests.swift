import Analytics
import Elections
import Testing

@Suite struct ProportionalSwingTests {
  private func votes(_ contest: Contest) -> [Double] {
    contest.contestants.map { ($0.votes * 1e4).rounded() / 1e4 }
  }

  @Test("votes are multiplied, and shares sum to one again")
  func moves() throws {
    let projected = ProportionalSwing(["A": 0.8]).projected(try contest(["A": 50, "B": 30, "C": 20]))
    #expect(votes(projected) == [44.4444, 33.3333, 22.2222])
    #expect(votes(ProportionalSwing(["A": -1]).projected(try contest(["A": 50, "B": 50]))) == [100, 0])
  }

  @Test("the Speaker's seat stays, and so does one where nobody would have votes")
  func exempt() throws {
    let swing = ProportionalSwing(["Lab": 0], exempt: ["Spk"])
    #expect(votes(swing.projected(try contest(["Spk": 60, "Lab": 40]))) == [60, 40])
    #expect(votes(swing.projected(try contest(["Lab": 100]))) == [100])
  }
}
