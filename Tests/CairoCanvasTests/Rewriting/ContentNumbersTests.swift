import Testing

@testable import CairoCanvas

@Suite struct ContentNumbersTests {
  private func shortened(_ text: String) -> String {
    String(decoding: ContentNumbers.shortened(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "numbers are rounded to a twentieth, those below one to a thousandth",
    arguments: [
      ("243.050781 109.820312 l", "243.05 109.8 l"), ("-0.333333 0.999999 rg", "-0.333 1 rg"),
      ("9.996 -19.995 m", "10 -20 m"), ("0.5 12.25 841.89 re", "0.5 12.25 841.89 re"),
      ("17.024 17.026 l", "17 17.05 l"),
      ("0.0004 0.0005 w", "0 0.001 w"), ("1 0 0 -1 0 841.889764 cm", "1 0 0 -1 0 841.9 cm"), ("7.000001 Tm", "7 Tm"),
    ])
  func rounding(long: String, short: String) { #expect(shortened(long) == short) }

  @Test(
    "strings are left as they are",
    arguments: ["(1.23456 \\( 2.34567)Tj", "[(Kno 3.14159)19(ws(9.87654)le)]TJ", "(open 1.23456"])
  func strings(text: String) { #expect(shortened(text) == text) }
}
