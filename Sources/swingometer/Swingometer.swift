import ArgumentParser
import Escaping
import Queries

/// The program: one subcommand a task, each in a file of its own.
@main
struct Swingometer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swingometer",
    abstract: "British general elections: published results in, database, charts and reports out.",
    version: "0.1.0",
    subcommands: [
      ReportCommand.self, SiteCommand.self, ChartCommand.self, QueryCommand.self, TrendCommand.self,
      CompareCommand.self, ProjectCommand.self,
      ClaimsCommand.self, BuildCommand.self, CheckCommand.self, ImportCommand.self,
    ])

  static func main() {
    Signals.prepare()
    var arguments: [String] = []
    do {
      try Resources.require()
      arguments = joiningSQL(try CommandLineBytes.arguments())
      if try answersQuestion(arguments) { return }
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code.isSuccess {
        Terminal.output(text)
      } else if !text.isEmpty {
        Terminal.talk(escaping(arguments, in: text))
      }
      Self.exit(withError: code)
    }
  }

  /// The arguments, SQL that begins with a comment joined to its flag: the parser would take it for another flag.
  private static func joiningSQL(_ arguments: [String]) -> [String] {
    arguments.reduce(into: []) { joined, argument in
      let isComment = argument.hasPrefix("--") && argument.dropFirst(2).first.map { $0.isWhitespace } == true
      if isComment, joined.last == "--sql" {
        joined[joined.count - 1] = "--sql=" + argument
      } else {
        joined.append(argument)
      }
    }
  }

  /// Tells of a question whose help is asked for, and refuses one that stands where a command should.
  private static func answersQuestion(_ arguments: [String]) throws -> Bool {
    guard let first = arguments.first else { return false }
    let commands = configuration.subcommands.map { $0.configuration.commandName ?? "" }
    if !commands.contains(first), Catalogue.query(named: first) != nil {
      throw Failure.usage("'\(first)' is a question, not a command; ask it with 'swingometer query \(first)'")
    }
    guard first == "query", arguments.count > 2, let query = Catalogue.query(named: arguments[1]),
      arguments.dropFirst(2).contains(where: { ["--help", "-h"].contains($0) })
    else { return false }
    Terminal.output(query.help, terminator: "")
    return true
  }

  /// The parser quotes what it was given: a line end in an argument is no line end of a message.
  private static func escaping(_ arguments: [String], in text: String) -> String {
    let values = arguments.flatMap { [$0] + $0.split(separator: "=", maxSplits: 1).map(String.init) }
    // A hundred thousand arguments are quoted one and all.
    return values.prefix(100).reduce(String(text.prefix(8000))) { text, value in
      let escaped = value.escapedForTerminal()
      return escaped == value ? text : text.replacing(value, with: escaped)
    }
  }
}
