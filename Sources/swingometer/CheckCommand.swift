import ArgumentParser
import DatabaseBuild
import Elections
import Import
import TidyData
import Wording

/// Runs the checks over the tidy files, or over published files.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the tidy files, or given published files, and print what was found.")

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Take warnings for errors.")
  var strict = false

  @Flag(help: "Print every finding; without it, the first ten of each kind and how many more there are.")
  var all = false

  @Option(help: ArgumentHelp("The election that the given files are of.", valueName: "year"))
  var election: Int?

  @Argument(help: "Published or tidy files; without any, all of the datasets.")
  var files: [String] = []

  func run() throws {
    try Failure.reported {
      let folder = try TidyFolder(path: global.datasetsPath)
      try refuseUnknownElection(folder)
      var findings = Findings(keeping: all ? .max : Findings.few)
      let isBroken = try check(folder, &findings)
      for line in findings.lines() { Terminal.output(line.inOneLine) }
      let errors = findings.count(of: .error)
      let warnings = findings.count(of: .warning)
      if !global.quiet {
        Terminal.note("\(English.quantity(errors, "error")), \(English.quantity(warnings, "warning"))")
      }
      if isBroken { throw ExitCode(1) }
      if errors > 0 || (strict && warnings > 0) { throw ExitCode(2) }
    }
  }

  private func refuseUnknownElection(_ folder: TidyFolder) throws {
    guard let election else { return }
    var unread = Findings()
    let known = try folder.elections(&unread).map(\.year)
    if !known.contains(election) { throw ImportError.unknownElection(election, known: known) }
  }

  /// Checks the folder, or each file whatever the others are like; says whether the structure of any was broken.
  private func check(_ folder: TidyFolder, _ findings: inout Findings) throws -> Bool {
    var isBroken = false
    for file in files.isEmpty ? [nil] : files.map(Optional.some) {
      do {
        if let file {
          try Checks.run(file, election: election, folder, &findings)
        } else {
          try Build.rehearse(folder, keeping: all ? .max : Findings.few, &findings)
        }
      } catch let error as BrokenFileError {
        findings.add(error.finding)
        isBroken = true
      }
    }
    return isBroken
  }
}
