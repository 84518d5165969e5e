import Elections
import Import
import TidyData
import Testing

/// What published files have gone wrong with, each fault under its name; the tables are small and made up.
@Suite("Faults of published files")
struct NamedFaultTests {
  /// A folder with two elections on the boundaries of one constituency, Aldershot.
  private func fixture() throws -> DatasetsFixture {
    let fixture = try DatasetsFixture(constituencies: 1)
    try fixture.write(
      "elections.csv",
      "election,date,boundary_set,speaker_party,featured\n2010,2010-05-06,2010,Con,no\n2015,2015-05-07,2010,Con,yes\n2029,2029-05-03,2024,Lab,yes\n"
    )
    return fixture
  }

  private static let names =
    "ons_id,constituency_name,party_name,party_abbreviation,firstname,surname,gender,sitting_mp,former_mp,votes"

  @Test(
    "a full name in the place of a known spelling is the party, not a new one with its votes",
    arguments: [
      ("Conservative and Unionist Party", "Con", "Con"), ("Labour Party", "Lab", "Lab"),
      ("Liberal Democrats", "LD", "LD"), ("Labour and Co-operative Party", "Lab", "Lab"),
      ("Speaker seeking re-election", "Spk", "Spk"), ("Labour / Co-operative Party", "Lab / Co-op", "Lab"),
      ("Labour and Co-operative", "", "Lab"), ("Conservative and Unionist Party", "", "Con"),
    ])
  func partyNames(name: String, abbreviation: String, code: String) throws {
    let fixture = try fixture()
    let files = try fixture.importing(
      .candidacies, "\(Self.names)\nE14000530,Aldershot,\(name),\(abbreviation),Ann,Example,,,,100\n", election: 2015)
    #expect(try rows(files["candidacies-2015.csv"]).map { $0["party"] } == [code])
    #expect(files["parties.csv"] == nil)
  }

  @Test("a blank party is an error at its row, and nothing is made of it")
  func blankParty() throws {
    let fixture = try fixture()
    _ = try fixture.importing(.candidacies, "\(Self.names)\nE14000530,Aldershot,,,Gus,Example,,,,40\n", election: 2015)
    #expect(fixture.findings.hasErrors && fixture.findings.all.contains { $0.line == 2 })
  }

  @Test("the next Parliament's candidacies have three parties: seats and votes are counted for the primary one")
  func nextCandidacies() throws {
    let fixture = try fixture()
    let text = """
      Election_Id,Candidate_Id,ONS_Constituency_Id,Constituency_Name,Nomination_Party_Name,Nomination_Party_Abbreviation,Primary_Party_Name,Primary_Party_Abbreviation,Adjunct_Party_Name,Adjunct_Party_Abbreviation,Is_Standing_As_Independent,Is_Standing_As_Speaker,Candidate_Given_Name,Candidate_Family_Name,Candidate_Gender,Sitting_Mp,Former_Mp,Member_MnisId,Is_Winning_Candidate,Vote_Count,Vote_Share
      1,1,E14001063,Aldershot,Labour / Co-operative Party,Lab / Co-op,Labour,Lab,Co-operative Party,Co-op,No,No,Ann,Example,Female,No,No,,Yes,100,0.5
      1,2,E14001063,Aldershot,Independent,IND,,,,,Yes,No,Bob,Example,Male,No,No,,No,90,0.4
      1,3,E14001063,Aldershot,The Speaker,,,,,,No,Yes,Cat,Example,Female,No,No,,No,10,0.1

      """
    let files = try fixture.importing(.candidacies, text, election: 2029)
    #expect(try rows(files["candidacies-2029.csv"]).map { $0["party"] } == ["Lab", "Ind", "Spk"])
    #expect(files["parties.csv"] == nil)
  }

  @Test("the next Parliament's contests name parties in full and say how far they are")
  func nextContests() throws {
    let fixture = try fixture()
    let text = """
      Election_Id,Election_State,ONS_Constituency_Id,Constituency_Name,Declaration_Time,Winning_Candidate_Given_Name,Winning_Candidate_Family_Name,Short_Result_Summary,First_Placed_Party,Second_Placed_Party,Electorate,Valid_Votes,Invalid_Votes,Majority
      1,Full results,E14001063,Aldershot,,Ann,Example,Lab gain from Con,Labour,Independent,500,200,1,20

      """
    let files = try fixture.importing(.contests, text, election: 2029)
    let row = try #require(try rows(files["contests-2029.csv"]).first)
    #expect(row["state"] == "counted" && row["valid_votes"] == "200" && row["member_surname"] == "Example")
  }

  @Test("candidates of 20 columns without a header are known by their look")
  func headerlessCandidates() throws {
    let fixture = try fixture()
    let text =
      "E14000530,E12000008,Aldershot,Hampshire,South East,England,Borough,Labour,Lab,PP53,,Ann,Example,Female,No,No,1,100,0.5,-0.1\n"
    let files = try fixture.importing(.candidacies, text, election: 2015)
    let row = try #require(try rows(files["candidacies-2015.csv"]).first)
    #expect(row["surname"] == "Example" && row["votes"] == "100" && row["party"] == "Lab")
  }

