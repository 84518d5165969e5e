import Import
import TidyData
import Testing

private func contests(region: String, type: String = "County") -> String {
  """
  ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,Declaration time
  E14000552,E12000006,Bedford,Bedfordshire,\(region),England,\(type),

  """
}

@Test(
  "region names drift and have trailing blanks",
  arguments: [
    "East", "Eastern", "East of England ", "East of England", "EE", "E12000006",
  ])
func regionNames(name: String) throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.constituencies, contests(region: name), on: "2010")
  #expect(files["constituencies-2010.csv"] == "code,name,area,kind\nE14000552,Bedford,E12000006,County\n")
}

@Test("an unknown region is an error")
func unknownRegion() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  _ = try fixture.importing(.constituencies, contests(region: "East Anglia"), on: "2010")
  #expect(
    fixture.told.first
      == "published:2:5: error: found \"East Anglia\", expected an area of area-names.csv; row left out")
}

@Test("types are County, Borough and Burgh, and \"County \" is one of them")
func typesOfConstituency() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  let files = try fixture.importing(.constituencies, contests(region: "EE", type: "County "), on: "2010")
  #expect(try rows(files["constituencies-2010.csv"]).first?["kind"] == "County")
}

@Test("new constituencies have no header, and five Scottish codes are revised")
func newConstituencies() throws {
  let fixture = try DatasetsFixture(constituencies: 2)
  let text = """
    Central Ayrshire,,Scotland,Central Ayrshire,Ayrshire Central,County,,S14000010
    Montgomeryshire and Glyndwr,,Wales,Montgomeryshire and Glyndwr,Montgomeryshire and Glyndwr,County,,W07000102

    """
  let files = try fixture.importing(.constituencies, text, on: "2024")
  #expect(
    files["constituencies-2024.csv"] == """
      code,name,area,kind
      S14000109,Central Ayrshire,S92000003,County
      W07000102,Montgomeryshire and Glyndŵr,W92000004,County

      """)
}

@Test("revised codes have no header, and those of other boundary sets stay")
func revisedCodes() throws {
  let fixture = try DatasetsFixture(constituencies: 2)
  let files = try fixture.importing(.revisedCodes, "S14000001,\"Aberdeen North\",S14000060", on: "2010")
  let all = try rows(files["revised-codes.csv"])
  #expect(all.count == 6)
  #expect(all.first == ["boundary_set": "2010", "code": "S14000001", "name": "Aberdeen North", "revised": "S14000060"])
}

@Test("hexagons come as HexJSON, and an old code is revised")
func hexJSON() throws {
  let fixture = try DatasetsFixture(constituencies: 2)
  let text = """
    {"layout": "odd-r", "version": "1.2", "hexes": {
      "W07000112": {"n": "Ynys M\\u00f4n", "r": -23, "q": 57},
      "S14000010": {"n": "Central Ayrshire", "q": -3, "r": 4}
    }}
    """
  let files = try fixture.importing(.hexes, text, on: "2024")
  #expect(files["hexes-2024.csv"] == "code,column,row\nS14000109,-3,4\nW07000112,57,-23\n")
}
