import Datasets
import Testing

private let published = """
  ons_id,constituency_name,party_name,party_abbreviation,firstname,surname,gender,sitting_mp,former_mp,votes,share,change
  W07000041,Ynys Mon,Plaid Cymru,PC,John,Rowlands,Male,No,No,10642,0.305,
  W07000041,Ynys Mon,Labour and Co-operative,Lab,Albert ,Owen,Male,Yes,Yes,10871,0.311,-0.022

  """

/// What somebody writes by hand: another order, blank lines, quoted numbers, CRLF, a byte-order mark, bare commas at the end.
private let byHand =
  "\u{FEFF}"
  + [
    "",
    "code,constituency,party,published_abbreviation,published_party,first_name,surname,gender,sitting_mp,former_mp,registration,member_id,votes",
    "W07000041,Ynys Mon,PC,PC,Plaid Cymru,John,Rowlands,M,no,no,,,\"10,642\"", "",
    "\"W07000041\",Ynys Mon,,Lab,Labour and Co-operative,Albert,Owen,Male,Yes,yes,,, 10871 ", ",,,,,,,,,,,,", "",
  ].joined(separator: "\r\n")

@Test("a published file, the tidy file, and one written in a spreadsheet give the same facts")
func sameFacts() throws {
  let workshop = try Workshop(constituencies: 1)
  let first = try workshop.importing(.candidacies, published, election: 2015)
  let tidy = try #require(first["candidacies-2015.csv"])
  #expect(try workshop.importing(.candidacies, tidy, election: 2015) == first)
  #expect(try workshop.importing(.candidacies, byHand, election: 2015) == first)
  #expect(workshop.findings.all.isEmpty)
}

@Test("every committed table is what importing it makes", arguments: [2010, 2015, 2017, 2019, 2024])
func committedTables(year: Int) throws {
  var findings = Findings()
  let folder = try TidyFolder(path: committed)
  for kind in [ImportKind.contests, .candidacies] {
    let subject = try ImportSubject(
      kind: kind, year: year, on: nil, elections: folder.elections(&findings),
      boundarySets: folder.boundarySets(&findings))
    var reading = try DatasetImport(kind: kind, of: subject, by: folder, &findings)
    let path = "\(committed)/\(kind.rawValue)-\(year).csv"
    let files = try reading.read([path], &findings)
    #expect(files.count == 1)
    #expect(try text(of: path) == files.first?.text)
  }
  #expect(findings.all.isEmpty)
}
