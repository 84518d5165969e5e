import Import
import TidyData
import Elections
import Testing

@Test("the election of 2029 on new boundaries takes rows and files, no Swift")
func nextElection() throws {
  let fixture = try DatasetsFixture(constituencies: 2)
  try fixture.write(
    "boundary-sets.csv",
    "boundary_set,name,constituencies,predecessor\n2024,Constituencies from 2024,650,2010\n2029,Constituencies from 2029,2,2024\n"
  )
  try fixture.write(
    "elections.csv",
    "election,date,boundary_set,speaker_party,featured\n2024,2024-07-04,2024,Lab,yes\n2029,2029-05-03,2029,Lab,yes\n")
  _ = try fixture.importing(
    .constituencies, "code,name,area,kind\nE14009001,New Town,London,Borough\nS14009002,Old Isle,SC,County\n",
    on: "2029")
  _ = try fixture.importing(.hexes, "code,column,row\nE14009001,1,2\nS14009002,1,3\n", on: "2029")
  _ = try fixture.importing(
    .contests,
    """
    code,constituency,declared_at,electorate,valid_votes,invalid_votes,majority,result,first_party,second_party,member_first_name,member_surname
    S14009002,Old Isle,2029-05-04T05:00,"20,000","9,000",9,3000,SNP hold,SNP,TFP,A,B
    E14009001,New Town,2029-05-04T01:10,"70,000","40,000",100,20000,Lab hold,Lab,RUK,C,D

    """, election: 2029)
  _ = try fixture.importing(
    .candidacies,
    """
    ONS ID,Constituency name,Party name,Party abbreviation,Electoral Commission party ID,Candidate first name,Candidate surname,Candidate gender,Sitting MP,Former MP,Member MNIS ID,Votes,Share
    E14009001,New Town,Labour,Lab,PP53,C,D,Female,Yes,Yes,9001,30000,0.75
    E14009001,New Town,Reform UK,RUK,PP7931,E,F,Male,No,No,,10000,0.25
    S14009002,Old Isle,Scottish National Party,SNP,PP102,A,B,Male,Yes,Yes,9002,6000,0.67
    S14009002,Old Isle,The Future Party,TFP,PP99999,G,H,Non-binary,No,No,,3000,0.33

    """, election: 2029)
  _ = try fixture.importing(
    .notional,
    "constituency_id,constituency_name,mnis_party_abbrev,votes,total_votes,electorate\nE14009001,New Town,Lab,9,9,20\nS14009002,Old Isle,SNP,8,8,20\n",
    election: 2024, on: "2029")
  #expect(
    fixture.told == [
      "published:5:4: warning: found the party \"TFP, The Future Party\", expected one of party-names.csv; new party TFP appended to parties.csv"
    ])

  let folder = try fixture.folder
  fixture.findings = Findings()
  #expect(try folder.constituencies(of: "2029", &fixture.findings).map(\.name) == ["New Town", "Old Isle"])
  #expect(try folder.returns(of: 2029, &fixture.findings).map(\.validVotes) == [40_000, 9_000])
  var candidates: [String] = []
  try folder.candidacies(of: 2029, &fixture.findings) { candidacy, _ in candidates.append(candidacy.party) }
  #expect(candidates == ["Lab", "RUK", "SNP", "TFP"])
  #expect(try folder.notionalResults() == [NotionalResult(election: 2024, boundarySet: "2029")])
  #expect(try folder.parties(&fixture.findings).last?.name == "The Future Party")
  #expect(fixture.told.isEmpty)
}
