import Database
import Foundation
import Testing

@Suite struct DataDictionaryTests {
  @Test("the data dictionary in docs is the one of the schema; RECORD_GOLDENS=1 records it anew")
  func fresh() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/data-dictionary.md")
    let text = DataDictionary().markdown
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("recorded \(page.path); look at what changed and run again without RECORD_GOLDENS")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
  }

  @Test("every table and view says what a row is and what every column holds")
  func complete() {
    let relations = DataDictionary().relations
    #expect(relations.count > 15)
    for relation in relations {
      #expect(!relation.grain.isEmpty, "\(relation.name)")
      #expect(!relation.columns.isEmpty, "\(relation.name)")
      for column in relation.columns { #expect(!column.meaning.isEmpty, "\(relation.name).\(column.name)") }
    }
  }
}
