import Import
import TidyData
import Testing

private func contest(declared: String = "", invalid: String = "57", code: String = "W07000049") -> String {
  """
  ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,Declaration time,Member first name,Member surname,Member gender,Result,First party,Second party,Electorate,Valid votes,Invalid votes,Majority,Con,Lab,UUP (as UCUNF),All other candidates
  \(code),W92000004,Aberavon,West Glamorgan,Wales,Wales,County,\(declared),Stephen,Kinnock,M,Lab hold,Lab,UKIP,49821,"31,523",\(invalid),10445,3742,15416,0,1623

  """
}

@Test(
  "declaration times are day first, in 2010 month first, or as ISO 8601, and 2024 has none",
  arguments: [
    (2015, "08/05/2015 03:19", "2015-05-08T03:19"), (2015, "05/08/2015 03:19", "2015-05-08T03:19"),
    (2010, "5/7/10 3:05", "2010-05-07T03:05"), (2010, "7/5/10 3:05", "2010-05-07T03:05"),
    (2010, "5/13/10 2:00", "2010-05-13T02:00"), (2019, "2019-12-13 02:30:00", "2019-12-13T02:30"),
    (2019, "43812.10417", "2019-12-13T02:30"), (2015, "", ""),
  ])
func declarationTime(election: Int, published: String, tidy: String) throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.contests, contest(declared: published), election: election)
  #expect(try rows(files["contests-\(election).csv"]).first?["declared_at"] == tidy)
}

@Test("a time that no clock shows is an error with line and column, and the row is left out")
func impossibleTime() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  _ = try fixture.importing(.contests, contest(declared: "31/02/2015 03:19"), election: 2015)
  #expect(
    fixture.told.first
      == "published:2:8: error: found \"31/02/2015 03:19\", expected a time such as 2015-05-08T03:19 or 08/05/2015 03:19; row left out"
  )
}

@Test(
  "a result is not declared before the close of the poll nor weeks later, where no correction says why",
  arguments: ["2015-05-07T21:00", "2015-05-28T03:19", "2015-07-05T03:19", "2016-05-08T03:19", "09/06/2017 02:41"])
func declaredOnAnotherDay(published: String) throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  _ = try fixture.importing(.contests, contest(declared: published), election: 2015)
  #expect(
    fixture.told.first
      == "published:2:8: error: found \"\(published)\", expected a time from the close of the poll on 2015-05-07 to a week later (where the poll was put off, a row of corrections.csv that says so); row left out"
  )
}

@Test("[x] means unknown invalid votes")
func unknownInvalidVotes() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.contests, contest(invalid: "[x]"), election: 2015)
  #expect(try rows(files["contests-2015.csv"]).first?["invalid_votes"] == "")
}

@Test("numbers with commas are whole numbers")
func numbersWithCommas() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.contests, contest(), election: 2015)
  #expect(try rows(files["contests-2015.csv"]).first?["valid_votes"] == "31523")
}

@Test("a code of another boundary set is an error")
func codeOfAnotherSet() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  _ = try fixture.importing(.contests, contest(code: "E14001063"), election: 2015)
  #expect(
    fixture.told.first
      == "published:2:1: error: found \"E14001063\", expected a constituency of the boundary set 2010; row left out")
}
