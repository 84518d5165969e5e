import Testing
import Wording

@Suite struct DayTests {
  @Test("days are written out, long or short")
  func days() {
    #expect(Day.long("2015-05-07") == "7\u{A0}May\u{A0}2015")
    #expect(Day.long("2015-05-07T22:48") == "7\u{A0}May\u{A0}2015")
    #expect(Day.short("2019-12-12") == "12\u{A0}Dec\u{A0}2019")
  }

  @Test("moments are a day and a time")
  func moments() {
    #expect(Day.moment("2015-05-08T03:19") == "8\u{A0}May, 03:19")
    #expect(Day.time("2015-05-08T03:19") == "03:19")
    #expect(Day.time("2015-05-08") == "")
  }

  @Test("what is no day is left as it is", arguments: ["", "soon", "2015-13-01", "2015-05"])
  func others(text: String) {
    #expect(Day.long(text) == text)
    #expect(Day.short(text) == text)
    #expect(Day.moment(text) == text)
  }
}
