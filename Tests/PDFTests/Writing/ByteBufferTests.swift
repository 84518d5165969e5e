import Testing

import PDF

@Suite struct ByteBufferTests {
  private func written(_ write: (inout ByteBuffer) -> Void) -> String {
    var bytes = ByteBuffer(capacity: 1)
    write(&bytes)
    return bytes.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "a length in twentieths has no more digits than it needs",
    arguments: [
      (0, "0 "), (1, ".05 "), (2, ".1 "), (19, ".95 "), (20, "1 "), (-30, "-1.5 "), (16_838, "841.9 "), (-1, "-.05 "),
    ])
  func twentieths(number: Int, text: String) { #expect(written { $0.put(twentieths: number) } == text) }

  @Test(
    "a number is rounded to a thousandth",
    arguments: [
      (0, "0"), (0.0004, "0"), (0.0005, ".001"), (0.9996, "1"), (-0.25, "-.25"), (12.3456, "12.346"), (100, "100"),
      (0.07, ".07"), (-3.005, "-3.005"),
    ])
  func thousandths(number: Double, text: String) { #expect(written { $0.put(thousandths: number) } == text) }

  @Test("whole numbers of any length", arguments: [0, 7, 10, 99, 100, 65_535, -1, -120, 9_999_999_999, Int.max])
  func integers(number: Int) { #expect(written { $0.put(number) } == String(number)) }

  @Test(
    "a text is plain where ASCII will do, else in UTF-16",
    arguments: [("a (b) \\", "(a \\(b\\) \\\\)"), ("Môn", "<FEFF004D00F4006E>"), ("", "()"), ("🗳", "<FEFFD83DDDF3>")])
  func strings(text: String, written form: String) { #expect(written { $0.put(string: text) } == form) }

  @Test("bytes grow beyond the room made for them")
  func growth() {
    let text = written { bytes in
      for _ in 0..<1000 { bytes.put("0123456789") }
    }
    #expect(text == String(repeating: "0123456789", count: 1000))
  }
}
