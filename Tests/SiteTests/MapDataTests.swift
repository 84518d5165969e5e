import Elections
import Figures
import Findings
import Press
import Queries
import Testing
import Wording

/// The modes of an election's map.
@Suite struct MapDataTests {
  @Test("every mode tells of every seat, and its keys count them", arguments: [2019, 2024])
  func modes(election: Int) throws {
    let library = try Press.library()
    let contests = try library.ask(ContestsRequest(election: election)).rows
    let parties = ["Con", "SNP", "Alliance"].map { PartyCode($0 == "Alliance" ? "APNI" : $0) }
    let modes = try SeatMode.all(of: election, parties: parties, in: library)
    for name in ["winner", "changed", "majority", "turnout", "swing", "share", "change"] {
      #expect(modes.contains { $0.name == name }, "\(name)")
    }
    let winner = try #require(modes.first { $0.name == "winner" })
    for contest in contests {
      let look = try #require(winner.looks[contest.code], "\(contest.constituency)")
      #expect(look.fill == library.look(contest.winner).colour)
      #expect(look.words == library.look(contest.winner).shortName)
    }
    let majority = try #require(modes.first { $0.name == "majority" })
    for contest in contests {
      let share = try #require(contest.majorityShare)
      #expect(majority.looks[contest.code].map { $0.words + majority.unit } == Number.percent(share))
    }
    for mode in modes where !mode.unit.isEmpty {
      let counted = mode.keys.compactMap { $0.words.split(whereSeparator: { $0 == ":" || $0 == " " }).last }
      #expect(counted.compactMap { Int($0) }.reduce(0, +) == contests.count, "\(mode.name) \(mode.keys.map(\.words))")
    }
  }
}
