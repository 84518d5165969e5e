import Database
import ScratchFolder
import Testing

@Suite struct SQLFunctionTests {
  private static let functions = [
    SQLFunction(
      "twice", ["x"], summary: "Twice.", example: "SELECT twice(2)",
      .scalar { arguments in
        switch arguments[0] {
        case .integer(let number): .integer(2 * number)
        case .real(let number): .real(2 * number)
        case .text(let text): .text(text + text)
        case .null: .null
        }
      }),
    SQLFunction(
      "span", ["x", "y"], summary: "Largest y less smallest x.", example: "SELECT span(1, 2)",
      .aggregate { columns in
        guard let low = columns[0].compactMap(\.self).min(), let high = columns[1].compactMap(\.self).max() else {
          return nil
        }
        return high - low
      }),
  ]

  private func row(_ sql: String) throws -> [SQLValue] {
    let scratch = try Scratch()
    let path = try scratch.emptyDatabase()
    let named = try ElectionDatabase(path: path, functions: Self.functions).rows(sql)
    let free = try Sandbox(path: path, functions: Self.functions).run(sql).rows
    #expect(named == free)
    return try #require(named.first).values
  }

  @Test("a scalar function gets and gives every type, on both connections")
  func scalar() throws {
    #expect(
      try row("SELECT twice(2), twice(1.5), twice('é'), twice(NULL), twice('')")
        == [.integer(4), .real(3), .text("éé"), .null, .text("")])
  }

  @Test("an aggregate gets columns with nil for NULL and text, group by group; no rows and no value are NULL")
  func aggregate() throws {
    #expect(
      try row("SELECT span(x, y) FROM (SELECT 1 AS x, NULL AS y UNION ALL SELECT 5, 9 UNION ALL SELECT 'a', 3)")
        == [.real(8)])
    #expect(try row("SELECT span(1, 2) WHERE 0") == [.null])
    #expect(try row("SELECT span(NULL, 2)") == [.null])
    #expect(
      try row(
        "WITH v(x) AS (VALUES (1), (2), (5), (8)) SELECT sum(s) FROM (SELECT span(x, x) AS s FROM v GROUP BY x % 2)")
        == [.real(10)])
  }

  @Test("more rows than memory is for are refused")
  func tooMany() throws {
    let scratch = try Scratch()
    let sandbox = try Sandbox(path: scratch.emptyDatabase(), functions: Self.functions)
    #expect(throws: SandboxError.tooMuchMemory(megabytes: 256)) {
      try sandbox.run(
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT span(x, x) FROM n",
        limits: .init(seconds: 60))
    }
    #expect(try sandbox.run("SELECT 1").rows.count == 1)
  }
}
