import ArgumentParser
import DatabaseBuild
import Files
import TidyData

/// Builds the database from the tidy files.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the database from the tidy files; the old one stays until the new one is whole.")

  @OptionGroup var global: GlobalOptions

  @Flag(help: "Build even when nothing has changed.")
  var force = false

  @Option(help: ArgumentHelp("Where to write it, instead of the database.", valueName: "file"))
  var output: String?

  func run() throws {
    try Failure.reported {
      let path = output ?? global.databasePath
      let folder = try TidyFolder(path: global.datasetsPath)
      try OutputPlaces.requireApart([path], from: folder.paths.map { ($0, "a dataset") })
      if try !force && Build.upToDate(path, with: folder, checkingPages: true) != nil {
        if !global.quiet { Terminal.note("\(path) is up to date") }
        return
      }
      try Session(global: global).build(from: folder, at: path)
    }
  }
}
