import Testing
import Wording

@Suite struct NumberTests {
  @Test(
    "whole numbers have commas and a true minus sign",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1,000"), (45_597_461, "45,597,461"), (-1234, "−1,234"),
    ])
  func count(value: Int, text: String) { #expect(Number.count(value) == text) }

  @Test("a change carries its sign and zero has none", arguments: [(211, "+211"), (-251, "−251"), (0, "0")])
  func signed(value: Int, text: String) { #expect(Number.signed(value) == text) }

  @Test(
    "decimals round half away from zero",
    arguments: [
      (2.25, 1, "2.3"), (-0.04, 1, "0.0"), (1234.56, 1, "1,234.6"), (15.02, 2, "15.02"), (0.285, 2, "0.29"),
      (99.95, 1, "100.0"), (-7.35, 1, "−7.4"), (.nan, 1, "—"),
    ])
  func decimal(value: Double, places: Int, text: String) { #expect(Number.decimal(value, places) == text) }

  @Test("shares and their differences are printed to one decimal with their unit")
  func units() {
    #expect(Number.percent(0.3681) == "36.8%")
    #expect(Number.percentInWords(0.3681) == "36.8%" && Number.percentInWords(0) == "0.0%")
    #expect(Number.percentInWords(0.0003) == "under 0.1%")
    #expect(Number.points(0.095) == "+9.5\u{A0}pp")
    #expect(Number.points(-0.0123) == "−1.2\u{A0}pp")
    #expect(Number.points(0.0001) == "0.0\u{A0}pp")
    #expect(Number.points(-0.0001) == "0.0\u{A0}pp")
  }
}
