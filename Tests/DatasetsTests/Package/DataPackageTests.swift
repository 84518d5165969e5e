import Elections
import Testing

import TidyData

@Test("the committed data package is the one of the committed files; any import writes it anew")
func freshPackage() throws {
  var findings = Findings()
  let package = try DataPackage(try TidyFolder(path: committed), &findings)
  #expect(try package?.file.text == text(of: committed + "/datapackage.json"))
}

@Test("every table of the folder is in the package")
func everyTable() throws {
  let paths = try TidyFolder(path: committed).files.map(\.path)
  #expect(paths.filter { path in !TableSchema.all.contains { $0.subject(of: path) != nil } } == [])
}

@Test("a table's schema has the columns of its files")
func columnsOfSchemas() {
  let headers: [String: [String]] = [
    "elections": Election.header, "boundary-sets": BoundarySet.header, "areas": Area.header, "parties": Party.header,
    "constituencies": Constituency.header, "area-names": AreaName.header, "party-names": PartyName.header,
    "revised-codes": RevisedCodeRow.header, "corrections": Correction.header, "hexes": Hex.header,
    "outlines": OutlineRing.header,
    "contests": PublishedContest.header, "candidacies": Candidacy.header, "notional-contests": NotionalContest.header,
    "notional-votes": NotionalVote.header, "overlaps": Overlap.header, "notional-method": MethodConstant.header,
    "notional-groups": NotionalMethod.Grouping.Entry.header, "by-election-contests": Dated<PublishedContest>.header,
    "by-election-candidacies": Dated<Candidacy>.header, "leave-vote": LeaveVote.header,
    "exit-polls": ExitPollForecast.header, "long-run": LongRunContest.header, "long-run-groups": LongRunGroup.header,
    "claims": ReportedClaim.header,
    "notional-doubts": UnconfirmedEstimate.header,
  ]
  #expect(Dictionary(uniqueKeysWithValues: TableSchema.all.map { ($0.stem, $0.fields.map(\.name)) }) == headers)
}
