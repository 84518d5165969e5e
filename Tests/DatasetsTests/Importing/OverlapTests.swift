import Import
import TidyData
import Elections
import Testing

private let published = """
  E14000530E14001063,E14000530,Aldershot,E14001063,Aldershot,0.75,1,0.5,1,0.7,1
  E14000530E14001064,E14000530,Aldershot,E14001064,Aldridge,0.25,0.2,0.5,2.33068E-05,0.3,0.2
  S14000010S14000010,S14000010,Central Ayrshire,S14000010,Central Ayrshire,1,1,1,1,1,1

  """

private let header =
  "from_code,to_code,residential_of_from,residential_of_to,area_of_from,area_of_to,population_of_from,population_of_to\n"

@Test("overlaps have no header, five new Scottish codes are revised, and the set with a predecessor is understood")
func publishedOverlaps() throws {
  let fixture = try DatasetsFixture(constituencies: 3)
  let files = try fixture.importing(.overlaps, published)
  #expect(
    files["overlaps-2010-2024.csv"] == header + """
      E14000530,E14001063,0.75,1,0.5,1,0.7,1
      E14000530,E14001064,0.25,0.2,0.5,2.33068e-05,0.3,0.2
      S14000010,S14000109,1,1,1,1,1,1

      """)
  #expect(fixture.findings.all.isEmpty)
}

@Test("the committed overlaps are what importing them makes")
func committedOverlaps() throws {
  let fixture = try DatasetsFixture(constituencies: 650)
  let tidy = try text(of: committed + "/overlaps-2010-2024.csv")
  #expect(try fixture.importing(.overlaps, tidy)["overlaps-2010-2024.csv"] == tidy)
  #expect(tidy.utf8.count { $0 == 0x0A } == 1439)
}

@Test(
  "overlaps of unknown constituencies and shares that are none are errors",
  arguments: [
    (
      "E14009999,E14001063,1,1,1,1,1,1",
      "published:2:1: error: found \"E14009999\", expected a constituency of the boundary set 2010; row left out"
    ),
    (
      "E14000530,E14009999,1,1,1,1,1,1",
      "published:2:2: error: found \"E14009999\", expected a constituency of the boundary set 2024; row left out"
    ),
    (
      "E14000530,E14001063,1.5,1,1,1,1,1",
      "published:2:3: error: found \"1.5\", expected a fraction from 0 to 1; row left out"
    ),
  ])
func badOverlaps(row: String, finding: String) throws {
  let fixture = try DatasetsFixture(constituencies: 650)
  _ = try fixture.importing(.overlaps, header + row + "\n")
  #expect(fixture.told == [finding])
}
