import CSV
import TidyData
import Testing

private func finding(_ line: Int, found: String = "x", expected: String, in file: String = "a.csv") -> Finding {
  Finding(
    .error, file: file, at: CSVPosition(line: line, column: 1), found: found, expected: expected, action: "left out")
}

@Test("of each kind the first are told and the rest is counted")
func counted() {
  var findings = Findings(keeping: 2)
  for line in 1...10_000 { findings.add(finding(line, expected: "the candidates' \(line)")) }
  findings.add(finding(7, expected: "a text"))
  findings.add(finding(8, expected: "a text", in: "b.csv"))
  #expect(findings.count(of: .error) == 10_002)
  #expect(findings.hasErrors)
  #expect(
    findings.lines() == [
      "a.csv:1:1: error: found x, expected the candidates' 1; left out",
      "a.csv:2:1: error: found x, expected the candidates' 2; left out",
      "a.csv:7:1: error: found x, expected a text; left out",
      "b.csv:8:1: error: found x, expected a text; left out",
      "a.csv: error: 9998 more like it, expected the candidates' 1",
    ])
  #expect(findings.lines(of: .warning).isEmpty)
}

@Test("what stands in the file is told in part where it is long")
func longQuotation() {
  let found = finding(1, found: String(repeating: "é", count: 100_000), expected: "a text").found
  #expect(found == String(repeating: "é", count: 200) + "…")
}
