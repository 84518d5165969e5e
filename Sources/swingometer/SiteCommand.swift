import ArgumentParser
import Canvas
import DatabaseBuild
import Files
import Site
import Wording

/// Writes the web edition.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site", abstract: "Write the web edition: a page for every constituency, election, party and region.",
    discussion: "A folder of files that any web host serves and any browser opens from a disk.")

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp("The folder; one that holds anything else is refused.", valueName: "dir"), completion: .directory
  )
  var output = "Reports/site"

  @Option(help: ArgumentHelp("What the publication is called.", valueName: "name"))
  var name = Site.standardName

  @Option(
    help: ArgumentHelp(
      "The address that it will stand at, for search engines and for those who share a page: https://….",
      valueName: "url"))
  var base: String?

  func validate() throws {
    try NameLimits.check([name, base].compactMap(\.self))
    if let base, !base.hasPrefix("https://"), !base.hasPrefix("http://") {
      throw ValidationError("--base takes an address that begins with https://, not '\(base)'")
    }
  }

  func run() throws {
    try Failure.reported {
      try global.requireApart([output])
      _ = try Session(global: global).library()
      let measurer = Typesetter()
      if let note = measurer.fontNote, !global.quiet { Terminal.note(note) }
      let root = base.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
      let site = try Site(databaseAt: global.databasePath, name: name, base: root) { Typesetter() }
      let folder = try AtomicFolder(of: output)
      let count = try site.make { try folder.write(Array($0.text.utf8), to: $0.path) }
      try folder.commit()
      if !global.quiet { Terminal.note("\(output): \(English.quantity(count, "page"))") }
    }
  }
}
