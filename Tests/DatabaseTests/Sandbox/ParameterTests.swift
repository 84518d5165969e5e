import Database
import ScratchFolder
import Testing

@Suite struct ParameterTests {
  private func run(_ sql: String, _ parameters: [String: SQLValue]) throws -> [[SQLValue]] {
    let scratch = try Scratch()
    return try Sandbox(path: scratch.emptyDatabase()).run(sql, parameters: parameters).rows.map(\.values)
  }

  @Test("parameters keep their types, and a quotation mark is only a character")
  func bound() throws {
    let rows = try run(
      "SELECT :a, @b, $c, :d, typeof(:a), :a",
      ["a": .integer(7), "b": .real(1.5), "c": .text("it's; DROP TABLE party --"), "d": .null])
    #expect(
      rows == [
        [.integer(7), .real(1.5), .text("it's; DROP TABLE party --"), .null, .text("integer"), .integer(7)]
      ])
  }

  @Test("a parameter without a value, a value without a parameter and a parameter without a name are named")
  func wrong() throws {
    #expect(throws: SandboxError.missingParameter("year")) { try run("SELECT :year", [:]) }
    #expect(throws: SandboxError.unknownParameter("yaer", known: ["year"])) {
      try run("SELECT :year", ["year": .integer(1), "yaer": .integer(1)])
    }
    #expect(throws: SandboxError.namelessParameter) { try run("SELECT ?", ["1": .integer(1)]) }
    #expect(
      SandboxError.unknownParameter("a", known: []).description
        == "the statement has no parameters, so leave --param a out")
  }
}
