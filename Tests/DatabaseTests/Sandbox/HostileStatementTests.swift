import Database
import Foundation
import ScratchFolder
import Testing

/// A database with a little in it, and what was in its folder before.
private struct Victim {
  let scratch: Scratch
  let path: String
  let bytes: Data

  init() throws {
    scratch = try Scratch()
    path = try scratch.emptyDatabase()
    bytes = try Data(contentsOf: URL(filePath: path))
  }

  /// Runs a statement and gives what came of it; the file and its folder must be as they were.
  func run(
    _ sql: String, _ parameters: [String: SQLValue] = [:], seconds: Double = 0.5, rows: Int = 100
  ) throws -> Result<Sandbox.Outcome, SandboxError> {
    let sandbox = try Sandbox(path: path)
    let outcome: Result<Sandbox.Outcome, SandboxError>
    do throws(SandboxError) {
      outcome = .success(try sandbox.run(sql, parameters: parameters, limits: .init(seconds: seconds, rows: rows)))
    } catch {
      outcome = .failure(error)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    #expect(scratch.contents == ["e.sqlite"])
    return outcome
  }
}

/// The beginning of a statement that never ends.
private let numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n)"

@Suite struct HostileStatementTests {
  @Test("a misspelt name in double quotes is an error and not a text")
  func quoted() throws {
    guard case .failure(let error) = try Victim().run("SELECT \"wnner\" FROM contest_result") else {
      Issue.record("a name that nothing has was taken for a text")
      return
    }
    #expect("\(error)".contains("wnner"))
  }

  @Test(
    "what does more than read is refused, and the message says what it would have done",
    arguments: [
      ("ATTACH 'other.sqlite' AS other", "attach another database"), ("DETACH main", "attach another database"),
      ("VACUUM", "change the database"), ("VACUUM INTO 'copy.sqlite'", "change the database"),
      ("PRAGMA writable_schema = 1", "use PRAGMA writable_schema"), ("PRAGMA user_version", "use PRAGMA user_version"),
      ("SELECT load_extension('libevil')", "call load_extension()"),
      ("SELECT fts3_tokenizer('simple')", "call fts3_tokenizer()"),
      ("CREATE TABLE t (a)", "change the database"), ("CREATE TEMP TABLE t (a)", "change the database"),
      ("CREATE VIEW v AS SELECT 1", "change the database"), ("CREATE TEMP VIEW v AS SELECT 1", "change the database"),
      ("CREATE TRIGGER t AFTER INSERT ON party BEGIN SELECT 1; END", "change the database"),
      ("CREATE VIRTUAL TABLE t USING fts5(a)", "change the database"),
      ("INSERT INTO boundary_set VALUES ('x', 'y', 1)", "change the database"),
      ("UPDATE boundary_set SET name = 'x'", "change the database"),
      ("DELETE FROM boundary_set", "change the database"),
      ("DROP TABLE party", "change the database"), ("ALTER TABLE party RENAME TO p", "change the database"),
      ("REINDEX", "change the database"), ("ANALYZE", "change the database"), ("BEGIN", "open a transaction"),
      ("SAVEPOINT s", "open a transaction"), ("RELEASE s", "open a transaction"),
      ("WITH x AS (SELECT 1) DELETE FROM boundary_set", "change the database"),
      ("REPLACE INTO boundary_set VALUES ('x', 'y', 1)", "change the database"),
    ])
  func writing(sql: String, action: String) throws {
    guard case .failure(let refusal) = try Victim().run(sql) else {
      Issue.record("answered")
      return
    }
    #expect(refusal == .notReading(action))
    #expect(refusal.isWrongStatement)
    #expect(refusal.description.contains("the statement would \(action), but free SQL only reads"))
  }

