import ArgumentParser
import Canvas
import Charts
import DatabaseBuild
import Drawing
import Files
import Findings
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

  @Option(help: ArgumentHelp("The colour of links: six hexadecimal digits.", valueName: "colour"))
  var colour: String?

  @Option(help: ArgumentHelp("What stands at the foot of every page.", valueName: "words"))
  var footer: String?

  func validate() throws {
    try NameLimits.check([name, base, footer].compactMap(\.self))
    if let colour {
      guard let link = Colour(hex: colour.hasPrefix("#") ? String(colour.dropFirst()) : colour) else {
        throw ValidationError("--colour takes six hexadecimal digits such as 0b55a5, not '\(colour)'")
      }
      let contrast = link.contrast(with: .white)
      if contrast < Self.contrast {
        throw ValidationError(
          "--colour is too pale for links on white: \(Number.decimal(contrast)) to 1, \(Number.decimal(Self.contrast)) is the least"
        )
      }
    }
    if let base, !base.hasPrefix("https://"), !base.hasPrefix("http://") {
      throw ValidationError("--base takes an address that begins with https://, not '\(base)'")
    }
  }

  /// The least contrast of links, by WCAG 2.
  private static let contrast = 4.5

  private var brand: Site.Brand {
    let link = colour.flatMap { Colour(hex: $0.hasPrefix("#") ? String($0.dropFirst()) : $0) }
    return Site.Brand(
      name: name, base: base.map { $0.hasSuffix("/") ? $0 : $0 + "/" }, colour: link, footer: footer)
  }

  func run() throws {
    try Failure.reported {
      try global.requireApart([output])
      let library = try Session(global: global).library()
      let measurer = Typesetter()
      if let note = measurer.fontNote, !global.quiet { Terminal.note(note) }
      let site = try Site(
        databaseAt: global.databasePath, brand: brand,
        picture: { try PNGCanvas(measurer: Typesetter()).bytes(of: $0, scale: 2) }, measurer: { Typesetter() })
      let folder = try AtomicFolder(of: output)
      let count = try site.make { try folder.write($0.bytes, to: $0.path) }
      try folder.commit()
      if !global.quiet {
        for year in library.winnersAlone {
          Terminal.note(
            "\(year) has a page of who won where; the others tell it when votes are known wherever it is known who won")
        }
      }
      if !global.quiet { Terminal.note("\(output): \(English.quantity(count, "page"))") }
    }
  }
}
