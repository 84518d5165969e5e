import Import
import Testing
import TidyData

/// What importing a text as hexagons says.
private func told(_ text: String) throws -> String? {
  let fixture = try DatasetsFixture(constituencies: 1)
  do {
    _ = try fixture.importing(.hexes, text, on: "2024")
    return fixture.told.first
  } catch let broken as BrokenFileError {
    #expect(broken.finding.file == fixture.path + "/published")
    return "\(broken.finding.found), \(broken.finding.expected)"
  }
}

@Test("every escape of JSON is read, characters written as two halves too")
func escapes() throws {
  let hexes = #"{"layout":"odd-r","\b\f\n\r\t\/\"\\\u00e9\ud83d\uddf3":0,"hexes":{"E14001063":{"q":1,"r":-2}}}"#
  let fixture = try DatasetsFixture(constituencies: 1)
  #expect(try fixture.importing(.hexes, hexes, on: "2024")["hexes-2024.csv"] == "code,column,row\nE14001063,1,-2\n")
  #expect(fixture.told.isEmpty)
}

@Test(
  "a file that is not JSON is refused and named",
  arguments: [
    "{\n \"é\": nan}", "{\"a\"", "{\"a",
    "{\"layout\": \"odd-r\",\n \"hexes\": {\"W07000112\" 1}}",
  ])
func notJSON(text: String) throws {
  #expect(try told(text) == "text that is not JSON, JSON, in UTF-8 and to its end")
}

@Test(
  "JSON of something else is refused, and a hexagon of something else is left out",
  arguments: [
    ("{\"hexes\": {}}", "other JSON, hexes in the layout odd-r"),
    ("{\"layout\": \"even-q\", \"hexes\": {}}", "the layout \"even-q\", hexes in the layout odd-r"),
    (
      "{\"layout\": \"odd-r\", \"hexes\": {\"W07000112\": {\"q\": 1.5, \"r\": 2}}}",
      "published: error: found the hexagon \"W07000112\", expected a constituency's code with whole q and r from -1000 to 1000; hexagon left out"
    ),
  ])
func otherJSON(text: String, told expected: String) throws {
  #expect(try told(text) == expected)
}
