import Elections
import Import
import TidyData
import Testing

private let candidates = """
  ONS ID,Constituency name,Party name,Party abbreviation,Candidate first name,Candidate surname,Candidate gender,Sitting MP,Former MP,Votes
  W07000041,Ynys Mon,Labour,Lab,Albert,Owen,Male,Yes,Yes,
  W07000041,Ynys Mon,Plaid Cymru,PC,John,Rowlands,Male,No,No,

  """
private let winners = """
  ONS code,Constituency name,Family name,Given name,Result summary
  W07000041,Ynys Mon,Owen,Albert,Lab hold

  """
private func contests(_ state: String, verified: String = "") -> String {
  """
  Election_State,ONS_Constituency_Id,Constituency_Name,Declaration_Time,Winning_Candidate_Given_Name,Winning_Candidate_Family_Name,Short_Result_Summary,First_Placed_Party,Second_Placed_Party,Electorate,Valid_Votes,Invalid_Votes,Majority,Verified
  \(state),W07000041,Ynys Mon,,Albert,Owen,Lab hold,Labour,Plaid Cymru,100,30,1,10,\(verified)

  """
}

/// A folder with an election that nothing is known of.
private func fixture() throws -> DatasetsFixture {
  let fixture = try DatasetsFixture(constituencies: 1)
  try fixture.write(
    "elections.csv",
    "election,date,boundary_set,speaker_party,featured\n2010,2010-05-06,2010,Con,no\n2016,2016-05-05,2010,Con,yes\n")
  return fixture
}

/// What a build would hear of the election of the fixture, and how far it has got.
private func hearing(_ fixture: DatasetsFixture) throws -> (lines: [String], counted: Int, declared: Int) {
  var found = Findings()
  try Checks.run(try fixture.folder, &found)
  var untold = Findings()
  let progress = try CheckedFolder(try fixture.folder, &untold).progress[2016]
  return (
    found.lines().filter { $0.contains("2016") }, progress?.counted.count ?? -1, progress?.declared.count ?? -1
  )
}

@Test("rows with no votes and no winner are of a contest that is not counted")
func rowsOfZeroes() throws {
  let fixture = try fixture()
  let none = candidates.replacing("Male,Yes,Yes,", with: "Male,Yes,Yes,0").replacing(
    "Male,No,No,", with: "Male,No,No,0")
  _ = try fixture.importing(.candidacies, none, election: 2016)
  _ = try fixture.importing(
    .contests, "code,constituency,electorate,valid_votes,invalid_votes,majority\nW07000041,Ynys Mon,100,0,0,0\n",
    election: 2016)
  let zeroes = try hearing(fixture)
  #expect(zeroes.declared == 0 && zeroes.counted == 0 && !zeroes.lines.contains { $0.contains("error") })
}

@Test("a row twice is refused at the import, not by all that comes after it")
func rowTwice() throws {
  let fixture = try fixture()
  let row = candidates.split(separator: "\n")[1]
  _ = try fixture.importing(.candidacies, candidates + row + "\n", election: 2016)
  #expect(fixture.findings.hasErrors)
  #expect(fixture.findings.lines().contains { $0.contains("Albert Owen (Lab) once more") })
}

@Test("who won though nobody of that name or party stands is taken, with a warning")
func winnersNobodyKnows() throws {
  for (row, warning) in [
    ("W07000041,Ynys Mon,Nobody,Zed,Lab hold", "expected the surname of Albert Owen (Lab)"),
    ("W07000041,Ynys Mon,Owen,Albert,SNP gain from Lab", "expected the party of one who stands"),
  ] {
    let fixture = try fixture()
    _ = try fixture.importing(.candidacies, candidates, election: 2016)
    _ = try fixture.importing(
      .contests, winners.split(separator: "\n")[0] + "\n" + row + "\n", election: 2016)
    let lines = try hearing(fixture).lines
    #expect(lines.contains { $0.contains("warning") && $0.contains(warning) }, "\(lines)")
  }
}

@Test("an election goes from candidates to winners, to the count, to the verified result")
func stages() throws {
  let fixture = try fixture()
  let steps: [(ImportKind, String, ContestState)] = [
    (.candidacies, candidates, .candidatesKnown), (.contests, winners, .winnerKnown),
    (.contests, contests("Full results"), .counted),
    (.contests, contests("Full results", verified: "TRUE"), .verified),
  ]
  for (kind, text, state) in steps {
    let files = try fixture.importing(kind, text, election: 2016)
    #expect(try rows(files["elections.csv"]).last?["state"] == state.rawValue)
    if kind == .contests {
      #expect(try rows(files["contests-2016.csv"]).first?["state"] == state.rawValue)
    }
  }
  #expect(fixture.findings.all.isEmpty)
}

@Test("an earlier state does not replace a later one")
func earlierState() throws {
  let fixture = try fixture()
  _ = try fixture.importing(.contests, contests("Full results"), election: 2016)
  _ = try fixture.importing(.contests, winners, election: 2016)
  #expect(fixture.findings.hasErrors)
  let kept = try text(of: fixture.path + "/contests-2016.csv")
  #expect(try rows(kept).first?["valid_votes"] == "30")
}

