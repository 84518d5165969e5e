import Import
import TidyData
import Elections
import Testing

@Test(
  "outlines come as GeoJSON in degrees and are kept in metres; the corner that closes a ring is left out, an old code is revised"
)
func geoJSON() throws {
  let fixture = try DatasetsFixture(constituencies: 2)
  let text = """
    {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"PCON24CD": "W07000112", "PCON24NM": "Ynys Môn"}, "geometry": {"type": "MultiPolygon",
       "coordinates": [[[[-4.5, 53.25], [-4, 53.5], [-4.1, 53], [-4.5, 53.25]]], [[[-1, 52], [-0.9, 52], [-1, 52.1], [-1, 52]], [[-0.98, 52.01], [-0.98, 52.02], [-0.97, 52.01]]]]}},
      {"type": "Feature", "properties": {"PCON24CD": "S14000010"}, "geometry": {"type": "Polygon",
       "coordinates": [[[-4.5, 55], [-4, 55], [-4.1, 56], [-4.5, 55]]]}}
    ]}
    """
  let files = try fixture.importing(.outlines, text, on: "2024")
  #expect(fixture.told == [])
  let tidy = """
    code,part,ring,corners
    S14000109,1,1,240111 570136;272084 569107;269051 680546
    W07000112,1,1,233226 375501;267356 402256;259090 346839
    W07000112,2,1,468643 234026;475507 234125;468490 245147
    W07000112,2,2,470000 235157;469985 236269;470687 235167

    """
  #expect(files["outlines-2024.csv"] == tidy)
  #expect(try fixture.importing(.outlines, tidy, on: "2024")["outlines-2024.csv"] == tidy)
}

@Test("an outline that lies nowhere on the globe is an error, as is a line of two corners")
func brokenOutline() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  for corners in ["[[0, 95], [1, 0], [2, 0]]", "[[0, 0], [1, 0], [0, 0]]", "[[0, 0], [1], [2, 0]]"] {
    fixture.findings = Findings()
    let text = """
      {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"PCON24CD": "W07000112"},
        "geometry": {"type": "Polygon", "coordinates": [\(corners)]}}]}
      """
    _ = try fixture.importing(.outlines, text, on: "2024")
    #expect(fixture.told.first?.contains("found feature 1, expected a constituency's code (PCONnnCD)") == true)
  }
}

@Test("corners read from text are those that were written")
func cornersAsText() throws {
  let corners = try #require(OutlineRing.corners(of: "485298 159979;-20 162233;480568 162160"))
  let code = try #require(ConstituencyCode("E14001063"))
  let ring = OutlineRing(code: code, part: 1, ring: 1, corners: corners)
  #expect(ring.text == "485298 159979;-20 162233;480568 162160")
  #expect(OutlineRing.corners(of: "1;2") == nil)
  #expect(OutlineRing.corners(of: "1.5 2;3 4;5 6") == nil)
}

@Test("an outline of two corners is an error with its place")
func twoCorners() throws {
  let fixture = try DatasetsFixture(constituencies: 1)
  _ = try fixture.importing(.outlines, "code,part,ring,corners\nW07000112,1,1,1 2;3 4\n", on: "2024")
  #expect(
    fixture.told.first
      == "published:2:4: error: found \"2 corners\", expected at least three; row left out"
  )
}