  @Test("contests of 31 and of 32 columns without a header are known by their look", arguments: [31, 32])
  func headerlessContests(width: Int) throws {
    let fixture = try fixture()
    let known =
      "E14000530,E12000008,Aldershot,Hampshire,South East,England,Borough,08/05/2015 04:39,Ann,Example,F,Con hold,Con,Lab,500,200,1,20"
    let text = known + String(repeating: ",5", count: width - known.split(separator: ",").count) + "\n"
    let files = try fixture.importing(.contests, text, election: 2015)
    let row = try #require(try rows(files["contests-2015.csv"]).first)
    #expect(row["electorate"] == "500" && row["valid_votes"] == "200" && row["declared_at"] == "2015-05-08T04:39")
  }

  @Test("columns in another order and in other spelling of their names are the same columns")
  func columnOrder() throws {
    let one = try fixture().importing(
      .candidacies, "\(Self.names)\nE14000530,Aldershot,Labour,Lab,Ann,Example,Female,No,No,100\n", election: 2015)
    let other = try fixture().importing(
      .candidacies,
      "Votes,SURNAME,first name,Party Abbreviation,party-name,Former_MP,Sitting MP,Gender,Constituency  name,ONS ID\n100,Example,Ann,Lab,Labour,No,No,Female,Aldershot,E14000530\n",
      election: 2015)
    #expect(one["candidacies-2015.csv"] == other["candidacies-2015.csv"])
  }

  @Test(
    "5 July is not read where 7 May was meant: polling day decides, and a time that fits no reading is an error",
    arguments: [
      ("5/7/10 3:05", "2010-05-07T03:05"), ("07/05/2010 03:05", "2010-05-07T03:05"), ("06/05/2010 03:05", nil),
    ])
  func declarationDay(published: String, read: String?) throws {
    let fixture = try fixture()
    let text =
      "ons_id,constituency_name,declaration_time,electorate,valid_votes,invalid_votes,majority,result,first_party,second_party\nE14000530,Aldershot,\(published),500,200,1,20,Con hold,Con,Lab\n"
    let files = try fixture.importing(.contests, text, election: 2010)
    if let read {
      #expect(try rows(files["contests-2010.csv"]).first?["declared_at"] == read)
      #expect(!fixture.findings.hasErrors)
    } else {
      #expect(fixture.findings.all.contains { $0.severity == .error && $0.line == 2 })
    }
  }

  @Test("a file of 2019 taken for 2017's is noticed by its votes: an error of the import and of check")
  func anotherElection() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    _ = try fixture.importing(.candidacies, text(of: "\(committed)/candidacies-2019.csv"), election: 2017)
    #expect(
      fixture.findings.all.contains { $0.severity == .error && $0.found == "the valid votes of 2019 in 650 contests" }
    )
    try fixture.write("contests-2017.csv", text(of: "\(committed)/contests-2019.csv"))
    try fixture.write("candidacies-2017.csv", text(of: "\(committed)/candidacies-2019.csv"))
    var found = Findings()
    try Checks.run(try fixture.folder, &found)
    #expect(found.all.contains { $0.severity == .error && $0.found.contains("2019") }, "\(found.lines().prefix(5))")
  }

  @Test("several nameless independents of one contest are no duplicates")
  func namelessIndependents() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    var lines = try text(of: "\(committed)/candidacies-2024.csv").split(separator: "\n").map(String.init)
    let places =
      Dictionary(grouping: lines.indices.filter { lines[$0].contains(",Ind,Ind,") }) { lines[$0].prefix(9) }
      .filter { $0.value.count > 1 }.min { $0.key < $1.key }?.value ?? []
    for place in places {
      var fields = lines[place].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 13, Int(fields[12]) ?? .max < 2000 else { continue }
      (fields[5], fields[6]) = ("", "")
      lines[place] = fields.joined(separator: ",")
    }
    try fixture.write("candidacies-2024.csv", lines.joined(separator: "\n") + "\n")
    try Checks.run(try fixture.folder, &fixture.findings)
    #expect(places.count > 1 && fixture.findings.all.isEmpty, "\(fixture.findings.lines().prefix(3))")
  }

  @Test("a contest that a death puts off is to come, and the House has one seat less until then")
  func putOff() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    for name in ["contests-2024.csv", "candidacies-2024.csv"] {
      let lines = try text(of: "\(committed)/\(name)").split(separator: "\n").filter { !$0.hasPrefix("E14001063,") }
      try fixture.write(name, lines.joined(separator: "\n") + "\n")
    }
    try Checks.run(try fixture.folder, &fixture.findings)
    #expect(!fixture.findings.hasErrors, "\(fixture.findings.lines().prefix(3))")
    var found = Findings()
    let progress = try CheckedFolder(try fixture.folder, &found).progress[2024]
    #expect(progress?.declared.count == 649 && progress?.counted.count == 649)
  }

  @Test("a slip that spoils every row is one finding with a count, not as many")
  func oneSlip() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    var few = Findings(keeping: Findings.few)
    let lines = try text(of: "\(committed)/candidacies-2024.csv").split(separator: "\n")
    let spoilt = [String(lines[0])] + lines.dropFirst().map { $0 + " votes" }
    try fixture.write("candidacies-2024.csv", spoilt.joined(separator: "\n") + "\n")
    try Checks.run(try fixture.folder, &few)
    #expect(few.count(of: .error) > 4000 && few.lines(of: .error).count < 40)
    #expect(few.lines(of: .error).contains { $0.contains("more like it") })
  }
}