@Test("what a file gives beyond the state it says is not read, and that is said")
func beyondItsState() throws {
  let fixture = try fixture()
  let files = try fixture.importing(.contests, contests("Candidates only"), election: 2016)
  let row = try #require(try rows(files["contests-2016.csv"]).first)
  #expect(row["state"] == "candidates known" && row["valid_votes"] == "" && row["first_party"] == "")
  #expect(fixture.told.count == 1)
}

@Test("a blank party is an error, and an abbreviation that one party has is that party")
func partiesOfCandidates() throws {
  let fixture = try fixture()
  let header =
    "ons_id,constituency_name,party_name,party_abbreviation,firstname,surname,gender,sitting_mp,former_mp,votes"
  _ = try fixture.importing(.candidacies, "\(header)\nW07000041,Ynys Mon,,,A,B,,,,1\n", election: 2016)
  #expect(fixture.findings.hasErrors)
  fixture.findings = Findings()
  let row = "W07000041,Ynys Mon,The Tories of Mon,Con,A,B,,,,1"
  let files = try fixture.importing(.candidacies, "\(header)\n\(row)\n", election: 2016)
  #expect(try rows(files["candidacies-2016.csv"]).first?["party"] == "Con")
  #expect(files["parties.csv"] == nil)
  #expect(fixture.findings.count(of: .warning) == 1)
}

@Test(
  "a declaration over a week after the poll is an error, one that is not confirmed to be of a poll that was put off")
func lateDeclaration() throws {
  let fixture = try fixture()
  let late = contests("Full results").replacing("Ynys Mon,,", with: "Ynys Mon,2016-05-27 00:00:00,")
  _ = try fixture.importing(.contests, late, election: 2016)
  #expect(fixture.told.contains { $0.contains("2016-05-27") && $0.contains("to a week later") })
  #expect(fixture.findings.hasErrors)
  fixture.findings = Findings()
  try fixture.write(
    "corrections.csv",
    "table,election,code,first_name,surname,field,published,corrected,reason\ncontests,2016,W07000041,,,declared_at,2016-05-27T00:00,2016-05-27T00:00,the poll was put off\n"
  )
  let files = try fixture.importing(.contests, late, election: 2016)
  #expect(try rows(files["contests-2016.csv"]).first?["declared_at"] == "2016-05-27T00:00")
  #expect(fixture.findings.all.isEmpty)
}

@Test("columns with names of their own are read by what the command line calls them")
func namedColumns() throws {
  let fixture = try fixture()
  let text = "PANO,Seat name,Who,Wins for,Poll\nW07000041,Ynys Mon,Owen,Lab,11\nW07000041,Ynys Mon,Rowlands,PC,9\n"
  _ = try? fixture.importing(.candidacies, text, election: 2016)
  let files = try fixture.importing(
    .candidacies, text, election: 2016,
    reading: [
      "code": "PANO", "constituency": "Seat name", "surname": "Who", "published_abbreviation": "Wins for",
      "votes": "Poll",
    ])
  #expect(try rows(files["candidacies-2016.csv"]).map { $0["votes"] } == ["11", "9"])
  #expect(throws: ImportError.self) { try ImportKind.candidacies.requireKnown(["vote": "Poll"]) }
  #expect(throws: ImportError.self) { try ImportKind.hexes.requireKnown(["code": "PANO"]) }
}

@Test(
  "one row a contest with a column a party is read: a blank cell or nought is nobody, a column of no party is not read")
func wideTable() throws {
  let fixture = try fixture()
  let text = "PANO,Seat,Turnout,Labour,Tory,Plaid,Green\nW07000041,Ynys Mon,61.2,11,7,9,0\n"
  let columns = [
    "code": "PANO", "votes:Lab": "Labour", "votes:Con": "Tory", "votes:PC": "Plaid", "votes:Green": "Green",
  ]
  try ImportKind.candidacies.requireKnown(columns)
  let files = try fixture.importing(.candidacies, text, election: 2016, reading: columns)
  let read = try rows(files["candidacies-2016.csv"])
  #expect(read.map { $0["party"] } == ["Lab", "PC", "Con"] && read.map { $0["votes"] } == ["11", "9", "7"])
  #expect(read.allSatisfy { $0["surname"] == "" && $0["code"] == "W07000041" })
  #expect(throws: ImportError.unknownColumn("surname", known: ["code", "constituency", "votes:PARTY"])) {
    try ImportKind.candidacies.requireKnown(columns.merging(["surname": "Who"]) { $1 })
  }
  let bad = try fixture.importing(
    .candidacies, text.replacing("7,9,0", with: "seven,9,0"), election: 2016, reading: columns)
  #expect(bad.isEmpty || fixture.findings.hasErrors)
  #expect(fixture.findings.all.contains { $0.found == "\"seven\"" && $0.line == 2 && $0.column == 5 })
}

@Test("a mapping file says the same as the command line")
func mappingFile() throws {
  let fixture = try fixture()
  let file = try fixture.write("columns.csv", "header,column\nPANO,code\nVotes cast,votes\n")
  #expect(try ColumnNames.read(file) == ["code": "PANO", "votes": "Votes cast"])
  #expect(ColumnNames.pairs("code=PANO,votes=Votes cast") == ["code": "PANO", "votes": "Votes cast"])
  #expect(ColumnNames.isFile("columns.csv") && !ColumnNames.isFile("votes=total.csv"))
  let twice = try fixture.write("twice.csv", "column,header\ncode,PANO\ncode,ONS ID\n")
  #expect(throws: BrokenFileError.self) { try ColumnNames.read(twice) }
}
