import Foundation
import ScratchFolder
import Testing

/// What goes wrong around the program while it works; what needs chance, time or rights is `make faults`.
@Suite struct FaultTests {
  /// Runs a line of the shell in which `$0` is the program and `$1` the shared database.
  private func shell(_ line: String, in scratch: Scratch) throws -> String {
    try Command.tool(
      "bash", ["-c", "cd '\(scratch.folder.path)'; " + line, Command.program.path, Command.database.get()]
    ).output
  }

  @Test("a database without all its pages is built anew where there are datasets, and refused where there are none")
  func cutOff() throws {
    let scratch = try Scratch()
    let whole = try Data(contentsOf: URL(filePath: Command.database.get()))
    try whole.prefix(whole.count / 2).write(to: scratch.url("e.sqlite"))
    let alone = try Command.run(
      ["query", "elections", "--database", scratch.path("e.sqlite")],
      environment: ["SWINGOMETER_DATASETS": scratch.path("none")])
    #expect(alone.status == 1)
    #expect(alone.talk.contains("is damaged; rebuild it with 'swingometer build --force'"))
    let anew = try Command.run(["query", "elections", "--database", scratch.path("e.sqlite")])
    #expect(anew.status == 0)
    #expect(anew.talk.contains("is damaged, so it is built anew"))
    #expect(try Data(contentsOf: scratch.url("e.sqlite")) == whole)
  }

  @Test("a database with an overwritten page is not said to be up to date")
  func overwritten() throws {
    let scratch = try Scratch()
    let whole = try Data(contentsOf: URL(filePath: Command.database.get()))
    var spoilt = whole
    spoilt.replaceSubrange(4096..<5096, with: Data(repeating: 0xA5, count: 1000))
    try spoilt.write(to: scratch.url("e.sqlite"))
    let outcome = try Command.run(["build", "--database", scratch.path("e.sqlite")])
    #expect(outcome.status == 0)
    #expect(!outcome.talk.contains("up to date"))
    #expect(try Data(contentsOf: scratch.url("e.sqlite")) == whole)
  }

  @Test("a folder, a pipe and a circle of links are no databases", arguments: ["folder", "pipe", "circle"])
  func noDatabase(name: String) throws {
    let scratch = try Scratch()
    _ = try shell("mkdir folder; mkfifo pipe; ln -s circle circle", in: scratch)
    for arguments in [["query", "elections"], ["build", "--force"]] {
      let outcome = try Command.run(arguments + ["--database", scratch.path(name)])
      #expect(outcome.status == 1)
      #expect(outcome.talk.contains(scratch.path(name)))
    }
    #expect(scratch.contents == ["circle", "folder", "pipe"])
  }

  @Test("a reader that hears no more is no fault, a full disk behind standard output is")
  func standardOutput() throws {
    let scratch = try Scratch()
    let query = "\"$0\" query results --election 2024 --database \"$1\""
    #expect(try shell("\(query) | head -1 > first; echo ${PIPESTATUS[0]}", in: scratch) == "0\n")
    #expect(try shell("\(query) 2> talk > /dev/full; echo $?", in: scratch) == "1\n")
    #expect(
      try String(contentsOf: scratch.url("talk"), encoding: .utf8)
        == "swingometer: cannot write to standard output: No space left on device\n")
  }

  @Test("with its streams closed the program does its work, and nothing of its talk gets into the file")
  func closedStreams() throws {
    let scratch = try Scratch()
    let line =
      "\"$0\" query --sql 'SELECT 1 AS one' --format csv --database \"$1\" --output rows.csv <&- >&- 2>&-; echo $?"
    #expect(try shell(line, in: scratch) == "0\n")
    #expect(try String(contentsOf: scratch.url("rows.csv"), encoding: .utf8) == "one\n1\n")
  }

  @Test("what a signal interrupts ends with 130, and leaves nothing beside the old file")
  func interrupted() throws {
    let scratch = try Scratch()
    // The draft of a file that another writes is waited for: a run that is sure not to be done when the signal comes.
    let line = """
      echo old > rows.csv; exec 9> .rows.csv.swingometer-draft; flock 9
      "$0" query elections --format csv --database "$1" --output rows.csv 9>&- 2> talk &
      until grep -q -- "-> FLOCK .* $! " /proc/locks; do sleep 0.05; done
      kill -INT $!; wait $!; echo $?
      """
    #expect(try shell("set -m; " + line, in: scratch) == "130\n")
    #expect(try String(contentsOf: scratch.url("talk"), encoding: .utf8) == "swingometer: interrupted\n")
    #expect(try String(contentsOf: scratch.url("rows.csv"), encoding: .utf8) == "old\n")
  }

  @Test("a folder of datasets that was copied in part is refused", arguments: ["contests-2024.csv", "claims.csv"])
  func halfCopied(name: String) throws {
    let scratch = try Scratch()
    let datasets = try scratch.datasets()
    let file = datasets.appending(path: name)
    let whole = try Data(contentsOf: file)
    for part in [nil, whole.dropLast(1)] {
      try FileManager.default.removeItem(at: file)
      try part?.write(to: file)
      let outcome = try Command.run(["build", "--datasets", datasets.path, "--database", scratch.path("e.sqlite")])
      #expect(outcome.status == 2)
      #expect(outcome.talk.contains(name))
      try whole.write(to: file)
    }
    #expect(scratch.contents == ["Datasets"])
  }

  @Test("many findings are told by the first of a kind and a count; check --all prints every one")
  func manyFindings() throws {
    let scratch = try Scratch()
    let datasets = try scratch.datasets()
    let file = datasets.appending(path: "hexes-2024.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    try (rows.prefix(1) + rows.dropFirst().map { $0 + "x" }).joined(separator: "\n").appending("\n")
      .write(to: file, atomically: true, encoding: .utf8)
    let few = try Command.run(["check", "--datasets", datasets.path])
    #expect(few.status == 2)
    #expect(few.output.split(separator: "\n").count { $0.contains("expected a whole number; row left out") } == 10)
    #expect(few.output.contains("hexes-2024.csv: error: 640 more like it, expected a whole number"))
    let all = try Command.run(["check", "--all", "--datasets", datasets.path])
    #expect(all.output.split(separator: "\n").count { $0.contains("expected a whole number; row left out") } == 650)
  }
}
