import ArgumentParser
import Canvas
import Drawing
import Files
import Publishing
import Queries
import Report
import Synchronization

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
      throw ValidationError("--compare takes at least two years, each once, with commas between them, not '\(compare)'")
    }
    if output.hasSuffix(".pdf"), all || asked != 1 {
      throw ValidationError("--output \(output) is one file, but several reports were asked for: name a folder")
    }
  }

  /// How many reports were asked for by name.
  private var asked: Int { years.count + (compare == nil ? 0 : 1) + constituency.count + region.count }

  func run() throws {
    try Failure.reported {
      let archive = Archive()
      let readers = Readers(databaseAt: global.databasePath, first: try Session(global: global).questions())
      let kinds = try readers.lend { try self.kinds(Newsroom($0, archive: archive)) }
      // All are made before any is written, so that a name that is wrong leaves no report without the others.
      let printed = Mutex([Int: Printed]())
      try Step.all(
        kinds.enumerated().map { index, kind in
          Step {
            let edition = try readers.lend { try kind.edition(in: Newsroom($0, archive: archive)) }
            return Step {
              // What measures the text of a report draws it too.
              let desk = Desk()
              let document = try desk.lay(edition)
              // All are laid out before the first is drawn, so that keeping them takes no more room.
              Keepsakes.keep(edition, document, desk)
              return Step {
                let report = Printed(
                  name: edition.name, pageCount: document.pages.count, bytes: try desk.draw(document),
                  note: desk.fontNote)
                printed.withLock { $0[index] = report }
                return nil
              }
            }
          }
        })
      if !output.hasSuffix(".pdf") { try WholeFile.makeFolder(output) }
      let reports = printed.withLock { $0 }.sorted { $0.key < $1.key }.map(\.value)
      Keepsakes.keep(archive, readers, reports)
      if let note = reports.first?.note, !global.quiet { Terminal.talk(note) }
      for report in reports {
        let path = output.hasSuffix(".pdf") ? output : "\(output)/\(report.name).pdf"
        try WholeFile.write(report.bytes, to: path)
        if !global.quiet { Terminal.talk("\(path): \(report.pageCount) pages") }
      }
    }
  }

  /// What each report is about.
  private func kinds(_ newsroom: Newsroom) throws -> [Kind] {
    let compared = compare.flatMap(Self.list)
    if asked == 0, !all {
      let featured = try newsroom.featured
      return featured.map(Kind.election) + [.comparison(featured)]
    }
    let elections = all ? try newsroom.elections().map { $0.count("election") } : years
    return elections.map(Kind.election) + (compared.map { [.comparison($0)] } ?? [])
      + constituency.map { .constituency($0, on: on) } + region.map(Kind.region)
  }

  /// What a report is about.
  private enum Kind: Sendable {
    case election(Int)
    case comparison([Int])
    case constituency(String, on: String?)
    case region(String)

    func edition(in newsroom: Newsroom) throws -> Edition {
      switch self {
      case .election(let year): try ElectionReport.edition(year, in: newsroom)
      case .comparison(let years): try ComparisonReport.edition(years, in: newsroom)
      case .constituency(let name, let set): try ConstituencyReport.edition(name, on: set, in: newsroom)
      case .region(let name): try RegionReport.edition(name, in: newsroom)
      }
    }
  }

  /// A report that has only to be written.
  private struct Printed: Sendable {
    let name: String
    let pageCount: Int
    let bytes: [UInt8]
    /// What there is to say of its fonts.
    let note: String?
  }

  private static func list(_ text: String) -> [Int]? {
    let years = text.split(separator: ",").map { Int($0.drop { $0 == " " }) }
    return years.count > 1 && !years.contains(nil) && Set(years).count == years.count ? years.compactMap { $0 } : nil
  }
}