  @Test(
    "one statement at a time",
    arguments: [
      "SELECT 1; SELECT 2", "SELECT 1; DROP TABLE party", "SELECT 1;; SELECT 2", "SELECT 1; nonsense",
      "SELECT 1; -- a\nSELECT 2",
    ])
  func several(sql: String) throws { #expect(try Victim().run(sql) == .failure(.severalStatements)) }

  @Test(
    "a blank, a comment or a semicolon behind it is no second statement",
    arguments: ["SELECT 1", "SELECT 1;", "SELECT 1 ; \n -- done", "/* a */ SELECT 1; /* b */;", "VALUES (1)"])
  func single(sql: String) throws {
    #expect(try Victim().run(sql).get().rows.map(\.values) == [[.integer(1)]])
  }

  @Test("nothing is no statement", arguments: ["", "   ", ";", "-- a comment", "/* a */ ;"])
  func empty(sql: String) throws { #expect(try Victim().run(sql) == .failure(.empty)) }

  @Test("a NUL hides nothing")
  func nul() throws {
    #expect(try Victim().run("SELECT 1\u{0}; DROP TABLE party") == .failure(.wrong("it has a NUL character")))
  }

  @Test(
    "what does not end is stopped in time",
    arguments: [
      numbers + " SELECT max(x) FROM n", numbers + " SELECT x FROM n WHERE x < 0",
      numbers + ", m AS (SELECT x FROM n LIMIT 5000) SELECT count(*) FROM m a, m b, m c",
    ])
  func endless(sql: String) throws {
    let clock = ContinuousClock()
    let victim = try Victim()
    let start = clock.now
    #expect(try victim.run(sql) == .failure(.tookTooLong(seconds: 0.5)))
    #expect(clock.now - start < .seconds(5))
    #expect(!SandboxError.tookTooLong(seconds: 10).isWrongStatement)
    #expect(
      SandboxError.tookTooLong(seconds: 10).description
        == "stopped after 10 s without an end; narrow the statement or raise --timeout")
  }

  @Test("a million rows are cut at the limit, and it is said")
  func rows() throws {
    let thousand = "n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 1000)"
    let outcome = try Victim().run("WITH RECURSIVE \(thousand) SELECT a.x, b.x FROM n a, n b", seconds: 10).get()
    #expect(outcome.rows.count == 100)
    #expect(outcome.isCut)
    #expect(try !Victim().run("WITH RECURSIVE \(thousand) SELECT x FROM n LIMIT 100").get().isCut)
  }

  @Test(
    "a value may have 64 KiB",
    arguments: [
      "SELECT zeroblob(1073741824)", "SELECT randomblob(65537)", "SELECT replace(hex(zeroblob(400000)), '0', 'ab')",
      "SELECT hex(zeroblob(40000))",
      numbers + " SELECT group_concat(x, printf('%.10000c', '-')) FROM (SELECT x FROM n LIMIT 200)",
    ])
  func cells(sql: String) throws {
    #expect(try Victim().run(sql, seconds: 10) == .failure(.tooLong(bytes: 65_536)))
  }

  @Test("a statement that works inside functions is stopped as soon as one of them is done")
  func insideFunctions() throws {
    let long = "replace(hex(zeroblob(16000)), '0', 'ab')"
    let clock = ContinuousClock()
    for work in ["instr(\(long), substr(\(long), 9) || x)", "replace(\(long), substr(\(long), 9) || x, '')"] {
      let start = clock.now
      let outcome = try Victim().run(numbers + " SELECT max(\(work)) FROM (SELECT x FROM n LIMIT 100000)")
      #expect(outcome == .failure(.tookTooLong(seconds: 0.5)))
      #expect(clock.now - start < .seconds(3))
    }
  }

  @Test("more calls of slow functions than fit into the time, one after another, are refused")
  func manyCalls() throws {
    let calls = Array(repeating: "instr(name, boundary_set)", count: 201).joined(separator: ", ")
    #expect(throws: SandboxError.tooManyCalls(of: ["glob", "instr", "json_patch", "like", "replace"], limit: 200)) {
      try Victim().run("SELECT 1 IN (\(calls)) FROM boundary_set").get()
    }
  }

  @Test("trim() with two texts is what SQLite's own is")
  func trimming() throws {
    let row =
      "trim('xxaxbxx', 'x'), ltrim('xxa', 'x'), rtrim('axx', 'x'), trim(12321, 1), trim('ééaé', 'é'), trim('abc', '')"
    #expect(
      try Victim().run("SELECT " + row).get().rows.map(\.values)
        == [["axb", "a", "a", "232", "a", "abc"].map(SQLValue.text)])
    #expect(try Victim().run("SELECT trim(NULL, 'x'), trim('x', NULL)").get().rows.map(\.values) == [[.null, .null]])
  }

  @Test("deep and long statements are refused, not followed")
  func nesting() throws {
    let deep = "SELECT " + String(repeating: "(", count: 500) + "1" + String(repeating: ")", count: 500)
    guard case .failure(.wrong) = try Victim().run(deep) else {
      Issue.record("answered")
      return
    }
    let long = "SELECT '" + String(repeating: "a", count: 1 << 20) + "'"
    #expect(throws: SandboxError.self) { try Victim().run(long).get() }
    let many = Array(repeating: "SELECT 1", count: 600).joined(separator: " UNION ALL ")
    #expect(throws: SandboxError.self) { try Victim().run(many).get() }
  }

  @Test("what SQLite does not understand is said in its words")
  func wrong() throws {
    guard case .failure(let refusal) = try Victim().run("SELECT * FROM nowhere") else {
      Issue.record("answered")
      return
    }
    #expect(refusal == .wrong("no such table: nowhere"))
    #expect(refusal.description.contains("query --schema"))
  }

  @Test("json_each, views, windows and the plan of a statement may be read")
  func reading() throws {
    #expect(try Victim().run("SELECT value FROM json_each('[7]')").get().rows.map(\.values) == [[.integer(7)]])
    #expect(try Victim().run("SELECT count(*) FROM contest_result").get().rows.map(\.values) == [[.integer(0)]])
    #expect(try Victim().run("SELECT name FROM boundary_set").get().columns == ["name"])
    #expect(try !Victim().run("EXPLAIN QUERY PLAN SELECT * FROM party").get().rows.isEmpty)
    #expect(try Victim().run("SELECT name FROM sqlite_schema WHERE name = 'party'").get().rows.count == 1)
  }

  @Test("the sandbox is as strict after a refusal as before")
  func again() throws {
    let victim = try Victim()
    let sandbox = try Sandbox(path: victim.path)
    for _ in 0..<3 {
      #expect(throws: SandboxError.notReading("change the database")) { try sandbox.run("DROP TABLE party") }
      #expect(try sandbox.run("SELECT 1").rows.count == 1)
      #expect(throws: SandboxError.tookTooLong(seconds: 0.1)) {
        try sandbox.run(numbers + " SELECT max(x) FROM n", limits: .init(seconds: 0.1))
      }
    }
  }
}
