import Testing

import generate

@Suite("Generated Swift")
struct GenerateTests {
  private static let head =
    "-- summary: A.\n-- parameter: party optional 2 Con Lab\n-- order: B.\n-- column: a count? — C.\nSELECT 1"

  @Test("the files are as the heads of the SQL have them; if not, run `make generate`")
  func fresh() throws {
    let project = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()
    let stale = try GeneratedFiles.stale(in: project)
    #expect(stale == [], "\(project): \(stale)")
  }

  @Test("a value that may be missing is an optional of its kind's type")
  func optional() throws {
    let text = QueryFile(head: try QueryHead(name: "q-a", text: Self.head)).text
    #expect(text.contains("package struct QARow: QueryRow"))
    #expect(text.contains("package let a: Int?\n"))
    #expect(text.contains("package init(parties: [PartyCode] = [], limit: Int? = nil)"))
    let certain = try QueryHead(name: "q", text: Self.head.replacing("count?", with: "share"))
    #expect(QueryFile(head: certain).text.contains("package let a: Double\n"))
  }

  @Test(
    "a head that is not whole is refused with the line or the part",
    arguments: [
      ("-- summary: A.\n", "", "no line '-- summary: …'"), ("-- order: B.\n", "", "no line '-- order: …'"),
      ("a count? — C.", "a number — C.", "-- column: a number — C."),
      ("a count? — C.", "a count C.", "-- column: a count C."), ("-- order:", "-- odrer:", "-- odrer: B."),
      ("party optional 2 Con Lab", "party", "-- parameter: party"),
    ])
  func broken(good: String, bad: String, told: String) {
    let error = #expect(throws: HeadError.self) {
      try QueryHead(name: "q", text: Self.head.replacing(good, with: bad))
    }
    #expect(error?.description == "q.sql: not understood in its head: \(told)")
  }
}
