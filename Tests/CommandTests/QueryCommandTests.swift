import Foundation
import ScratchFolder
import Testing

@Suite struct QueryCommandTests {
  @Test("the parties of 2015 and 2024 begin as the official tables do")
  func parties() throws {
    let old = try Command.ask("query", "parties", "--election", "2015", "--format", "csv")
    #expect(old.status == 0)
    #expect(
      old.output.hasPrefix(
        """
        party,name,candidates,votes,share,share_change,seats,seat_change,gained,lost,lost_deposits,expected_seats,seats_low,seats_high,wrong_winners,basis,from_basis
        Con,Conservative,647,11299609,0.368095,0.007552,330,24,35,11,18,,,,,counted,counted
        Lab,Labour,
        """))
    let new = try Command.ask("query", "parties", "--election", "2024", "--format", "csv")
    #expect(new.output.split(separator: "\n")[1].hasPrefix("Lab,Labour,631,9708716,0.336999,0.016233,411,211,218,7,"))
  }

  @Test("the same rows come as table, CSV, JSON and Markdown")
  func formats() throws {
    func text(_ format: String) throws -> String {
      try Command.ask("query", "flows", "--from", "2015", "--to", "2017", "--limit", "2", "--format", format).output
    }
    #expect(
      try text("csv")
        == "from_party,to_party,seats,basis,from_basis\nCon,Con,297,counted,counted\nCon,Lab,28,counted,counted\n")
    #expect(
      try text("json")
        == """
        [
          {"from_party": "Con", "to_party": "Con", "seats": 297, "basis": "counted", "from_basis": "counted"},
          {"from_party": "Con", "to_party": "Lab", "seats": 28, "basis": "counted", "from_basis": "counted"}
        ]

        """)
    #expect(
      try text("markdown")
        == """
        | From party | To party | Seats | Basis | From basis |
        |---|---|---:|---|---|
        | Con | Con | 297 | counted | counted |
        | Con | Lab | 28 | counted | counted |

        """)
    #expect(
      try text("table")
        == """
        from_party  to_party  seats  basis    from_basis
        Con         Con         297  counted  counted
        Con         Lab          28  counted  counted

        """)
  }

  @Test(
    "a wrong word on the command line ends with 64 and a line that says what to do",
    arguments: [
      (["query", "parties", "--election", "2016"], "no election 2016 among the datasets"),
      (["query", "partys", "--election", "2017"], "did you mean parties?"),
      (["query", "parties"], "needs --election"),
      (["query", "regions", "--election", "2017", "--party", "Labur"], "did you mean"),
      (
        ["query", "results", "--election", "2015", "--constituency", "Leeds Nort West"], "did you mean Leeds North West"
      ),
      (["query", "marginals", "--election", "2017", "--area", "Mercia"], "no area 'Mercia'"),
      (["query", "parties", "--election", "2017", "--on", "1983"], "no boundary set '1983'"),
      (["query", "elections", "--party", "Con"], "does not take --party"),
      (["query", "parties", "--election", "2017", "--limit=-1"], "--limit takes a number from 0"),
      (["query", "parties", "--election", "next"], "--election"),
      (["report", "2016"], "no election 2016"),
      (["chart", "hexmap", "--election", "2016", "--output", "a.png"], "no election 2016"),
      (["chart", "pie", "--output", "a.png"], "no chart 'pie'"),
      (["chart", "hexmap", "--election", "2017", "--mode", "gold", "--output", "a.png"], "no mode 'gold'"),
      (["chart", "hexmap", "--election", "2017", "--output", "a.gif"], "--output takes FILE.png"),
      (["import", "--kind", "nonsense", "a.csv"], "--kind"),
      (["frobnicate"], "frobnicate"),
    ])
  func usage(arguments: [String], message: String) throws {
    let outcome = try Command.run(
      arguments
        + (arguments == ["frobnicate"] || arguments[0] == "import" ? [] : ["--database", Command.database.get()]))
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.talk.contains(message), "\(outcome.talk)")
  }

  @Test("names need neither accents, capitals nor word order", arguments: ["Ynys Mon", "ynys môn", "W07000041"])
  func names(name: String) throws {
    let outcome = try Command.ask("query", "results", "--election", "2017", "--constituency", name, "--limit", "1")
    #expect(outcome.output.contains("Ynys Môn"))
  }

  @Test("every listed query answers, and its columns are those listed")
  func listing() throws {
    let listing = try Command.ask("query", "--list").output
    for name in [
      "elections", "parties", "regions", "results", "contests", "flips", "flows", "marginals", "safest", "turnouts",
    ] {
      #expect(listing.contains("\n\(name) ") || listing.hasPrefix("\(name) "), "\(name)")
    }
  }

  @Test("a closed pipe ends quietly")
  func closedPipe() throws {
    let line =
      "'\(Command.program.path)' query results --election 2024 --database '\(try Command.database.get())' | head -1; echo ${PIPESTATUS[0]}"
    let (_, output) = try Command.tool("bash", ["-c", line])
    #expect(output.hasSuffix("\n0\n"))
  }

  @Test("--output writes the rows to a file and nothing to the terminal")
  func output() throws {
    let scratch = try Scratch()
    let outcome = try Command.ask(
      "query", "flows", "--to", "2017", "--format", "csv", "--output", scratch.path("a b.csv"))
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(
      try String(contentsOfFile: scratch.path("a b.csv"), encoding: .utf8).hasPrefix("from_party,to_party,seats,basis"))
    #expect(scratch.contents == ["a b.csv"])
  }

  @Test("what was in the file stays where the disk is full or the question is wrong, and nothing is left beside it")
  func wholeOrNotAtAll() throws {
    let scratch = try Scratch()
    let file = scratch.path("results.csv")
    try "old\n".write(toFile: file, atomically: true, encoding: .utf8)
    // A limit of 8 kB to any file stands for a full disk.
    let line =
      "trap '' XFSZ; ulimit -f 8; '\(Command.program.path)' query results --election 2024 --format csv --output '\(file)' --database '\(try Command.database.get())'; echo $?"
    #expect(try Command.tool("bash", ["-c", line]).output == "1\n")
    #expect(try Command.ask("query", "results", "--election", "2016", "--output", file).status == 64)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "old\n")
    #expect(scratch.contents == ["results.csv"])
  }

  @Test("an unwritable output is refused in a line, with 1")
  func unwritable() throws {
    let outcome = try Command.ask("query", "flows", "--to", "2017", "--output", "/proc/a.csv")
    #expect(outcome.status == 1)
    #expect(outcome.talk.split(separator: "\n").count == 1)
    #expect(outcome.talk.contains("cannot write /proc/a.csv"))
  }
}
