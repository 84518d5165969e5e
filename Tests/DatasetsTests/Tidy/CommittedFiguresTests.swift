import TidyData
import Elections
import Testing

private func candidacies(of year: Int) throws -> [Candidacy] {
  var findings = Findings()
  var all: [Candidacy] = []
  try TidyFolder(path: committed).candidacies(of: year, &findings) { candidacy, _ in all.append(candidacy) }
  return all
}

private let years = [2010, 2015, 2017, 2019, 2024]

@Test("the 17 joint candidates of 2010 are UUP with 102,361 votes")
func jointCandidates() throws {
  let joint = try candidacies(of: 2010).filter { $0.party == "UUP" }
  #expect(joint.count == 17)
  #expect(joint.reduce(0) { $0 + $1.counted } == 102_361)
}

@Test("the Speaker is a party of one: Buckingham in 2010, 2015 and 2017, Chorley in 2019 and 2024")
func speaker() throws {
  let seats = try years.map { year in
    try candidacies(of: year).filter { $0.party == "Spk" }.map(\.publishedConstituency)
  }
  #expect(seats == [["Buckingham"], ["Buckingham"], ["Buckingham"], ["Chorley"], ["Chorley"]])
}

@Test("names merged and Labour Co-operative counted as Labour, the effective number of parties of 2024 is 4.74")
func effectiveNumber() throws {
  let all = try candidacies(of: 2024)
  let total = Double(all.reduce(0) { $0 + $1.counted })
  let shares = Dictionary(grouping: all, by: \.party).values.map { Double($0.reduce(0) { $0 + $1.counted }) / total }
  let number = 1 / shares.reduce(0) { $0 + $1 * $1 }
  #expect((number * 100).rounded() == 474)
}

@Test("the notional file of 2005 pools 355,873 votes as a party NA, which is nobody's")
func pool() throws {
  var findings = Findings()
  var pooled = 0
  let folder = try TidyFolder(path: committed)
  try folder.notionalVotes(of: NotionalResult(election: 2005, boundarySet: "2010"), &findings) { row, _ in
    if row.party == "Oth" { pooled += row.votes }
  }
  #expect(pooled == 355_873)
  #expect(try folder.parties(&findings).first { $0.code == "Oth" }?.kind == .pool)
}

@Test("246 contests have two or more candidates published as independents, 241 without the joint candidates of 2010")
func independents() throws {
  func contests(_ isIndependent: (Candidacy) -> Bool) throws -> Int {
    try years.reduce(0) { sum, year in
      sum
        + Dictionary(grouping: try candidacies(of: year).filter(isIndependent), by: \.constituency)
        .values.count { $0.count > 1 }
    }
  }
  #expect(try contests { $0.publishedParty.abbreviation == "Ind" } == 246)
  #expect(try contests { $0.party == "Ind" } == 241)
}

@Test("registrations exist only for 2010 and 2024")
func registrations() throws {
  #expect(
    try years.map { year in try candidacies(of: year).contains { $0.registration != nil } } == [
      true, false, false, false, true,
    ])
}

@Test("five Scottish constituencies have their revised codes in every file of the boundaries of 2024")
func codesRevised() throws {
  var findings = Findings()
  let folder = try TidyFolder(path: committed)
  let revised = try folder.revisedCodes(of: "2024", &findings)
  let old = Set(revised.map(\.code))
  let new = Set(revised.map(\.revised))
  #expect(revised.count == 5)
  let result = NotionalResult(election: 2019, boundarySet: "2024")
  for codes in [
    try folder.constituencies(of: "2024", &findings).map(\.code), try folder.hexes(of: "2024", &findings).map(\.code),
    try folder.returns(of: 2024, &findings).map(\.constituency), try candidacies(of: 2024).map(\.constituency),
    try folder.notionalContests(of: result, &findings).map(\.constituency),
  ] {
    #expect(old.isDisjoint(with: codes) && new.isSubset(of: codes))
  }
}

@Test("names lose their accents in some years: one canonical name a code, and the published one is kept")
func accents() throws {
  var findings = Findings()
  let names = try TidyFolder(path: committed).constituencies(of: "2010", &findings)
  #expect(names.first { $0.code.text == "W07000041" }?.name == "Ynys Môn")
  #expect(try candidacies(of: 2015).first { $0.constituency.text == "W07000041" }?.publishedConstituency == "Ynys Mon")
}

@Test("declarations of 2010 are within a day of the polls; of one postponed poll the time is not known")
func declarations() throws {
  var findings = Findings()
  let days = try TidyFolder(path: committed).returns(of: 2010, &findings).compactMap { $0.declaredAt?.date.description }
  #expect(Dictionary(grouping: days) { $0 }.mapValues(\.count) == ["2010-05-06": 3, "2010-05-07": 646])
}

@Test(
  "the published notional result of 2019 gives every party the votes that were counted, but for ten that rounding lost")
func notionalVotesOfParties() throws {
  var findings = Findings()
  var notional: [String: Int] = [:]
  try TidyFolder(path: committed).notionalVotes(of: NotionalResult(election: 2019, boundarySet: "2024"), &findings) {
    row, _ in notional[row.party, default: 0] += row.votes
  }
  let counted = Dictionary(grouping: try candidacies(of: 2019), by: \.party).mapValues {
    $0.reduce(0) { $0 + ($1.votes ?? 0) }
  }
  #expect(Set(notional.keys) == Set(counted.keys))
  for (party, votes) in counted { #expect(abs((notional[party] ?? 0) - votes) <= 10, "\(party)") }
}
