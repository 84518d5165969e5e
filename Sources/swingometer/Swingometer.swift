import ArgumentParser

/// The program: one subcommand a task, each in a file of its own.
@main
struct Swingometer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swingometer",
    abstract: "British general elections: published results in, database, charts and reports out.",
    version: "0.1.0",
    subcommands: [
      ReportCommand.self, ChartCommand.self, QueryCommand.self, TrendCommand.self, ProjectCommand.self,
      ClaimsCommand.self, BuildCommand.self, CheckCommand.self, ImportCommand.self,
    ])

  static func main() {
    Signals.prepare()
    runAtOnce()
    main(nil)
  }

  /// Runs the command that is named first, where it understands everything behind its name; comes back where it does not.
  ///
  /// The parser of the whole program readies itself for every command. It is left to say what is wrong, and to show help.
  private static func runAtOnce() {
    let words = CommandLine.arguments.dropFirst()
    guard let name = words.first,
      let type = configuration.subcommands.first(where: { $0._commandName == name }),
      var command = try? type.parseAsRoot(Array(words.dropFirst())),
      // Asked for help, the parser comes back with a command that shows it.
      ObjectIdentifier(Swift.type(of: command)) == ObjectIdentifier(type)
    else { return }
    do {
      try command.run()
      exit()
    } catch {
      exit(withError: error)
    }
  }
}
