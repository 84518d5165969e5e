import Import
import TidyData
import Elections
import Testing

/// Checks two contests of 2010 on two constituencies, changed by a test.
private func told(_ change: (DatasetsFixture) throws -> Void = { _ in }) throws -> [String] {
  let fixture = try DatasetsFixture(constituencies: 2)
  try fixture.write(
    "elections.csv", "election,date,boundary_set,speaker_party,featured\n2010,2010-05-06,2010,Con,no\n")
  try fixture.write("boundary-sets.csv", "boundary_set,name,constituencies,predecessor\n2010,Old,2,\n")
  try fixture.write(
    "constituencies-2010.csv",
    "code,name,area,kind\nE14000552,Bedford,E12000006,Borough\nW07000041,Ynys Môn,W92000004,County\n")
  try fixture.write("hexes-2010.csv", "code,column,row\nE14000552,1,1\nW07000041,2,1\n")
  try fixture.write("outlines-2010.csv", "code,part,ring,corners\nE14000552,1,1,0 52000;1000 52000;0 53000\n")
  try fixture.write("contests-2010.csv", contests())
  try fixture.write("candidacies-2010.csv", candidacies())
  try change(fixture)
  try Checks.run(try fixture.folder, &fixture.findings)
  return fixture.told
}

private func contests(
  electorate: Int = 100, valid: Int = 60, majority: Int = 20, first: String = "Con", second: String = "Lab",
  label: String = "Con gain from Lab Coop", extra: String = ""
) -> String {
  """
  code,constituency,declared_at,electorate,valid_votes,invalid_votes,majority,result,first_party,second_party,member_first_name,member_surname
  E14000552,Bedford,,\(electorate),\(valid),1,\(majority),\(label),\(first),\(second),A,B
  W07000041,Ynys Mon,,100,30,,30,Lab hold,Lab,,C,D
  \(extra)
  """
}

private func candidacies(party: String = "Con", code: String = "E14000552", extra: String = "") -> String {
  """
  code,constituency,party,published_abbreviation,published_party,first_name,surname,gender,sitting_mp,former_mp,registration,member_id,votes
  \(code),Bedford,\(party),Con,Conservative,A,B,,,,,,40
  E14000552,Bedford,Lab,Lab,Labour,E,F,,,,,,20
  W07000041,Ynys Mon,Lab,Lab,Labour,C,D,,,,,,30
  \(extra)
  """
}

private func contestsTold(_ text: String) throws -> [String] { try told { try $0.write("contests-2010.csv", text) } }

@Test("nothing is found where nothing is wrong")
func nothingWrong() throws {
  #expect(try told().isEmpty)
}

@Test("the committed data has no finding at all")
func committedData() throws {
  var findings = Findings()
  try Checks.run(try TidyFolder(path: committed), &findings)
  #expect(findings.all.isEmpty)
}

@Test("candidate votes are checked against valid votes")
func candidateVotes() throws {
  #expect(
    try contestsTold(contests(valid: 61)) == [
      "contests-2010.csv:2:5: error: found 61 valid votes, expected the candidates' 60; row kept as it is"
    ])
}

@Test("the winner is checked against the published one, in its column and in the label")
func publishedWinner() throws {
  #expect(
    try contestsTold(contests(first: "LD", label: "LD hold")) == [
      "contests-2010.csv:2:9: error: found \"LD\", expected Con by votes; row kept as it is",
      "contests-2010.csv:2:8: error: found \"LD\", expected Con by votes; row kept as it is",
    ])
}

@Test("the runner-up and the majority are checked against the published ones")
func publishedMajority() throws {
  #expect(
    try contestsTold(contests(majority: 21, second: "LD")) == [
      "contests-2010.csv:2:10: error: found \"LD\", expected Lab by votes; row kept as it is",
      "contests-2010.csv:2:7: error: found a majority of 21, expected 20 by votes; row kept as it is",
    ])
}

@Test("a turnout over 1 is an error, rejected ballots counted")
func turnout() throws {
  #expect(
    try contestsTold(contests(electorate: 60)) == [
      "contests-2010.csv:2:4: error: found 61 ballots of 60 voters, expected a turnout up to 1; row kept as it is"
    ])
}

@Test("a code not of the boundary set is an error")
func foreignCode() throws {
  let told = try told { try $0.write("candidacies-2010.csv", candidacies(code: "E14001063")) }
  #expect(
    told.first
      == "candidacies-2010.csv:2:1: error: found E14001063, expected a constituency of the boundary set 2010; row kept as it is"
  )
}

@Test("a duplicate candidacy is an error")
func duplicateCandidacy() throws {
  let told = try told {
    try $0.write("candidacies-2010.csv", candidacies(extra: "W07000041,Ynys Mon,Lab,Lab,Labour,C,D,,,,,,30\n"))
  }
  #expect(
    told.prefix(1) == [
      "candidacies-2010.csv:5:7: error: found C D (Lab) once more in W07000041, expected each candidacy once; row kept as it is"
    ])
}

