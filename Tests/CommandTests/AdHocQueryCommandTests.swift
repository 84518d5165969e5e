import Foundation
import ScratchFolder
import Testing

@Suite struct AdHocQueryCommandTests {
  private static let seats =
    "SELECT party, seats FROM party_area JOIN tally USING (tally_id) WHERE election = :year AND basis = 'counted' AND area_kind = 'uk' AND seats > 50 ORDER BY seats DESC"

  @Test("SQL answers from the command line, from a file and from standard input, with parameters bound")
  func sources() throws {
    let expected = "party,seats\nCon,317\nLab,262\n"
    let direct = try Command.ask("query", "--sql", Self.seats, "--param", "year=2017", "--format", "csv")
    #expect(direct.output == expected)
    let scratch = try Scratch()
    try Self.seats.write(toFile: scratch.path("seats.sql"), atomically: true, encoding: .utf8)
    let file = try Command.ask("query", "--file", scratch.path("seats.sql"), "--param", "year=2017", "--format", "csv")
    #expect(file.output == expected)
    let line =
      "'\(Command.program.path)' query --sql - --param year=2017 --format csv --database '\(try Command.database.get())' < '\(scratch.path("seats.sql"))'"
    #expect(try Command.tool("bash", ["-c", line]).1 == expected)
  }

  @Test("rows over the limit are cut, and it is said beside the rows")
  func limit() throws {
    let outcome = try Command.ask(
      "query", "--sql", "SELECT code FROM constituency", "--max-rows", "2", "--format", "csv")
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count == 3)
    #expect(outcome.talk.contains("stopped after 2 rows; there are more: --max-rows raises the limit"))
  }

  @Test("a statement without end is stopped, with 1")
  func timeout() throws {
    let endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n"
    let outcome = try Command.ask("query", "--sql", endless, "--timeout", "0.3")
    #expect(outcome.status == 1)
    #expect(outcome.talk.contains("stopped after 0.3 s"))
  }

  @Test(
    "what is wrong on the command line ends with 64 and says what to do",
    arguments: [
      (["query", "--sql", "DROP TABLE party"], "free SQL only reads"),
      (["query", "--sql", "SELECT 1; SELECT 2"], "one at a time"),
      (["query", "--sql", "SELECT :a"], "--param a=value"),
      (["query", "--sql", "SELECT 1", "--param", "a"], "--param takes name=value"),
      (["query", "--sql", "SELECT 1", "--election", "2017"], "filters are for named questions"),
      (["query", "--sql", "SELECT 1", "parties"], "exclude each other"),
      (["query", "parties", "--election", "2017", "--timeout", "3"], "go with --sql or --file"),
      (["query", "--sql", "SELECT 1", "--timeout", "0"], "--timeout takes"),
      (["query", "swings", "--election", "2017", "--party", "Con"], "takes --party two times, not once"),
      (["query", "targets", "--election", "2017"], "needs --party"),
      (["query", "results", "--election", "2017", "--constituency", "Islington"], "could be Islington North or"),
      (["trend", "gallagher", "--by", "constituency"], "not of a constituency"),
      (["trend", "turnout", "--party", "Lab"], "not a measure of parties"),
      (["trend", "share", "--from", "2019", "--to", "2015"], "is not earlier than"),
      (["trend", "happiness"], "happiness"),
      (["trend", "share", "--chart", "a.gif"], "--chart takes FILE.png"),
      (["project", "--from", "2024", "--swing", "Lab"], "--swing takes party:points"),
      (["project", "--from", "2024", "--swing", "Lab:1,Labour:2"], "twice"),
      (["project", "--from", "2016", "--swing", "Lab:1"], "no election 2016"),
    ])
  func usage(arguments: [String], message: String) throws {
    let outcome = try Command.run(arguments + ["--database", Command.database.get()])
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.talk.contains(message), "\(outcome.talk)")
  }

  @Test("--schema shows views, tables and functions")
  func schema() throws {
    let text = try Command.ask("query", "--schema").output
    for part in ["\ncontest_result\n", "\ntally_vote\n", "\ngallagher(votes, seats), an aggregate\n"] {
      #expect(text.contains(part))
    }
  }

  @Test("a statement may begin with a comment")
  func comment() throws {
    let outcome = try Command.ask("query", "--sql", "-- two\nSELECT 2 AS two", "--format", "csv")
    #expect(outcome.status == 0 && outcome.output == "two\n2\n", "\(outcome.talk)")
  }
}
