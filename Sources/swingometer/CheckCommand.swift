import ArgumentParser
import Datasets
import Wording

/// Runs the checks over the tidy files, or over published files.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the tidy files, or given published files, and print what was found.")

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Option(help: ArgumentHelp("The election that the given files are of.", valueName: "year"))
  var election: Int?

  @Argument(help: "Published or tidy files; without any, all of the datasets.")
  var files: [String] = []

  func run() throws {
    var findings = Findings()
    var isBroken = false
    do throws(BrokenFile) {
      let folder = try TidyFolder(path: global.datasetsPath)
      if files.isEmpty { try Checks.run(folder, &findings) }
      for file in files {
        do throws(BrokenFile) {
          try Checks.run(file, election: election, folder, &findings)
        } catch {
          findings.add(error.finding)
          isBroken = true
        }
      }
    } catch {
      findings.add(error.finding)
      isBroken = true
    }
    for finding in findings.all { Terminal.data(finding.description) }
    let errors = findings.count(of: .error)
    let warnings = findings.count(of: .warning)
    if !global.quiet { Terminal.talk("\(English.quantity(errors, "error")), \(English.quantity(warnings, "warning"))") }
    if isBroken { throw ExitCode(1) }
    if errors > 0 || (strict && warnings > 0) { throw ExitCode(2) }
  }
}
