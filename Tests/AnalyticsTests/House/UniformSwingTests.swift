import Analytics
import Elections
import Testing

@Suite struct UniformSwingTests {
  private func votes(_ contest: Contest) -> [String: Double] {
    Dictionary(uniqueKeysWithValues: contest.contestants.map { ($0.party, ($0.votes * 1e6).rounded() / 1e6) })
  }

  @Test("shares move by the points given, and the winner may change")
  func moves() throws {
    let projected = UniformSwing(["A": -0.1, "B": 0.11, "C": -0.01]).projected(
      try contest(["A": 50, "B": 40, "C": 10]))
    #expect(votes(projected) == ["A": 40, "B": 51, "C": 9])
    #expect(projected.winner?.party == "B")
  }

  @Test("no share falls under zero, and shares sum to one again")
  func floor() throws {
    let projected = UniformSwing(["C": -0.3]).projected(try contest(["A": 50, "B": 30, "C": 20]))
    #expect(votes(projected) == ["A": 62.5, "B": 37.5, "C": 0])
  }

  @Test("the Speaker's seat stays, and so does one where nobody would have votes")
  func exempt() throws {
    let swing = UniformSwing(["Lab": -0.9, "Spk": -0.9], exempt: ["Spk"])
    #expect(votes(swing.projected(try contest(["Spk": 60, "Lab": 40]))) == ["Spk": 60, "Lab": 40])
    #expect(votes(UniformSwing(["A": -1]).projected(try contest(["A": 100]))) == ["A": 100])
  }

  @Test("two candidates of a party share its change by their votes")
  func together() throws {
    let projected = UniformSwing(["Ind": -0.2, "A": 0.2]).projected(try contest(["A": 40, "Ind": 45, "Ind": 15]))
    #expect(projected.contestants.map { ($0.votes * 1e6).rounded() / 1e6 } == [60, 30, 10])
  }
}
