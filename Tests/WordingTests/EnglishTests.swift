import Testing
import Wording

@Suite struct EnglishTests {
  @Test(
    "numbers agree with their nouns",
    arguments: [
      (0, "no seats"), (1, "one seat"), (2, "two seats"), (10, "ten seats"), (11, "11 seats"), (1200, "1,200 seats"),
    ])
  func quantity(count: Int, text: String) { #expect(English.quantity(count, "seat") == text) }

  @Test("a noun may have a plural of its own")
  func constituencies() { #expect(English.quantity(3, "constituency", "constituencies") == "three constituencies") }

  @Test("lists end in a conjunction")
  func list() {
    #expect(English.list([]) == "")
    #expect(English.list(["Con"]) == "Con")
    #expect(English.list(["Con", "Lab"]) == "Con and Lab")
    #expect(English.list(["Con", "Lab", "LD"], conjunction: "or") == "Con, Lab or LD")
  }

  @Test("how often is once, twice, then a number of times")
  func times() { #expect([1, 2, 3, 12].map(English.times) == ["once", "twice", "three times", "12 times"]) }

  @Test(
    "ordinals know the teens",
    arguments: [
      (1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
      (112, "112th"), (1002, "1,002nd"),
    ])
  func ordinal(number: Int, text: String) { #expect(English.ordinal(number) == text) }

  @Test("ordinals up to ten are words")
  func ordinalInWords() {
    #expect([1, 2, 10, 11].map(English.ordinalInWords) == ["first", "second", "tenth", "11th"])
  }

  @Test(
    "the article goes by sound",
    arguments: [
      ("SNP gain", "an SNP gain"), ("UKIP seat", "a UKIP seat"), ("UUP hold", "a UUP hold"),
      ("DUP seat", "a DUP seat"), ("8.1% swing", "an 8.1% swing"), ("11-point lead", "an 11-point lead"),
      ("18% fall", "an 18% fall"), ("1.8% fall", "a 1.8% fall"), ("110-seat loss", "a 110-seat loss"),
      ("11,000 lead", "an 11,000 lead"), ("MP", "an MP"), ("independent", "an independent"),
      ("one-seat gain", "a one-seat gain"),
      ("Ulster Unionist gain", "an Ulster Unionist gain"), ("uniform swing", "a uniform swing"),
      ("unchanged seat", "an unchanged seat"), ("unionist", "a unionist"), ("hourly count", "an hourly count"),
      ("Labour seat", "a Labour seat"),
    ])
  func article(phrase: String, text: String) { #expect(English.article(phrase) == text) }
}
