import ArgumentParser
import Figures
import Files
import Findings
import Queries
import Reports

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

  @Option(
    help: ArgumentHelp(
      "A report of a group of seats, one of groups.csv or a file of your own with a column code; may be repeated.",
      valueName: "group|file"), completion: Completions.groups)
  var group: [String] = []

  @Option(
    help: ArgumentHelp("A folder, or for a single report a file, FILE.pdf or FILE.html.", valueName: "dir|file"),
    completion: .file())
  var output = "Reports"

  func validate() throws {
    try NameLimits.check(constituency + region + group + [on].compactMap(\.self))
    if let compare, Self.list(compare) == nil {
      throw ValidationError("--compare takes at least two years, each once, with commas between them, not '\(compare)'")
    }
    if isFile, all || asked != 1 {
      throw ValidationError("--output \(output) is one file, but several reports were asked for: name a folder")
    }
  }

  /// Whether the output is one file, by its ending.
  private var isFile: Bool { output.hasSuffix(".pdf") || output.hasSuffix(".html") }

  /// How many reports were asked for by name.
  private var asked: Int {
    Set(years).count + (compare == nil ? 0 : 1) + Set(constituency).count + Set(region).count + Set(group).count
  }

  func run() throws {
    try Failure.reported {
      try global.requireApart([output])
      if output.hasSuffix(".pdf") { try OutputOptions.requireFolder(of: output) }
      let groups = try GroupFiles.read(group)
      let engine = try Session(global: global).engine(groups: groups)
      let requests = try requests(Library(engine)) + groupReports(engine)
      let path = global.databasePath
      // All are made before any is written, so that a name that is wrong leaves no report without the others.
      let reports = try requests.concurrentMap {
        try $0.printed(fromDatabaseAt: path, groups: groups, asPage: output.hasSuffix(".html"))
      }
      if !isFile { try AtomicWrite.makeFolder(output) }
      if let note = reports.first?.fontNote, !global.quiet { Terminal.note(note) }
      let places = reports.map { isFile ? output : "\(output)/\($0.name).pdf" }
      try global.requireApart(places)
      let isOfPlaces = !(constituency + region + group).isEmpty
      if isOfPlaces, !global.quiet { engine.leftOut.forEach(Terminal.note) }
      for (report, path) in zip(reports, places) {
        try AtomicWrite.write(report.bytes, to: path)
        if !global.quiet { Terminal.note("\(path): \(report.extent)") }
      }
    }
  }

  /// What each report is about.
  private func requests(_ library: Library) throws -> [ReportRequest] {
    let compared = compare.flatMap(Self.list)
    if asked == 0, !all {
      let featured = try library.featured
      // An election that is not over is not set beside others.
      let over = featured.filter { library.partialResult(of: $0) == nil }
      return featured.map(ReportRequest.election) + (over.count > 1 ? [.comparison(over)] : [])
    }
    let elections =
      all ? try (library.elections().map(\.election) + library.winnersAlone).sorted() : Self.once(years)
    return elections.map(ReportRequest.election) + (compared.map { [.comparison($0)] } ?? [])
      + Self.once(constituency).map { .constituency($0, on: on) } + Self.once(region).map(ReportRequest.region)
  }

  /// The reports of groups of seats; of a file one of each that is in it.
  private func groupReports(_ engine: QueryEngine) throws -> [ReportRequest] {
    try Self.once(group).flatMap(engine.groups(named:)).map(ReportRequest.region)
  }

  /// What is asked for twice is made once.
  private static func once<Name: Hashable>(_ names: [Name]) -> [Name] {
    var seen: Set<Name> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func list(_ text: String) -> [Int]? {
    let years = text.split(separator: ",").map { Int($0.drop { $0 == " " }) }
    return years.count > 1 && !years.contains(nil) && Set(years).count == years.count ? years.compactMap { $0 } : nil
  }
}
