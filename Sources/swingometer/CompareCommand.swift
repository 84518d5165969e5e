import ArgumentParser
import Figures
import Files
import Findings
import Queries
import Reports

/// Sets places or parties side by side.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Set two to four constituencies, areas or parties side by side.",
    discussion: """
      A table has a column for each, a row a measure and election, marked N where a result is notional as published and E where \
      it is estimated; CSV and JSON have a row for each value. --output FILE.pdf writes a report of two pages. \
      Constituencies are compared on the newest boundaries that have them all, areas and parties at every election as it was \
      fought, unless --on says otherwise.

      Measures of parties: \(Self.measures(.party)). Of areas: \(Self.measures(.area)). Of constituencies: \
      \(Self.measures(.constituency)).
      """)

  private static func measures(_ kind: Comparing.Kind) -> String {
    kind.measures.map(\.rawValue).joined(separator: ", ")
  }

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: ArgumentHelp("Two to four constituencies, areas or parties.", valueName: "name"),
    completion: Completions.constituencies)
  var names: [String] = []

  @Option(help: ArgumentHelp("The one measure to tell of.", valueName: "measure"))
  var measure: TrendMeasure?

  @OptionGroup var span: SpanOptions

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("Draw it as FILE.png, FILE.pdf or FILE.svg instead.", valueName: "file"), completion: .file())
  var chart: String?

  func validate() throws {
    try NameLimits.check(names + [span.on].compactMap(\.self))
    if let chart, !ChartFile.canWrite(chart) {
      throw ValidationError("--chart takes FILE.png, FILE.pdf or FILE.svg, not '\(chart)'")
    }
    if let report, measure != nil {
      throw ValidationError("--output \(report) is a report of every measure: leave --measure out")
    }
  }

  /// The file of the report; nil where a table is asked for.
  private var report: String? {
    output.format == nil ? output.output.flatMap { $0.hasSuffix(".pdf") ? $0 : nil } : nil
  }

  func run() throws {
    try Failure.reported {
      try global.requireApart([output.output, chart])
      try OutputOptions.requireFolder(of: output.output)
      try OutputOptions.requireFolder(of: chart, flag: "--chart")
      let engine = try Session(global: global).engine()
      let comparing = try engine.comparing(names, on: span.on, from: span.from, to: span.to)
      if let chart {
        let library = try Library(engine)
        let figure = try TrendPicture.draw(measure ?? comparing.kind.measures[0], of: comparing, in: library)
        return try ChartFile(path: chart).write(figure, of: library, isQuiet: global.quiet)
      }
      if let report {
        let printed = try ReportRequest.sideBySide(comparing)
          .printed(fromDatabaseAt: global.databasePath)
        if let note = printed.fontNote, !global.quiet { Terminal.note(note) }
        try AtomicWrite.write(printed.bytes, to: report)
        if !global.quiet { Terminal.note("\(report): \(printed.extent)") }
        return
      }
      let (answer, reading) = try engine.compare(comparing, measure)
      if !global.quiet { answer.notes.forEach(Terminal.note) }
      try output.write(
        output.isRead ? reading : answer.table, from: answer.provenance, colours: engine.colours)
    }
  }
}
