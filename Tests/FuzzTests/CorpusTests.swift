import Foundation
import Testing

/// What the fuzzer found once, and the files it starts from.
///
/// The entries share one folder to write in, so they are fed one after the other.
@Suite(.serialized) struct CorpusTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  @Test("no entry breaks on what once broke it", arguments: Entry.all.map(\.name))
  func corpus(name: String) throws {
    let entry = try #require(Entry.all.first { $0.name == name })
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.appending(path: name).path)
    #expect(!files.isEmpty)
    for file in files.sorted() {
      entry.feed(Array(try Data(contentsOf: Self.corpus.appending(path: "\(name)/\(file)"))))
    }
  }

  @Test("no entry breaks on cut-off and overwritten parts of its corpus", arguments: Entry.all.map(\.name))
  func spoilt(name: String) throws {
    let entry = try #require(Entry.all.first { $0.name == name })
    let folder = Self.corpus.appending(path: name)
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
      guard !bytes.isEmpty else { continue }
      for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 8)) {
        entry.feed(Array(bytes[..<place]))
        for byte: UInt8 in [0, 0x22, 0x2C, 0xFF] {
          var spoilt = bytes
          spoilt[place] = byte
          entry.feed(spoilt)
        }
      }
    }
  }
}
