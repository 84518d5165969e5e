import Testing

@testable import CairoCanvas

@Suite struct SqueezingTests {
  @Test(
    "white space goes where nothing would run together",
    arguments: [
      ("<< /Type /StructElem\n   /S /TD\n   /P 824 0 R\n   /K 391\n>>", "<</Type/StructElem/S/TD/P 824 0 R/K 391>>"),
      ("[ 1 0 R  2 0 R ]", "[1 0 R 2 0 R]"),
      ("<< /Alt (Two  words ( in )  one) /N true >>", "<</Alt(Two  words ( in )  one)/N true>>"),
      ("[ /Name null ]", "[/Name null]"), ("12", "12"), ("<FEFF 0041>", "<FEFF 0041>"),
    ])
  func squeezed(loose: String, tight: String) {
    var output: [UInt8] = []
    PDFText.append(squeezing: Array(loose.utf8)[...], to: &output)
    #expect(String(decoding: output, as: UTF8.self) == tight)
  }
}
