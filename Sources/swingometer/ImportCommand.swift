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

  @Option(
    help: ArgumentHelp(
      "The headers of columns with names of their own, such as code=PANO,votes=\"Votes cast\", or a file of them; votes:Con=Tory of a column a party.",
      valueName: "column=header,…"))
  var columns: String?

  @Flag(help: "Say what each column is taken for and what would be written, and write nothing.")
  var dryRun = false

  @Argument(help: "Published or tidy files of one kind.", completion: .file())
  var files: [String]

  func validate() throws {
    if let columns, !ColumnNames.isFile(columns), ColumnNames.pairs(columns) == nil {
      throw ValidationError(
        "--columns takes COLUMN=HEADER with commas between, each column once, or a file FILE.csv, not '\(columns)'")
    }
  }

  func run() throws {
    try Failure.reported {
      var findings = Findings(keeping: Findings.few)
      let headers =
        try columns.flatMap { ColumnNames.isFile($0) ? try ColumnNames.read($0) : ColumnNames.pairs($0) } ?? [:]
      try kind.requireKnown(headers)
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
        kind: kind, of: subject, by: old, isNew: into != nil && !isThere, isForced: force, reading: headers, &findings)
      if dryRun {
        for file in files {
          for line in try ImportPreview(file, kind, reading: headers).lines { Terminal.output(line.inOneLine) }
        }
      }
      let tidy = try reading.read(files, &findings)
      for line in findings.lines() { Terminal.note(line) }
      if dryRun {
        for file in tidy { for line in ImportPreview(file).lines { Terminal.output(line) } }
        Terminal.note("nothing was written: --dry-run")
        if findings.hasErrors { throw ExitCode(2) }
        return
      }
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
      try tellErrors(in: folder(true))
    }
  }

  /// Says what still is wrong with the election, which every other command refuses until it is put right.
  private func tellErrors(in folder: TidyFolder) throws {
    guard let election, kind == .contests || kind == .candidacies else { return }
    var found = Findings(keeping: Findings.few)
    try Checks.run(folder, election: election, &found)
    guard found.hasErrors else { return }
    for line in found.lines(of: .error) { Terminal.note(line) }
    let errors = found.count(of: .error)
    Terminal.note(
      "the files were written, but \(election) has \(English.quantity(errors, "error")) now: import what is missing, or correct "
        + (errors == 1 ? "it" : "them") + ", before anything else is asked")
  }
}

extension ImportKind: ExpressibleByArgument {
  /// A kind by its name; who won where is what is first known of contests.
  init?(argument: String) { self.init(rawValue: argument == "winners" ? Self.contests.rawValue : argument) }
}
