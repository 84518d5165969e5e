import Import
import TidyData
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
  let fixture = try DatasetsFixture(constituencies: 1)
  let first = try fixture.importing(.candidacies, published, election: 2015)
  let tidy = try #require(first["candidacies-2015.csv"])
  #expect(try fixture.importing(.candidacies, tidy, election: 2015) == first)
  #expect(try fixture.importing(.candidacies, byHand, election: 2015) == first)
  #expect(fixture.findings.all.isEmpty)
}

@Test(
  "every committed table is what importing it makes",
  arguments: [
    (ImportKind.contests, 2010, nil, ["contests-2010"]), (.contests, 2015, nil, ["contests-2015"]),
    (.contests, 2017, nil, ["contests-2017"]), (.contests, 2019, nil, ["contests-2019"]),
    (.contests, 2024, nil, ["contests-2024"]), (.candidacies, 2010, nil, ["candidacies-2010"]),
    (.candidacies, 2015, nil, ["candidacies-2015"]), (.candidacies, 2017, nil, ["candidacies-2017"]),
    (.candidacies, 2019, nil, ["candidacies-2019"]), (.candidacies, 2024, nil, ["candidacies-2024"]),
    (.notional, 2005, "2010", ["notional-contests-2005-on-2010", "notional-votes-2005-on-2010"]),
    (.notional, 2019, "2024", ["notional-contests-2019-on-2024", "notional-votes-2019-on-2024"]),
    (.constituencies, nil, "2010", ["constituencies-2010"]), (.constituencies, nil, "2024", ["constituencies-2024"]),
    (.hexes, nil, "2010", ["hexes-2010"]), (.hexes, nil, "2024", ["hexes-2024"]),
    (.outlines, nil, "2010", ["outlines-2010"]), (.outlines, nil, "2024", ["outlines-2024"]),
    (.revisedCodes, nil, "2024", ["revised-codes"]), (.overlaps, nil, "2024", ["overlaps-2010-2024"]),
    (.byElections, nil, nil, ["by-election-contests", "by-election-candidacies"]),
    (.leaveVote, nil, "2010", ["leave-vote-2010"]), (.exitPolls, nil, nil, ["exit-polls"]),
    (.longRun, nil, nil, ["long-run"]), (.claims, nil, nil, ["claims"]),
  ] as [(ImportKind, Int?, String?, [String])])
func committedTables(kind: ImportKind, year: Int?, set: String?, names: [String]) throws {
  var findings = Findings()
  let folder = try TidyFolder(path: committed)
  let subject = try ImportSubject(
    kind: kind, year: year, on: set, elections: folder.elections(&findings),
    boundarySets: folder.boundarySets(&findings))
  var reading = try DatasetImport(kind: kind, of: subject, by: folder, &findings)
  let files = try reading.read(names.map { "\(committed)/\($0).csv" }, &findings)
  #expect(files.map(\.name) == names.map { $0 + ".csv" })
  for file in files { #expect(try text(of: "\(committed)/\(file.name)") == file.text) }
  #expect(findings.all.isEmpty)
}
