import TidyData
import Testing

/// What importing a text as hexagons says.
private func told(_ text: String) throws -> String? {
  let fixture = try DatasetsFixture(constituencies: 1)
  do {
    _ = try fixture.importing(.hexes, text, on: "2024")
    return fixture.told.first
  } catch let broken as BrokenFileError {
    return broken.finding.position.map { "\($0): \(broken.finding.found), \(broken.finding.expected)" }
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
  "broken JSON is refused with its line and column",
  arguments: [
    ("{\n \"é\": nan}", "2:7: \"n\", a value"), ("{\"a\": 0x1}", "1:7: \"0\", a value"),
    ("{\"a\": 1e999}", "1:7: \"1\", a value"), ("{\"a\": \"\\x\"}", "1:9: \"x\", a known escape"),
    ("{\"a\": \"\\ud83d\"}", "1:14: \"\"\", the second half of a character"),
    ("{\"a\": [1,]}", "1:10: \"]\", a value"), ("{} {", "1:4: \"{\", the end of the file"),
    ("{\"a\"", "1:5: the end of the file, \":\""), ("{\"a", "1:4: the end of the file, a closing quote"),
    ("{\"a\":" + String(repeating: "[", count: 100), "1:69: \"[\", fewer than 64 levels"),
  ])
func broken(text: String, told expected: String) throws {
  #expect(try told(text) == expected)
}
