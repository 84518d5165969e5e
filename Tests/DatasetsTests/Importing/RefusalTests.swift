import CSV
import Import
import TidyData
import Elections
import Files
import Testing

private let header =
  "ons_id,constituency_name,party_name,party_abbreviation,firstname,surname,gender,sitting_mp,former_mp,votes"

private func refusal(_ bytes: some Sequence<UInt8>) throws -> Finding? {
  let fixture = try DatasetsFixture(constituencies: 1)
  let broken = #expect(throws: BrokenFileError.self) {
    try fixture.importing(.candidacies, Array(bytes), election: 2015)
  }
  #expect(broken?.finding.file == fixture.path + "/published")
  return broken?.finding
}

@Test("a truncated last line is refused with line and column")
func truncatedLastLine() throws {
  let finding = try refusal("\(header)\nW07000041,Ynys Mon,Labour,Lab,Albert,Owen,Male,Yes,Yes,9\nW07000041,Ynys".utf8)
  #expect(finding?.position == CSVPosition(line: 3, column: 2))
  #expect(finding?.found == "2 fields in the last line, which is cut off")
}

@Test("a file cut off inside quotes is refused where the quotes open")
func cutOffInsideQuotes() throws {
  let finding = try refusal("\(header)\nW07000041,\"Ynys M".utf8)
  #expect(finding?.position == CSVPosition(line: 2, column: 2))
}

@Test("a wrong header is refused, and the published layouts there are, are named")
func wrongHeader() throws {
  let finding = try refusal("a,b,c\nW07000041,Ynys Mon,9\n".utf8)
  #expect(finding?.position == CSVPosition(line: 1, column: 1))
  #expect(finding?.expected.contains("House of Commons Library") == true)
  #expect(finding?.expected.contains("tidy") == false)
}

@Test(
  "what is no table of commas is told by name, with the cure",
  arguments: [
    (Array("code;name;votes\nW07000041;Ynys Mon;9\n".utf8), "semicolons between the fields"),
    (Array("code\tname\tvotes\n".utf8), "tabs between the fields"),
    ([0xFF, 0xFE, 0x63, 0x00], "UTF-16"), ([0x50, 0x4B, 0x03, 0x04, 0x00], "an Excel workbook or another zip archive"),
    (Array("Results of the election\n\(header)\n".utf8), "a line above the header, which is in line 2"),
  ])
func otherFormats(bytes: [UInt8], found: String) throws {
  #expect(try refusal(bytes)?.found == found)
}

@Test("Latin-1 bytes are refused with line and column")
func latin1() throws {
  let finding = try refusal(
    Array("\(header)\nW07000041,Ynys M".utf8) + [0xF4] + Array("n,Labour,Lab,A,B,Male,Yes,Yes,9\n".utf8))
  #expect(finding?.position == CSVPosition(line: 2, column: 2))
  #expect(finding?.found == "bytes that are not UTF-8")
}

@Test("a missing column is refused and named")
func missingColumn() throws {
  let finding = try refusal(
    "\(header.split(separator: ",").dropLast().joined(separator: ","))\nW07000041,Ynys Mon,Labour,Lab,A,B,Male,Yes,Yes\n"
      .utf8)
  #expect(finding?.position == CSVPosition(line: 1, column: 9))
  #expect(finding?.found == "a header without \"votes\"")
}

@Test("an empty file is refused")
func emptyFile() throws {
  #expect(try refusal([])?.found == "an empty file")
}

@Test("a row with more fields than the header is refused")
func tooManyFields() throws {
  let finding = try refusal("\(header)\nW07000041,Ynys Mon,Labour,Lab,A,B,Male,Yes,Yes,9,extra\n".utf8)
  #expect(finding?.position == CSVPosition(line: 2, column: 11))
}

@Test("649 seats are refused: an error at the last row that names the missing one")
func missingSeat() throws {
  let fixture = try DatasetsFixture(constituencies: 650)
  var findings = Findings()
  let codes = try TidyFolder(path: committed).constituencies(of: "2010", &findings).map(\.code.text)
  let rows = codes.filter { $0 != "W07000041" }.map { "\($0),,,,1,,,,,,," }
  _ = try fixture.importing(
    .contests,
    "code,constituency,declared_at,electorate,valid_votes,invalid_votes,majority,result,first_party,second_party,member_first_name,member_surname\n"
      + rows.joined(separator: "\n") + "\n", election: 2015)
  #expect(
    fixture.told == [
      "published:650:1: error: found constituency number 649 as the last (W07000041 missing), expected the 650 of the boundary set 2010; import refused"
    ])
}

@Test("every bad row is told in one run")
func everyBadRow() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let rows = ["W07000041,Y,Labour,Lab,A,B,Male,Yes,Yes,many", "W0700004,Y,Labour,Lab,A,B,Male,Yes,Yes,1"]
  _ = try fixture.importing(.candidacies, ([header] + rows).joined(separator: "\n"), election: 2015)
  #expect(
    fixture.told == [
      "published:2:10: error: found \"many\", expected a whole number; row left out",
      "published:3:1: error: found \"W0700004\", expected a constituency code, a letter and eight digits; row left out",
    ])
}

@Test("an unknown election or boundary set says what there is and what to do")
func unknownSubject() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let refusal = #expect(throws: ImportError.self) { try fixture.importing(.contests, "", election: 2016) }
  #expect(
    refusal?.description == "no election 2016 in elections.csv (2005, 2010, 2015, 2017, 2019, 2024): add a row for it")
  #expect(throws: ImportError.unknownBoundarySet("2029", known: ["2010", "2024"])) {
    try fixture.importing(.hexes, "", on: "2029")
  }
}

@Test("files are written all or none")
func allOrNone() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try DataPackage(try TidyFolder(path: committed), &fixture.findings)
  let file = try #require(files?.file)
  #expect(throws: FileError.self) { try TidyFile.write([file], into: fixture.path + "/nowhere") }
  let before = try TidyFolder(path: fixture.path).files().map(\.path)
  try TidyFile.write([file], into: fixture.path)
  #expect(try TidyFolder(path: fixture.path).files().map(\.path) == before)
}
