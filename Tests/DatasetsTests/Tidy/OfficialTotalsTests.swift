import TidyData
import Elections
import Testing

/// What the committed tidy files say about an election, added up.
struct Totals: Equatable {
  var candidates = 0
  var electorate = 0
  var validVotes = 0
  var seats: [String: Int] = [:]
}

private func totals(of year: Int) throws -> Totals {
  var findings = Findings()
  let folder = try TidyFolder(path: committed)
  var totals = Totals()
  for contest in try folder.returns(of: year, &findings) {
    totals.electorate += contest.electorate ?? 0
    totals.validVotes += contest.validVotes ?? 0
  }
  var leaders: [ConstituencyCode: Candidacy] = [:]
  try folder.candidacies(of: year, &findings) { candidacy, _ in
    totals.candidates += 1
    if candidacy.counted > leaders[candidacy.constituency]?.counted ?? -1 {
      leaders[candidacy.constituency] = candidacy
    }
  }
  for leader in leaders.values { totals.seats[leader.party, default: 0] += 1 }
  #expect(findings.all.isEmpty)
  return totals
}

@Test(
  "official totals come out of the tidy files",
  arguments: [
    (
      2010,
      Totals(
        candidates: 4_150, electorate: 45_597_461, validVotes: 29_687_604,
        seats: [
          "Con": 306, "Lab": 258, "LD": 57, "DUP": 8, "SNP": 6, "SF": 5, "PC": 3, "SDLP": 3, "Green": 1, "APNI": 1,
          "Spk": 1,
          "Ind": 1,
        ])
    ),
    (
      2015,
      Totals(
        candidates: 3_971, electorate: 46_354_197, validVotes: 30_697_525,
        seats: [
          "Con": 330, "Lab": 232, "SNP": 56, "LD": 8, "DUP": 8, "SF": 4, "PC": 3, "SDLP": 3, "UUP": 2, "UKIP": 1,
          "Green": 1,
          "Spk": 1, "Ind": 1,
        ])
    ),
    (
      2017,
      Totals(
        candidates: 3_304, electorate: 46_836_533, validVotes: 32_204_184,
        seats: [
          "Con": 317, "Lab": 262, "SNP": 35, "LD": 12, "DUP": 10, "SF": 7, "PC": 4, "Green": 1, "Spk": 1, "Ind": 1,
        ])
    ),
    (
      2019,
      Totals(
        candidates: 3_320, electorate: 47_562_702, validVotes: 32_014_110,
        seats: [
          "Con": 365, "Lab": 202, "SNP": 48, "LD": 11, "DUP": 8, "SF": 7, "PC": 4, "SDLP": 2, "Green": 1, "APNI": 1,
          "Spk": 1,
        ])
    ),
    (
      2024,
      Totals(
        candidates: 4_515, electorate: 48_253_193, validVotes: 28_809_340,
        seats: [
          "Lab": 411, "Con": 121, "LD": 72, "SNP": 9, "SF": 7, "Ind": 6, "RUK": 5, "DUP": 5, "Green": 4, "PC": 4,
          "SDLP": 2,
          "APNI": 1, "TUV": 1, "UUP": 1, "Spk": 1,
        ])
    ),
  ])
func officialTotals(year: Int, official: Totals) throws {
  #expect(try totals(of: year) == official)
}

@Test("the notional result of 2019 on the boundaries of 2024 has the published seats and votes")
func notional2019() throws {
  var findings = Findings()
  let folder = try TidyFolder(path: committed)
  let result = NotionalResult(election: 2019, boundarySet: "2024")
  var votes = 0
  var leaders: [ConstituencyCode: NotionalVote] = [:]
  try folder.notionalVotes(of: result, &findings) { row, _ in
    votes += row.votes
    if row.votes > leaders[row.constituency]?.votes ?? -1 { leaders[row.constituency] = row }
  }
  #expect(votes == 32_014_119)
  #expect(
    Dictionary(grouping: leaders.values, by: \.party).mapValues(\.count) == [
      "Con": 372, "Lab": 200, "SNP": 48, "LD": 8, "DUP": 8, "SF": 7, "PC": 2, "SDLP": 2, "Green": 1, "APNI": 1,
      "Spk": 1,
    ])
  #expect(findings.all.isEmpty)
}
