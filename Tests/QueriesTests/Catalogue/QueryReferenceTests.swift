import Foundation
import Queries
import Testing

@Suite struct QueryReferenceTests {
  @Test("the page of named queries in docs is made from their heads; RECORD_GOLDENS=1 records it anew")
  func fresh() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/queries.md")
    let text = QueryReference.markdown
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      try text.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("recorded \(page.path); look at what changed and run again without RECORD_GOLDENS")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == text)
  }
}
