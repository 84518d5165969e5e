import Canvas
import Testing

@Suite struct StringInternerTests {
  private func number(_ text: String, _ interner: inout StringInterner) -> Int {
    var text = text
    return text.withUTF8 { interner.number(of: $0) }
  }

  @Test("each text has one number, in the order they came, however many there are")
  func order() {
    var interner = StringInterner()
    let texts = (0..<5000).map { "text \($0 % 2500)" } + ["", "é", "e\u{301}", ""]
    let numbers = texts.map { number($0, &interner) }
    #expect(numbers == Array(0..<2500) + Array(0..<2500) + [2500, 2501, 2502, 2500])
  }

  @Test("bytes that are part of a longer text are looked up where they stand")
  func part() {
    var interner = StringInterner()
    let word = number("constituency ", &interner)
    let found = Array("a constituency of many".utf8).withUnsafeBufferPointer {
      interner.number(of: UnsafeBufferPointer(rebasing: $0[2..<15]))
    }
    #expect(found == word)
  }
}
