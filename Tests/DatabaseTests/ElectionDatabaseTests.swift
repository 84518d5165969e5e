import Database
import ScratchFolder
import Testing

@Suite struct ElectionDatabaseTests {
  private func database(_ scratch: Scratch) throws -> ElectionDatabase {
    try ElectionDatabase(path: scratch.emptyDatabase())
  }

  @Test("a statement that is run again knows nothing of its last arguments and rows")
  func again() throws {
    let scratch = try Scratch()
    let database = try database(scratch)
    let sql = "SELECT :first, :second UNION ALL SELECT 3, 4"
    #expect(
      try database.rows(sql, ["first": .integer(1), "second": .text("two")]).map(\.values) == [
        [.integer(1), .text("two")], [.integer(3), .integer(4)],
      ])
    #expect(try database.rows(sql, ["second": .integer(2)]).first?.values == [.null, .integer(2)])
    #expect(try database.rows(sql).first?.values == [.null, .null])
  }

  @Test("a statement that failed can be run again")
  func failure() throws {
    let scratch = try Scratch()
    let database = try database(scratch)
    let sql = "SELECT abs(:number)"
    #expect(throws: DatabaseError.self) { try database.rows(sql, ["number": .integer(.min)]) }
    #expect(try database.rows(sql, ["number": .integer(-1)]).first?.values == [.integer(1)])
  }
}
