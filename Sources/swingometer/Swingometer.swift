import ArgumentParser

/// The program.
@main
struct Swingometer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swingometer",
    abstract: "British general elections: published results in, database, charts and reports out.",
    version: "0.1.0")
}
