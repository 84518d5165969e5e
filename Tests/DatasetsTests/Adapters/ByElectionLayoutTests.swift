import Import
import TidyData
import Testing

@Suite struct ByElectionLayoutTests {
  private static let contests =
    "\u{FEFF}"
      + """
      By-election date,Writ date,ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,Declaration time,Member first name,Member surname,Member gender,Result,First party,Second party,Electorate,Valid votes,Invalid votes,Majority,Con,Lab
      03/03/2011,09/02/2011,E14000541,E12000003,Barnsley Central,,Yorkshire and The Humber,England,Borough,,Dan,Jarvis,Male,Lab hold,Lab,UKIP,65471,24219,[x],11771,1999,14724
      18/06/2026,18/05/2026,S14000066,S92000003,Arbroath and Broughty Ferry,,Scotland,Scotland,County,,Lara,Bird,Female,SNP hold,SNP,Con,75985,23770,57,5178,4524,3651

      """

  private static let candidacies = """
    Election date,ONS ID2,Constituency name,Party name,Party abbreviation,Electoral Commission party ID,Candidate first name,Candidate surname,Candidate gender,Sitting MP,Former MP,Member MNIS ID,Votes,Share,Change,Democracy Club person ID
    29/03/2012,E14000589,Bradford West,Respect,Respect,PP1,George,Galloway,M,No,Yes,83,18341,0.559,0.528,1
    05/05/2016,E14000921,"Sheffield, Brightside and Hillsborough",Labour,Lab,PP53,Gill,Furniss,Female,No,No,4571,14987,0.638,0.07,2

    """

  /// What a by-election that is not among the committed ones is read as.
  private func row(_ files: [String: String], _ name: String, _ code: String) throws -> [String: String] {
    try #require(try rows(files[name]).first { $0["code"] == code && $0["date"]?.hasPrefix("20") ?? false })
  }

  @Test("by-elections have days, day first; ballots published as [x] are unknown; the day decides the boundary set")
  func byElectionContests() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    let files = try fixture.importing(.byElections, Self.contests)
    let barnsley = try row(files, "by-election-contests.csv", "E14000541")
    #expect(barnsley["date"] == "2011-03-03" && barnsley["invalid_votes"] == "" && barnsley["majority"] == "11771")
    #expect(fixture.findings.all.isEmpty)
  }

  @Test("a majority and a vote published wrongly are put right on the way")
  func byElectionCorrections() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    let files = try fixture.importing(.byElections, Self.contests)
    #expect(try row(files, "by-election-contests.csv", "S14000066")["majority"] == "5278")
    let votes = try rows(try fixture.importing(.byElections, Self.candidacies)["by-election-candidacies.csv"])
      .filter { $0["code"] == "E14000921" && $0["date"] == "2016-05-05" }
    #expect(votes.map { $0["votes"] } == ["14087"])
  }

  @Test("by-elections of other days and places stay, those read again are replaced")
  func byElectionsStay() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    let before = try rows(text(of: "\(committed)/by-election-contests.csv"))
    #expect(before.count == 65)
    let after = try rows(try fixture.importing(.byElections, Self.contests)["by-election-contests.csv"])
    #expect(after == before)
  }

  @Test("a code that was not in force on the day is refused")
  func byElectionCode() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    _ = try fixture.importing(
      .byElections, Self.contests.split(separator: "18/06/2026").joined(separator: "18/06/2020"))
    #expect(
      fixture.told == [
        "published:3:3: error: found \"S14000066\", expected a constituency of the boundary set 2010; row left out"
      ])
  }
}
