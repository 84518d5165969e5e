import Testing
import Wording

@Suite struct ShorthandTests {
  @Test(
    "figures in shorthand are printed as a reader expects them",
    arguments: [
      (">=326", "at least 326"), ("< 179", "under 179"), (">6,000,000", "over 6,000,000"), ("7000", "7,000"),
      ("most seats in 2010; 2024 - 2010 = 14", "most seats in 2010; 2024 − 2010 = 14"),
      ("-25.3 points in 372 seats v -13.9 elsewhere", "−25.3 points in 372 seats v −13.9 elsewhere"),
      ("+16.73 points (18.6% -> 35.3%)", "+16.73 points (18.6% → 35.3%)"),
      ("Lucy Frazer (Con) came 2 with 16,632 votes", "Lucy Frazer (Con) came second with 16,632 votes"),
      ("2017-06-09T21:03", "9\u{A0}Jun, 21:03"),
      ("Clacton by-election, 2014-10-09", "Clacton by-election, 9\u{A0}October\u{A0}2014"), ("29.1%", "29.1%"),
      ("28809340 votes", "28,809,340 votes"),
      ("North Somerset", "North Somerset"), ("0.2345", "0.2345"),
    ])
  func printed(text: String, expected: String) { #expect(Shorthand().printed(text) == expected) }

  @Test("a moment has its day and its time, midnight too")
  func moments() {
    #expect(Day.moment("2017-06-09T00:00") == "9\u{A0}Jun, 00:00")
    #expect(Day.moment("2015-05-08T03:19") == "8\u{A0}May, 03:19")
  }
}
