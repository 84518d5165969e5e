import ArgumentParser
import CairoCanvas
import Drawing
import Files
import Publishing
import Queries
import Report

/// Writes PDF reports.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write PDF reports of elections, of a comparison, of constituencies and regions.",
    discussion: "Without arguments: one for each election that the datasets feature, and the comparison of them all.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("The elections.", valueName: "year"), completion: Completions.elections)
  var years: [Int] = []

  @Flag(help: "A report for every election with a baseline.")
  var all = false

  @Option(help: ArgumentHelp("The elections to compare, with commas between them.", valueName: "years"))
  var compare: String?

  @Option(
    help: ArgumentHelp("A report of a constituency, by name or GSS code; may be repeated.", valueName: "name"),
    completion: Completions.constituencies)
  var constituency: [String] = []

  @Option(
    help: ArgumentHelp(
      "The boundary set of the constituencies, named by the first election fought on it; the newest that has the name when left out.",
      valueName: "set"), completion: Completions.boundarySets)
  var on: String?

  @Option(
    help: ArgumentHelp("A report of a nation or a region; may be repeated.", valueName: "area"),
    completion: Completions.areas)
  var region: [String] = []

  @Option(help: ArgumentHelp("A folder, or for a single report a file.", valueName: "dir|file"), completion: .file())
  var output = "Reports"

  func validate() throws {
    if let compare, Self.list(compare) == nil {
      throw ValidationError("--compare takes at least two years with commas between them, not '\(compare)'")
    }
    if output.hasSuffix(".pdf"), all || asked != 1 {
      throw ValidationError("--output \(output) is one file, but several reports were asked for: name a folder")
    }
  }

  /// How many reports were asked for by name.
  private var asked: Int { years.count + (compare == nil ? 0 : 1) + constituency.count + region.count }

  func run() throws {
    try Failure.reported {
      let newsroom = try Session(global: global).newsroom()
      let reports = try editions(newsroom)
      let measurer = PangoMeasurer()
      if let note = measurer.fontNote, !global.quiet { Terminal.talk(note) }
      if !output.hasSuffix(".pdf") { try WholeFile.makeFolder(output) }
      for edition in reports {
        let path = output.hasSuffix(".pdf") ? output : "\(output)/\(edition.name).pdf"
        let pages = try edition.report.paginate(measurer: measurer).document
        try PDFCanvas(measurer: measurer).write(pages, to: path)
        if !global.quiet { Terminal.talk("\(path): \(pages.pages.count) pages") }
      }
    }
  }

  private func editions(_ newsroom: Newsroom) throws -> [Edition] {
    let compared = compare.flatMap(Self.list)
    if asked == 0, !all {
      let featured = try newsroom.featured
      return try featured.map { try ElectionReport.edition($0, in: newsroom) }
        + [try ComparisonReport.edition(featured, in: newsroom)]
    }
    let elections = all ? try newsroom.elections().map { $0.count("election") } : years
    return try elections.map { try ElectionReport.edition($0, in: newsroom) }
      + (try compared.map { [try ComparisonReport.edition($0, in: newsroom)] } ?? [])
      + (try constituency.map { try ConstituencyReport.edition($0, on: on, in: newsroom) })
      + (try region.map { try RegionReport.edition($0, in: newsroom) })
  }

  private static func list(_ text: String) -> [Int]? {
    let years = text.split(separator: ",").map { Int($0.drop { $0 == " " }) }
    return years.count > 1 && !years.contains(nil) ? years.compactMap { $0 } : nil
  }
}
