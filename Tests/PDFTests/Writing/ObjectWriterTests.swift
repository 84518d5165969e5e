import PDF
import Testing

@Suite struct ObjectWriterTests {
  @Test("thousands of objects are found again, whichever object stream they went into")
  func many() throws {
    var writer = try ObjectWriter()
    let (root, first, count) = (writer.reserve(), writer.reserve(4500), 4500)
    for index in 0..<count { writer.write(first + index) { $0.put(index * 7) } }
    writer.writeDictionary(root) { out in
      out.put("/Type/Catalog/Pages<</Type/Pages/Kids[]/Count 0>>/Numbers[")
      for index in 0..<count {
        out.put(first + index)
        out.put(" 0 R ")
      }
      out.put("]")
    }
    let file = OpenedFile(writer.finished(root: root, info: root))
    #expect(file.problems == [])
    for index in [0, 1, 1998, 1999, 2000, 3999, 4000, 4499] { #expect(file["/Numbers \(index)"] == String(index * 7)) }
  }

  @Test("a stream comes back as it went in")
  func stream() throws {
    var writer = try ObjectWriter()
    let (root, stream) = (writer.reserve(), writer.reserve())
    let words = Array(String(repeating: "Ynys Môn, ", count: 5000).utf8)
    words.withUnsafeBufferPointer { bytes in writer.writeStream(stream, bytes) { $0.put("/Kind/Words") } }
    writer.writeDictionary(root) { out in
      out.put("/Type/Catalog/Pages<</Type/Pages/Kids[]/Count 0>>/Words ")
      out.put(stream)
      out.put(" 0 R")
    }
    let bytes = writer.finished(root: root, info: root)
    #expect(bytes.count < 2000, "\(bytes.count)")
    let file = OpenedFile(bytes)
    #expect(file.problems == [])
    #expect(try file.stream("/Words") == String(decoding: words, as: UTF8.self))
    #expect(file["/Words"].contains("/Kind /Words"))
  }
}
