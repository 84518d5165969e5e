import Foundation
import ScratchFolder
import Testing

@Suite struct HelpTests {
  @Test(
    "the help of every command is the one kept",
    arguments: [
      "swingometer", "report", "site", "chart", "query", "trend", "compare", "project", "claims", "build", "check",
      "import",
    ])
  func help(command: String) throws {
    let arguments = command == "swingometer" ? ["--help"] : [command, "--help"]
    let outcome = try Command.run(arguments, environment: ["COLUMNS": "80"])
    #expect(outcome.status == 0 && outcome.talk.isEmpty)
    try Golden.compare(outcome.output, with: "help-\(command).txt")
  }

  @Test("completion scripts are made for bash, zsh and fish", arguments: ["bash", "zsh", "fish"])
  func completionScripts(shell: String) throws {
    let outcome = try Command.run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    for word in [
      "report", "site", "chart", "query", "trend", "compare", "project", "claims", "build", "check", "import",
    ] {
      #expect(outcome.output.contains(word), "\(word)")
    }
    if shell == "bash" {
      let script = try Scratch()
      try outcome.bytes.write(to: script.url("swingometer"))
      #expect(try Command.tool("bash", ["-n", script.path("swingometer")]).status == 0)
    }
  }

  @Test(
    "completion knows elections, parties, areas, constituencies, queries and charts",
    arguments: [
      (["query", "--", "positional@0"], "second-places"),
      (["chart", "--", "positional@0"], "hexmap"),
      (["query", "--", "--election"], "2017"),
      (["query", "--", "--party"], "SNP"),
      (["query", "--", "--area"], "Scotland"),
      (["query", "--", "--constituency"], "Ynys M\u{f4}n"),
    ])
  func completion(request: [String], word: String) throws {
    let outcome = try Command.run(
      ["---completion"] + request + ["1", "0", "swingometer", request[0]],
      environment: ["SWINGOMETER_DATABASE": Command.database.get(), "SAP_SHELL": "fish"])
    #expect(outcome.output.contains(word), "\(outcome.output.prefix(200)) \(outcome.talk)")
  }

  @Test(
    "bash completes names with blanks, accents and apostrophes as they are typed",
    arguments: [("Ynys", "Ynys\\ M\u{f4}n"), ("Queen", "Queen\\'s\\ Park\\ and\\ Maida\\ Vale")])
  func bashNames(start: String, word: String) throws {
    let scratch = try Scratch()
    try Command.run(["--generate-completion-script", "bash"]).bytes.write(to: scratch.url("complete"))
    let script = """
      export PATH='\(Command.program.deletingLastPathComponent().path)':$PATH SWINGOMETER_DATABASE='\(try Command.database.get())'
      source '\(scratch.path("complete"))'
      COMP_WORDS=(swingometer query --constituency \(start)) COMP_CWORD=3
      COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
      _swingometer swingometer \(start) --constituency
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    #expect(try Command.tool("bash", ["-c", script]).output.split(separator: "\n").map(String.init) == [word])
  }
}
