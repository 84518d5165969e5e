import ArgumentParser
import Files
import Glibc
import Import
import TidyData
import Wording

/// Carries published files over into tidy ones.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Carry published files over into tidy ones: all of them, or none.")

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("What the files are about.", valueName: "kind"))
  var kind: ImportKind

  @Option(help: ArgumentHelp("The election they are of.", valueName: "year"))
  var election: Int?

  @Option(help: ArgumentHelp("The boundary set they are on, where it is not the election's own.", valueName: "set"))
  var on: String?

  @Option(
    help: ArgumentHelp("Where the tidy files go, if not among the datasets.", valueName: "dir"), completion: .directory)
  var into: String?

  @Flag(help: "Let an earlier state of a contest replace a later one.")
  var force = false

  @Argument(help: "Published or tidy files of one kind.", completion: .file())
  var files: [String]

  func run() throws {
    try Failure.reported {
      var findings = Findings(keeping: Findings.few)
      let place = into ?? global.datasetsPath
      // A folder that is not there yet is made once there is something to write.
      let isThere = access(place, F_OK) == 0
      func folder(_ isThere: Bool) throws(BrokenFileError) -> TidyFolder {
        try TidyFolder(path: isThere ? place : global.datasetsPath, fallback: into == nil ? nil : global.datasetsPath)
      }
      let old = try folder(isThere || into == nil)
      let subject = try ImportSubject(
        kind: kind, year: election, on: on, elections: try old.elections(&findings),
        boundarySets: try old.boundarySets(&findings))
      var reading = try DatasetImport(
        kind: kind, of: subject, by: old, isNew: into != nil && !isThere, isForced: force, &findings)
      let tidy = try reading.read(files, &findings)
      for line in findings.lines() { Terminal.note(line) }
      if findings.hasErrors {
        throw Failure.data(
          "\(English.quantity(findings.count(of: .error), "error")) in the data: nothing was written; correct the files first"
        )
      }
      try OutputPlaces.requireApart(tidy.map { "\(place)/\($0.name)" }, from: files.map { ($0, "what is read") })
      if into != nil { try AtomicWrite.makeFolder(place) }
      try TidyFile.write(tidy, into: place)
      if let package = try DataPackage(folder(true), &findings) { try TidyFile.write([package.file], into: place) }
      if !global.quiet { for file in tidy { Terminal.note("wrote \(place)/\(file.name)") } }
    }
  }
}

extension ImportKind: ExpressibleByArgument {}
