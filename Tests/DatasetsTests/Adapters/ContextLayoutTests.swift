import Import
import TidyData
import Testing

@Suite struct ContextLayoutTests {
  @Test("Leave votes in percent become fractions, and a share that was not counted stays unknown")
  func leaveVote() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    let files = try fixture.importing(
      .leaveVote,
      """
      constituency_code,constituency,estimated_leave_percent,counted,counted_leave_percent
      E14000532,Altrincham and Sale West,38.46870964,No,
      E14000530,Aldershot,58.2306762,Yes,57.8977657413676

      """, on: "2010")
    #expect(
      files == [
        "leave-vote-2010.csv":
          "code,estimated_leave,counted_leave\nE14000530,0.582306762,0.578977657\nE14000532,0.384687096,\n"
      ])
    #expect(fixture.findings.all.isEmpty)
  }

  @Test("the others of an exit poll are the pool, and the polls of other elections stay")
  func exitPolls() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    let files = try fixture.importing(
      .exitPolls, "election,party,seats\n2010,Con,307\n2010,Lab,255\n2010,LD,59\n2010,Other,29\n")
    let all = try rows(files["exit-polls.csv"])
    #expect(all.filter { $0["election"] == "2010" }.map { $0["party"] } == ["Con", "Lab", "LD", "Oth"])
    #expect(all.count == 36)
  }

  private static let longRunHeader =
    "constituency_id,seats,constituency,country/region,electorate,con_votes,con_share,lib_votes ,lib_share,lab_votes,lab_share,natSW_votes,natSW_share,oth_votes,oth_share,total_votes,turnout ,election,boundary_set,"

  /// Imports rows of one made-up election and gives what they became.
  private func longRun(_ lines: [String], _ fixture: DatasetsFixture) throws -> [String] {
    let bytes = ([Self.longRunHeader] + lines).map { Array($0.unicodeScalars.map { UInt8($0.value) }) }
    let files = try fixture.importing(.longRun, Array(bytes.joined(separator: Array("\r\n".utf8))))
    return try #require(files["long-run.csv"]).split(separator: "\n").map(String.init).filter { $0.hasPrefix("1899") }
  }

  @Test("the long run is read from Latin-1, its names trimmed and its regions made canonical")
  func latin1() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    let read = try longRun(
      [
        "550,1, YNYS M\u{D4}N ,Yorkshire & The Humber,52353,3915,0.1,2418,0.1,12278,0.3,11036,0.3,5815,0.2,35462,0.67,1899,1899,"
      ], fixture)
    #expect(read == ["1899,YNYS MÔN,Yorkshire and The Humber,1,52353,35462,3915,12278,2418,11036,5815,"])
    #expect(fixture.findings.all.isEmpty)
  }

  @Test(
    "votes of −1, −2 and −3 are members returned without a poll; where only the total says so they are of no named group",
    arguments: [
      ("1,A,London,100,-1,,,,,,,,0,0,-1,", "A,London,1,100,,,,,,,Con"),
      ("2,B,London,100,-2,,,,,,,,0,0,-2,", "B,London,2,100,,,,,,,Con Con"),
      ("3,C,University,,-3,,,,,,,,0,0,-3,", "C,University,3,,,,,,,,Con Con Con"),
      ("2,D,Ireland,100,,,,,-1,,,,-1,0,,", "D,Ireland,2,100,,,,,,,Lab Other"),
      ("1,E,Wales,100,,,,,,,,,0,0,-1,", "E,Wales,1,100,,,,,,,Other"),
    ])
  func unopposed(published: String, tidy: String) throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    #expect(try longRun(["7,\(published),1899,1899,"], fixture) == ["1899,\(tidy)"])
  }

  @Test("the pool is the rest of the total; without a pool the total is the sum")
  func rest() throws {
    let fixture = try DatasetsFixture(constituencies: 650)
    let read = try longRun(
      [
        "7,1,BELFAST EAST,Northern Ireland,61837,,,,,,,,,29143,1,39029,0.631,1899,1899,",
        "7,1,MID-BEDFORDSHIRE,Eastern,75153,26885,,14388,,17559,,,,0,0,36855,0.612,1899,1899,",
      ], fixture)
    #expect(
      read == [
        "1899,BELFAST EAST,Northern Ireland,1,61837,39029,,,,,39029,",
        "1899,MID-BEDFORDSHIRE,East of England,1,75153,58832,26885,17559,14388,,,",
      ])
  }

  @Test("claims collected anew keep their checks; one never seen before has none yet")
  func claims() throws {
    let header =
      "id,source,election,kind,subject,claim,reported_value,report_status,final_value,verdict,how_computed,firmness\n"
    let fixture = try DatasetsFixture(constituencies: 650)
    let files = try fixture.importing(
      .claims,
      header
        + "ge15-bbc-mps-650,\"BBC News, 8 May 2015\",2015,other,House of Commons,650 MPs are elected,650,final,650,confirmed,count,exact\n"
        + "new,A paper,2029,other,House of Commons,650 MPs are elected,650,final,650,confirmed,count,exact\n")
    let all = try rows(files["claims.csv"])
    #expect(all.count == 141)
    let known = try #require(all.first { $0["id"] == "ge15-bbc-mps-650" })
    #expect(known["comparison"] == "=" && known["expected"] == "650" && known["check"]?.hasPrefix("SELECT") ?? false)
    #expect(all.first { $0["id"] == "new" }?["check"] == "")
  }
}
