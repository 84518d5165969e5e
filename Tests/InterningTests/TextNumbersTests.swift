import Interning
import Testing

@Suite struct TextNumbersTests {
  @Test("each text has one number, in the order they came, however many there are")
  func order() {
    var numbers = TextNumbers()
    let texts = (0..<5000).map { "text \($0 % 2500)" } + ["", "é", "e\u{301}"]
    let given = texts.map { numbers.number(of: $0) }
    #expect(given == Array(0..<2500) + Array(0..<2500) + [2500, 2501, 2502])
    #expect(numbers.indices == 0..<2503)
  }

  @Test("numbers lead back to the bytes, and can be had in their order")
  func bytes() {
    var numbers = TextNumbers()
    for text in ["Lab", "Con", "", "Con", "Green"] { _ = numbers.number(of: text) }
    let sorted = numbers.sorted.map { number in numbers.withBytes(of: number) { String(decoding: $0, as: UTF8.self) } }
    #expect(sorted == ["", "Con", "Green", "Lab"])
  }

  @Test("bytes that are part of a longer text are looked up where they stand")
  func part() {
    var numbers = TextNumbers()
    let word = numbers.number(of: "constituency ")
    let found = Array("a constituency of many".utf8).withUnsafeBufferPointer {
      numbers.number(of: UnsafeBufferPointer(rebasing: $0[2..<15]))
    }
    #expect(found == word)
  }
}
