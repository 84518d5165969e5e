import Import
import TidyData
import Testing

private let wide = """
  Boundary Comm name,PA name,ONS code,PANO,region_name,country_name,constituency_type,Index_of_change,"\""turnout"\"",electorate,Conv,Labv,Brxv,TotOthv,MaxOthv,Blank,APNIv,YRKSv,IND1v,IND2v,blank2,total_votes,majority,maj%,Win19,Second19,CON%
  Chorley,Chorley,E14001170,1,NW,England,County,1,60,78177,,,,"36,270",26831,,,0,"9,439",3600,,39870,17392,43.6,Spkr,Other,
  North Down,North Down,N05000013,2,NI,Northern Ireland,County,1,60,70000,100,,0,300,300,,"1,200",,300,,,1600,900,56.3,All,Other,6.3

  """

private let long = """
  constituency_id,constituency_name,mnis_party_id,mnis_party_name,mnis_party_abbrev,votes,total_votes,electorate,share
  W07000049,Aberavon,4,Conservative,Con,3064,30104,50685,0.1017
  W07000049,Aberavon,22,Plaid Cymru,PC,0,30104,50685,0
  W07000049,Aberavon,NA,NA,NA,27040,30104,50685,0.8982

  """

@Test("TotOthv and MaxOthv are aggregates: they are not counted again")
func aggregates() throws {
  let fixture = try DatasetsFixture(constituencies: 2)
  let files = try fixture.importing(.notional, wide, election: 2019, on: "2024")
  let northDown = try rows(files["notional-votes-2019-on-2024.csv"]).filter { $0["code"] == "N05000013" }
  #expect(northDown.map { $0["party"] } == ["APNI", "Ind", "Con"])
  #expect(northDown.compactMap { $0["votes"].flatMap { Int($0) } }.reduce(0, +) == 1600)
}

@Test("the Speaker has no column: Chorley's 26,831 are the rest of the total")
func speakerWithoutColumn() throws {
  let fixture = try DatasetsFixture(constituencies: 2)
  let files = try fixture.importing(.notional, wide, election: 2019, on: "2024")
  #expect(
    files["notional-votes-2019-on-2024.csv"]?.split(separator: "\n").filter { $0.hasPrefix("E14001170") } == [
      "E14001170,Spk,Spkr,26831", "E14001170,Ind,IND1,9439", "E14001170,Ind,IND2,3600",
    ])
}

@Test("each independent's column is a row of its own, and numbers are written with and without commas")
func independentsAndNumbers() throws {
  let fixture = try DatasetsFixture(constituencies: 2)
  let files = try fixture.importing(.notional, wide, election: 2019, on: "2024")
  #expect(
    files["notional-contests-2019-on-2024.csv"] == """
      code,constituency,electorate,valid_votes,majority,first_party,second_party
      E14001170,Chorley,78177,39870,17392,Spkr,Other
      N05000013,North Down,70000,1600,900,All,Other

      """)
}

@Test("the notional file of 2005 pools parties as NA, and rows without votes are left out")
func pooledParties() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.notional, long, election: 2005, on: "2010")
  #expect(
    files["notional-votes-2005-on-2010.csv"]
      == "code,party,published_party,votes\nW07000049,Oth,NA,27040\nW07000049,Con,Con,3064\n")
  #expect(
    files["notional-contests-2005-on-2010.csv"]?.split(separator: "\n").last == "W07000049,Aberavon,50685,30104,,,")
}

@Test("a notional result must name the boundary set it is on")
func boundarySetNeeded() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  #expect(throws: ImportError.boundarySetNeeded(.notional)) {
    try fixture.importing(.notional, long, election: 2005)
  }
}
