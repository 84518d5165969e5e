import TidyData
import Elections
import Testing

@Test(
  "outlines come as GeoJSON: polygons, parts and holes; the corner that closes a ring is left out, an old code is revised"
)
func geoJSON() throws {
  let fixture = try DatasetsFixture(constituencies: 2)
  let text = """
    {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"PCON24CD": "W07000112", "PCON24NM": "Ynys Môn"}, "geometry": {"type": "MultiPolygon",
       "coordinates": [[[[-4.5, 53.25], [-4, 53.5], [-4.1, 53], [-4.5, 53.25]]], [[[0, 0], [1, 0], [0, 1], [0, 0]], [[0.1, 0.1], [0.1, 0.2], [0.2, 0.1]]]]}},
      {"type": "Feature", "properties": {"PCON24CD": "S14000010"}, "geometry": {"type": "Polygon",
       "coordinates": [[[-4.5, 55], [-4, 55], [-4.1, 56], [-4.5, 55]]]}}
    ]}
    """
  let files = try fixture.importing(.outlines, text, on: "2024")
  #expect(fixture.told == [])
  let tidy = """
    code,part,ring,corners
    S14000109,1,1,-4.5 55.0;-4.0 55.0;-4.1 56.0
    W07000112,1,1,-4.5 53.25;-4.0 53.5;-4.1 53.0
    W07000112,2,1,0.0 0.0;1.0 0.0;0.0 1.0
    W07000112,2,2,0.1 0.1;0.1 0.2;0.2 0.1

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
  let corners = try #require(OutlineRing.corners(of: "-0.7755 51.332;-0.8374 51.3529;-0.8429 51.3523"))
  let code = try #require(ConstituencyCode("E14001063"))
  let ring = try #require(OutlineRing(code: code, part: 1, ring: 1, corners: corners))
  #expect(ring.text == "-0.7755 51.332;-0.8374 51.3529;-0.8429 51.3523")
  #expect(OutlineRing.corners(of: "1;2") == nil)
  #expect(OutlineRing(code: code, part: 1, ring: 1, corners: Array(corners.prefix(2))) == nil)
}
