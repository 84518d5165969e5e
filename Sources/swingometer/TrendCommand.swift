import ArgumentParser
import Figures
import Findings
package import Queries

/// Follows one measure over elections.
struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Follow one measure over elections.",
    discussion: """
      Measures: \(TrendMeasure.allCases.map(\.rawValue).joined(separator: ", ")). A table has a column an election, marked N \
      where a result is notional as published and E where it is estimated; CSV and JSON have a row an election. Without --party, \
      the parties are those that won a seat; with --constituency, those that won it once or had a twentieth of its votes.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("What is measured.", valueName: "measure"))
  var measure: TrendMeasure

  @Option(
    name: .customLong("party"),
    help: ArgumentHelp("A party, by abbreviation or name; commas between several: Con,Lab.", valueName: "party"),
    completion: Completions.parties)
  var parties: [String] = []

  @Option(help: ArgumentHelp("uk, nation, region, group or constituency.", valueName: "grain"))
  var by: Trend.Grain = .uk

  @Option(
    help: ArgumentHelp("uk, gb, a nation or a region, instead of the whole country.", valueName: "area"),
    completion: Completions.areas)
  var area: String?

  @Option(
    help: ArgumentHelp("One constituency, by name or GSS code, on one boundary set.", valueName: "name"),
    completion: Completions.constituencies)
  var constituency: String?

  @Option(
    help: ArgumentHelp(
      "A group of seats: one of groups.csv, or a file of your own with a column code.", valueName: "group|file"),
    completion: Completions.groups)
  var group: String?

  @OptionGroup var span: SpanOptions

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("Draw it as FILE.png, FILE.pdf or FILE.svg instead.", valueName: "file"), completion: .file())
  var chart: String?

  func validate() throws {
    try NameLimits.check([area, constituency, group, span.on].compactMap(\.self) + parties)
    if area != nil, group != nil { throw ValidationError("--area and --group are one filter: give one of them") }
    if let chart, !ChartFile.canWrite(chart) {
      throw ValidationError("--chart takes FILE.png, FILE.pdf or FILE.svg, not '\(chart)'")
    }
  }

  func run() throws {
    try Failure.reported {
      try global.requireApart([output.output, chart])
      try OutputOptions.requireFolder(of: output.output)
      try OutputOptions.requireFolder(of: chart, flag: "--chart")
      let engine = try Session(global: global).engine(groups: GroupFiles.read([group]))
      let place = try group.map { try engine.area(ofGroup: $0, by: by == .group ? .group : nil) } ?? area
      let trend = Trend(
        measure, parties: PartyList.split(parties), by: by, area: place, constituency: constituency, on: span.on,
        from: span.from, to: span.to)
      if let chart {
        let library = try Library(engine)
        let figure = try TrendPicture.draw(trend, in: library)
        return try ChartFile(path: chart).write(figure, of: library, isQuiet: global.quiet)
      }
      let answer = try engine.trend(trend)
      if !global.quiet { answer.notes.forEach(Terminal.note) }
      try output.write(
        output.isRead ? Self.pivotWider(answer.table) : answer.table, from: answer.provenance, colours: engine.colours)
    }
  }

  private static func pivotWider(_ table: Table) -> Table {
    table.pivotWider(
      "election", value: table.columns.last?.name ?? "", mark: "basis", marks: ["published": "N", "estimated": "E"])
  }
}

extension TrendMeasure: ExpressibleByArgument {}
extension Trend.Grain: ExpressibleByArgument {}
