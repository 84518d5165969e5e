import Foundation
import ScratchFolder
import Testing

/// What people see: the program on a terminal of a width, without colour, in a pipe, and in any locale.
@Suite struct TerminalTests {
  /// Questions whose tables are wide, long or full of names.
  static let questions = [
    "query marginals 2024 --limit 3", "query parties 2024 --area Wales", "query by-elections --from 2024",
    "query results 2024 --constituency Clacton", "query flips 2024 --party SNP --limit 3",
    "query elections", "trend share --party Con,Lab", "trend share --constituency Hendon",
    "project --from 2024 --swing RUK:+6", "compare Bath Hendon Clacton --measure turnout",
    "query --sql 'SELECT 1.0/3 AS third, name FROM party LIMIT 2'",
  ]

  /// Runs a command line on a terminal and gives what stands on it, with line ends as programs have them.
  private func shown(_ line: String, width: Int, environment: [String: String] = [:]) throws -> String {
    let words = "stty cols \(width); \(Command.program.path) \(line) --quiet --database \(try Command.database.get())"
    let settings = environment.merging(["TERM": "xterm"]) { own, _ in own }.map { "\($0.key)=\($0.value)" }
    let outcome = try Command.tool("env", ["-u", "NO_COLOR"] + settings + ["script", "-qec", words, "/dev/null"])
    #expect(outcome.status == 0, "\(line): \(outcome.output)")
    return outcome.output.replacing("\r\n", with: "\n")
  }

  /// A text without what colours it.
  private func plain(_ text: String) -> String { text.replacing(/\u{1B}\[[0-9;]*m/, with: "") }

  @Test("no line is wider than the terminal, and what was left out is said", arguments: [60, 80, 120, 200])
  func widths(width: Int) throws {
    var text = ""
    for line in Self.questions {
      let table = plain(try shown(line, width: width))
      for row in table.split(separator: "\n") { #expect(row.count <= width, "\(line): \(row)") }
      text += "$ swingometer \(line)\n\(table)\n"
    }
    try Golden.compare(text, with: "terminal-\(width).txt")
  }

  @Test("colour is for a terminal, and for nobody who asks for none")
  func colour() throws {
    let line = "query parties 2024 --limit 3"
    let coloured = try shown(line, width: 120)
    #expect(coloured.contains("\u{1B}["))
    for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let table = try shown(line, width: 120, environment: environment)
      #expect(table.hasPrefix("party  ") && !table.contains("\u{1B}"), "\(environment)")
    }
    #expect(try !Command.ask("query", "parties", "2024").output.contains("\u{1B}"))
  }

  @Test(
    "a pipe that is closed ends every command quietly, with 0",
    arguments: [
      "query results --election 2024", "query --list", "query flows 2024 --format json",
      "trend turnout --by constituency",
      "project --from 2024 --swing RUK:+6 --changes", "claims", "compare Con Lab", "chart --list", "query --help",
      "query --sql 'SELECT * FROM tally_vote' --max-rows 100000",
    ])
  func closedPipe(line: String) throws {
    let command = "'\(Command.program.path)' \(line) --database '\(try Command.database.get())'"
    let script = "exec 4>&1; { \(command); echo $? >&4; } | head -1 >/dev/null"
    #expect(try Command.tool("bash", ["-c", script]).output == "0\n", "\(line)")
  }

  @Test(
    "the locale changes nothing: neither numbers, order nor how names are read",
    arguments: ["C", "tr_TR.UTF-8", "de_DE.UTF-8"])
  func locales(locale: String) throws {
    for line in [
      ["query", "results", "2024", "--constituency", "ISLINGTON NORTH"],
      ["query", "marginals", "2024", "--limit", "20"],
      ["query", "parties", "2024", "--party", "Lib Dems,plaid,CONSERVATIVES"],
      ["trend", "share", "--constituency", "ynys mon"],
      ["query", "contests", "2024", "--area", "NORTHERN IRELAND", "--format", "csv"],
      ["project", "--from", "2024", "--swing", "lib dem:+1.5"],
    ] {
      let arguments = line + ["--database", try Command.database.get()]
      let (plain, other) = (
        try Command.run(arguments), try Command.run(arguments, environment: ["LC_ALL": locale, "LANG": locale])
      )
      #expect(plain.status == 0 && plain.bytes == other.bytes && plain.talk == other.talk, "\(line)")
    }
  }
}
