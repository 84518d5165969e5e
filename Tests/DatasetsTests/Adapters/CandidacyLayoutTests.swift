import Import
import TidyData
import Testing

private let snakeCase = """
  ons_id,ons_region_id,constituency_name,county_name,region_name,country_name,constituency_type,party_name,party_abbreviation,firstname,surname,gender,sitting_mp,former_mp,votes,share,change
  W07000041,W92000004,Ynys Mon,Gwynedd,Wales,Wales,County,Labour,Lab,Albert ,Owen,Male,Yes,Yes,10871,0.311,-0.022
  W07000041,W92000004,Ynys Mon,Gwynedd,Wales,Wales,County,Plaid Cymru,PC,John,Rowlands,Male,No,No,10642,0.305,

  """

private let titleCase =
  "\u{FEFF}"
    + """
    ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,Party name,Party abbreviation,Electoral Commission party ID,MNIS party ID,Electoral Commission adjunct party ID,Candidate first name,Candidate surname,Candidate gender,Sitting MP,Former MP,Member MNIS ID,Votes,Share,Change,DC Person ID
    E14001170,NA,Chorley,,North West,England,County ,Speaker,Spk,,47,,Lindsay,Hoyle,Male,Yes,Yes,467,25238,0.743,,1

    """

private let headerless = """
  N06000001,N92000002,Belfast East,Belfast,Northern Ireland,Northern Ireland,Borough,Alliance,APNI,PP103,1,,Naomi,Long,Female,No,Yes,3975,12839,0.372,0.26
  N06000001,N92000002,Belfast East,Belfast,Northern Ireland,Northern Ireland,Borough,Independent,Ind,,8,,Trevor,Ringland,Male,\u{A0},No,,7305,0.212,

  """

@Test("header styles differ: snake_case, and a share or a change is not read")
func snakeCaseHeader() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.candidacies, snakeCase, election: 2015)
  #expect(
    files["candidacies-2015.csv"] == """
      code,constituency,party,published_abbreviation,published_party,first_name,surname,gender,sitting_mp,former_mp,registration,member_id,votes
      W07000041,Ynys Mon,Lab,Lab,Labour,Albert,Owen,Male,yes,yes,,,10871
      W07000041,Ynys Mon,PC,PC,Plaid Cymru,John,Rowlands,Male,no,no,,,10642

      """)
  #expect(fixture.findings.all.isEmpty)
}

@Test(
  "header styles differ: Title case with a byte-order mark and identifiers, a region \"NA\" and a blank after \"County\""
)
func titleCaseHeader() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.candidacies, titleCase, election: 2024)
  let row = try #require(try rows(files["candidacies-2024.csv"]).first)
  #expect(row["party"] == "Spk" && row["member_id"] == "467" && row["votes"] == "25238")
  #expect(fixture.findings.all.isEmpty)
}

@Test("header styles differ: the candidacies of 2010 have no header")
func withoutHeader() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.candidacies, headerless, election: 2010)
  let all = try rows(files["candidacies-2010.csv"])
  #expect(all.map { $0["surname"] } == ["Long", "Ringland"])
  #expect(all[0]["registration"] == "PP103" && all[0]["member_id"] == "3975")
}

@Test("letters that were encoded twice are read as they were meant, others stay")
func doubleEncoding() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let published = snakeCase.split(separator: "Albert ").joined(separator: "Ã\u{81}lbert").split(separator: "John")
    .joined(separator: "Siân")
  let all = try rows(try fixture.importing(.candidacies, published, election: 2015)["candidacies-2015.csv"])
  #expect(all.map { $0["first_name"] } == ["Álbert", "Siân"])
}

@Test("line ends differ: CRLF gives the same as LF")
func lineEnds() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let plain = try fixture.importing(.candidacies, snakeCase, election: 2015)
  let returns = snakeCase.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
  #expect(try fixture.importing(.candidacies, returns, election: 2015) == plain)
}

@Test("sitting-MP flags of 2010 have a trailing blank or are a no-break space, which is unknown")
func flags() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let text = headerless.split(separator: "Female,No,").joined(separator: "Female,Yes ,")
  let all = try rows(try fixture.importing(.candidacies, text, election: 2010)["candidacies-2010.csv"])
  #expect(all.map { $0["sitting_mp"] } == ["yes", ""])
}

@Test(
  "gender is a word, a letter, Non-binary, blank or \"?\"",
  arguments: [
    ("Male", "Male"), ("M", "Male"), ("F", "Female"), ("Non-binary", "Non-binary"), ("?", ""), ("", ""),
  ])
func gender(published: String, tidy: String) throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let text = headerless.split(separator: "Long,Female").joined(separator: "Long,\(published)")
  let all = try rows(try fixture.importing(.candidacies, text, election: 2010)["candidacies-2010.csv"])
  #expect(all[0]["gender"] == tidy)
}

@Test("the 17 joint Ulster Conservatives and Unionists candidates are UUP, though coded Independent")
func jointCandidate() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let all = try rows(try fixture.importing(.candidacies, headerless, election: 2010)["candidacies-2010.csv"])
  #expect(all[1]["party"] == "UUP")
  #expect(all[1]["published_abbreviation"] == "Ind")
}

@Test("a correction that matches nothing is a warning with its line")
func unusedCorrection() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  try fixture.write(
    "corrections.csv",
    """
    table,election,code,first_name,surname,field,published,corrected,reason
    candidacies,2015,W07000041,Nobody,Here,votes,1,2,a mistake

    """)
  _ = try fixture.importing(.candidacies, snakeCase, election: 2015)
  #expect(
    fixture.told == [
      "corrections.csv:2:1: warning: found a correction of votes in W07000041 from \"1\", expected a row that it corrects; nothing corrected"
    ])
}
