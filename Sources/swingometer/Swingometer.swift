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
    main(nil)
  }
}
