import Drawing
import Testing

import Report

@Suite struct LineBreakerTests {
  private let breaker = LineBreaker(ruler: TextRuler(FixedWidthMeasurer()))

  private func lines(_ text: String, letters: Int) -> [String] {
    let run = StyledRun(text: text, font: Font(size: 10), colour: .black)
    return breaker.set([run], width: Double(letters) * 5.5).lines.map { $0.fragments.map(\.run.text).joined() }
  }

  @Test("lines break at spaces and are as full as they get")
  func greedy() { #expect(lines("one two three four", letters: 9) == ["one two", "three", "four"]) }

  @Test("a no-break space holds its number and unit together")
  func noBreakSpace() { #expect(lines("a swing of 8.1%", letters: 14) == ["a swing of", "8.1%"]) }

  @Test("a word too long for the line breaks after its hyphens and slashes first")
  func hyphens() {
    #expect(lines("Newcastle-under-Lyme", letters: 12) == ["Newcastle-", "under-Lyme"])
    #expect(lines("and/or/neither", letters: 8) == ["and/or/", "neither"])
    #expect(lines("−12.3\u{A0}pp", letters: 6) == ["−12.3", "pp"])
    #expect(lines("−12.34\u{A0} of", letters: 6) == ["−12.34", "of"])
  }

  @Test("a word without hyphens is cut between letters and says so, and nothing is lost")
  func letters() {
    #expect(lines("Llanfairpwllgwyngyll", letters: 8) == ["Llanfair", "pwllgwyn", "gyll"])
    let run = StyledRun(text: "a Llanfairpwllgwyngyll", font: Font(size: 10), colour: .black)
    #expect(breaker.set([run], width: 44).trouble.cutWords == ["Llanfairpwllgwyngyll"])
    #expect(breaker.set([run], width: 440).trouble.cutWords.isEmpty)
  }

  @Test("a word of two looks is one word")
  func mixedWord() {
    let runs = [
      StyledRun(text: "gains ", font: Font(size: 10), colour: .black),
      StyledRun(text: "411", font: Font(size: 10, weight: .bold), colour: .black),
      StyledRun(text: ", then", font: Font(size: 10), colour: .black),
    ]
    let set = breaker.set(runs, width: 60)
    #expect(set.lines.map { $0.fragments.map(\.run.text) } == [["gains ", "411", ","], ["then"]])
  }
}
