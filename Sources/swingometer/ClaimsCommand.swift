public import ArgumentParser
public import Elections
import Files
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

  @Option(help: ArgumentHelp("The election that the claims are about.", valueName: "year"))
  var election: Int?

  @Option(help: ArgumentHelp("confirmed, superseded, wrong or \"not checkable\".", valueName: "verdict"))
  var verdict: ReportedClaim.Verdict?

  @Option(help: ArgumentHelp("table, csv, json or markdown.", valueName: "format"))
  var format: Format = .table

  @Option(help: ArgumentHelp("A file to write to, instead of the terminal.", valueName: "file"))
  var output: String?

  func run() throws {
    try Failure.reported {
      let text = try Session(global: global).claims().table(election: election, verdict: verdict).text(as: format)
      if let output { try WholeFile.write(Array(text.utf8), to: output) } else { Terminal.data(text, terminator: "") }
    }
  }
}

extension ReportedClaim.Verdict: ExpressibleByArgument {
  /// Reads a verdict, blanks written as hyphens or not.
  public init?(argument: String) {
    self.init(rawValue: argument.lowercased().split(separator: "-").joined(separator: " "))
  }
}