@Test("candidacies of a contest that do not stand together are an error, and are not a contest of their own")
func scatteredCandidacies() throws {
  let told = try told {
    try $0.write("candidacies-2010.csv", candidacies(extra: "E14000552,Bedford,LD,LD,Liberal Democrat,G,H,,,,,,0\n"))
  }
  #expect(
    told == [
      "candidacies-2010.csv:5:1: error: found candidacies in E14000552 apart from the others, expected those of a contest together; row kept as it is"
    ])
}

@Test("a contest is handed on with its candidacies in the order of their file")
func handedOn() throws {
  let folder = try TidyFolder(path: committed)
  var findings = Findings()
  let checked = try CheckedFolder(folder, &findings)
  let election = try #require(checked.elections.last)
  var contests = try #require(try checked.contests(of: election, &findings))
  var read: [Candidacy] = []
  while let contest = try contests.next(&findings) {
    #expect(contest.candidacies.allSatisfy { $0.constituency == contest.contest.constituency })
    read += contest.candidacies
  }
  var listed: [Candidacy] = []
  try folder.candidacies(of: election.year, &findings) { candidacy, _ in listed.append(candidacy) }
  #expect(read == listed)
  #expect(findings.all.isEmpty)
}

@Test("two candidates of one name are two candidacies where their parties differ, or their votes")
func namesakes() throws {
  let votes = try told {
    try $0.write("candidacies-2010.csv", candidacies(extra: "W07000041,Ynys Mon,Lab,Lab,Labour,C,D,,,,,,0\n"))
    try $0.write("contests-2010.csv", contests())
  }
  #expect(votes.isEmpty)
  let told = try told {
    try $0.write("candidacies-2010.csv", candidacies(extra: "W07000041,Ynys Mon,LD,LD,Liberal Democrat,C,D,,,,,,0\n"))
    try $0.write("contests-2010.csv", contests())
  }
  #expect(told.isEmpty)
}

@Test(
  "fewer contests than the boundary set has are told as such, votes without their contest are an error, and so is one contest twice"
)
func numberOfContests() throws {
  #expect(
    try contestsTold(contests(extra: "W07000041,Ynys Mon,,100,30,,30,Lab hold,Lab,,C,D\n")) == [
      "contests-2010.csv:4:1: error: found W07000041 once more, expected each contest once; row kept as it is"
    ])
  let one = contests().split(separator: "\n").prefix(2).joined(separator: "\n") + "\n"
  #expect(
    try contestsTold(one).first
      == "contests-2010.csv:2:1: warning: found contest number 1 as the last, expected the 2 of the boundary set 2010; the other is taken as to come"
  )
}

@Test("an unknown party is an error")
func unknownParty() throws {
  let told = try told { try $0.write("candidacies-2010.csv", candidacies(party: "Xyz")) }
  #expect(
    told.first
      == "candidacies-2010.csv:2:3: error: found the party \"Xyz\", expected a party of parties.csv; row kept as it is")
}

@Test("an outline of a constituency that the boundary set does not have is an error")
func foreignOutline() throws {
  let told = try told {
    try $0.write("outlines-2010.csv", "code,part,ring,corners\nE14000999,1,1,0 52000;1000 52000;0 53000\n")
  }
  #expect(
    told == [
      "outlines-2010.csv:2:1: error: found E14000999, expected a constituency of the boundary set 2010; row kept as it is"
    ])
}

@Test("an unknown area is an error")
func unknownArea() throws {
  let told = try told {
    try $0.write(
      "constituencies-2010.csv",
      "code,name,area,kind\nE14000552,Bedford,E12000006,Borough\nW07000041,Ynys Môn,W92,County\n")
  }
  #expect(
    told == ["constituencies-2010.csv:3:3: error: found W92, expected an area of areas.csv; row kept as it is"])
}

@Test("a notional result's totals, winner and majority are checked against its votes")
func notionalTotals() throws {
  let told = try told {
    try $0.write(
      "notional-contests-2005-on-2010.csv",
      """
      code,constituency,electorate,valid_votes,majority,first_party,second_party
      E14000552,Bedford,100,50,10,Spkr,
      W07000041,Ynys Mon,100,30,31,Lab,

      """)
    try $0.write(
      "notional-votes-2005-on-2010.csv",
      "code,party,published_party,votes\nE14000552,Con,Con,10\nW07000041,Lab,Lab,30\n")
  }
  let file = "notional-contests-2005-on-2010.csv"
  #expect(
    told == [
      "\(file):2:4: error: found 50 votes, expected the parties' 10; row kept as it is",
      "\(file):2:6: error: found \"Spkr\", expected Con by votes; row kept as it is",
      "\(file):3:5: error: found a majority of 31, expected 30 by votes; row kept as it is",
    ])
}

@Test("a published file is checked without its election: the boundary set is the one that fits")
func publishedFile() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let file = try fixture.write("published", "code,column,row\nW07000112,1,1\n")
  try Checks.run(file, election: nil, try fixture.folder, &fixture.findings)
  #expect(fixture.told.isEmpty)
}
