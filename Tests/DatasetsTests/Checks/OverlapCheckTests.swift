import TidyData
import Testing

/// Checks the committed datasets with these overlaps, or with these constants, in place of the committed ones.
private func told(overlaps: ((String) -> String)? = nil, method: ((String) -> String)? = nil) throws -> [String] {
  let fixture = try DatasetsFixture(constituencies: 650)
  try fixture.write(
    "boundary-sets.csv", "boundary_set,name,constituencies,predecessor\n2010,Old,650,\n2024,New,650,2010\n")
  for (name, change) in [("overlaps-2010-2024.csv", overlaps), ("notional-method.csv", method)] {
    if let change { try fixture.write(name, change(try text(of: "\(committed)/\(name)"))) }
  }
  try Checks.run(try fixture.folder, &fixture.findings)
  return fixture.told
}

/// The text with the first line that begins so changed by another, or left out.
private func changing(_ beginning: String, to line: String?) -> (String) -> String {
  { text in
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let place = lines.firstIndex(where: { $0.hasPrefix(beginning) }) {
      lines.replaceSubrange(place...place, with: line.map { [$0] } ?? [])
    }
    return lines.joined(separator: "\n")
  }
}

@Test("shares that do not sum to one are errors, of the old and of the new constituency")
func sums() throws {
  let findings = try told(
    overlaps: changing("E14000530,", to: "E14000530,E14001063,0.9,0.946047224,1,0.927963015,1,0.948547662"))
  #expect(
    findings == [
      "overlaps-2010-2024.csv:2:1: error: found shares of the residential addresses of E14000530 that sum to 0.9, expected 1 within a millionth; row kept as it is"
    ])
}

@Test("an old constituency without overlaps is an error, and so is the hole it leaves in the new one")
func missing() throws {
  let findings = try told(overlaps: changing("E14000530,", to: nil))
  #expect(findings.contains { $0.contains("found nothing about E14000530") })
  #expect(findings.contains { $0.contains("residential addresses of E14001063 that sum to 0.05395277") })
}

@Test("an unknown code is an error")
func unknownCode() throws {
  let findings = try told(overlaps: changing("E14000532,", to: "E14009999,E14001065,1,1,1,1,1,1"))
  #expect(
    findings.first
      == "overlaps-2010-2024.csv:4:1: error: found E14009999, expected a constituency of the boundary set 2010; row kept as it is"
  )
}

@Test("an overlap that stands there twice is an error")
func twice() throws {
  let row = "E14000532,E14001065,1,1,1,1,1,1"
  let findings = try told(overlaps: changing("E14000532,", to: "\(row)\n\(row)"))
  #expect(
    findings.first
      == "overlaps-2010-2024.csv:5:1: error: found E14000532 with E14001065 once more, expected each overlap once; row kept as it is"
  )
}

@Test("a counted contest without candidacies is one error, not one for each piece that has no votes to share out")
func withoutVotes() throws {
  let fixture = try DatasetsFixture(constituencies: 650)
  let name = "candidacies-2017.csv"
  let lines = try text(of: "\(committed)/\(name)").split(separator: "\n").filter { !$0.hasPrefix("E14000530,") }
  try fixture.write(name, lines.joined(separator: "\n") + "\n")
  try Checks.run(try fixture.folder, &fixture.findings)
  #expect(
    fixture.told.contains {
      $0.contains(
        "error: found the counted contest E14000530 without candidacies, expected those of each in candidacies-2017.csv"
      )
    })
  #expect(fixture.findings.count(of: .error) == 1)
}

@Test("a constant of the method that is missing or unknown is an error")
func constants() throws {
  #expect(
    try told(method: changing("lean-damping", to: nil)) == [
      "notional-method.csv: error: found nothing about lean-damping, expected every constant of the method; file refused"
    ])
  #expect(
    try told(method: changing("certainty", to: "certainly,0.8,x")).first
      == "notional-method.csv:2:1: error: found \"certainly\", expected a constant of the method; row left out")
}
