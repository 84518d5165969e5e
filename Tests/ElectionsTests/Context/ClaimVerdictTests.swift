import Elections
import Testing

@Suite struct ClaimVerdictTests {
  @Test(
    "a check compares numbers as numbers, and other values as text",
    arguments: [
      ("56", .equal, "56.0", nil, true), ("Con", .equal, "Con", nil, true), ("Con", .equal, "Lab", nil, false),
      ("Con", .notEqual, "UKIP", nil, true), ("-49", .less, "-48", nil, true), ("326", .atLeast, "326", nil, true),
      ("3", .atMost, "2", nil, false), ("9", .greater, "10", nil, false), ("2812", .about, "2800", 140, true),
      ("3799", .about, "3000", 150, false), ("Con", .less, "3", nil, nil), ("56/59", .equal, "56/59", nil, true),
    ] as [(String, ReportedClaim.Comparison, String, Double?, Bool?)])
  func comparison(
    value: String, comparison: ReportedClaim.Comparison, expected: String, tolerance: Double?, holds: Bool?
  ) {
    let check = ReportedClaim.Check(sql: "", comparison: comparison, expected: expected, tolerance: tolerance)
    #expect(check.holds(for: value) == holds)
  }

  @Test("what does not hold is wrong where it was reported as settled, superseded where it was not")
  func verdicts() {
    #expect(ReportedClaim.verdict(on: .erroneous, holds: true) == .confirmed)
    #expect(ReportedClaim.verdict(on: .final, holds: false) == .wrong)
    #expect(ReportedClaim.verdict(on: .erroneous, holds: false) == .wrong)
    #expect(ReportedClaim.verdict(on: .forecast, holds: false) == .superseded)
    #expect(ReportedClaim.verdict(on: .provisional, holds: false) == .superseded)
    #expect(ReportedClaim.verdict(on: .final, holds: nil) == .notCheckable)
  }
}
