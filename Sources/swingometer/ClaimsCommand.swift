import ArgumentParser
package import Elections
import Queries

/// Prints what was reported on the night, beside the final count.
struct ClaimsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claims", abstract: "Print what was reported on the night, beside the final count.",
    discussion: """
      Each final figure is computed from the results by the claim's own check. A claim that does not hold is wrong where it was \
      reported as settled, and superseded where it was a forecast or a count under way.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp("The election that the claims are about.", valueName: "year"), completion: Completions.elections)
  var election: Int?

  @Option(help: ArgumentHelp("confirmed, superseded, wrong or \"not checkable\".", valueName: "verdict"))
  var verdict: ReportedClaim.Verdict?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try Failure.reported {
      try global.requireApart([output.output])
      try OutputOptions.requireFolder(of: output.output)
      let words =
        ["swingometer claims"] + (election.map { ["--election \($0)"] } ?? [])
        + (verdict.map { ["--verdict \($0.rawValue.replacing(" ", with: "-"))"] } ?? [])
      try output.write(
        Session(global: global).claims().table(election: election, verdict: verdict),
        from: Provenance(
          question: "What was reported on the night, beside the final count.", command: words.joined(separator: " ")))
    }
  }
}

extension ReportedClaim.Verdict: ExpressibleByArgument {
  /// Reads a verdict, blanks written as hyphens or not.
  package init?(argument: String) {
    self.init(rawValue: argument.lowercased().split(separator: "-").joined(separator: " "))
  }
}
