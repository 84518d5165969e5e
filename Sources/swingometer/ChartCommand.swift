import ArgumentParser
import Charts
import Figures
import Files
import Findings
import Queries
import Wording

/// Draws one chart.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw one chart as PNG, PDF or SVG.",
    discussion: "'swingometer chart --list' names every chart with its parameters and modes.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The chart's name.", completion: .custom { _, _, _ in Gallery.kinds.map(\.name) })
  var name: String?

  @OptionGroup var about: FilterOptions

  @Option(help: ArgumentHelp("Which of the chart's ways of showing.", valueName: "mode"))
  var mode: String?

  @Option(help: ArgumentHelp("What is measured, where the chart leaves it open.", valueName: "measure"))
  var measure: String?

  @Option(help: ArgumentHelp("The measure across the page.", valueName: "measure"))
  var x: String?

  @Option(help: ArgumentHelp("The measure up the page.", valueName: "measure"))
  var y: String?

  @Option(help: ArgumentHelp("The picture, FILE.png, FILE.pdf or FILE.svg.", valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("The width in points.", valueName: "pt"))
  var width: Double = 480

  @Option(help: ArgumentHelp("The height in points; what suits the width when left out.", valueName: "pt"))
  var height: Double?

  @Option(help: ArgumentHelp("Pixels a point in PNG.", valueName: "n"))
  var scale: Double = 2

  @Option(
    help: ArgumentHelp(
      "The size of a PNG in pixels, such as 1200x675, with type to be read at half of it; in place of --width, --height and --scale.",
      valueName: "wxh"))
  var pixels: PixelSize?

  @Option(help: ArgumentHelp("A title in place of the chart's own; what it says is yours.", valueName: "text"))
  var title: String?

  @Flag(help: "Leave the source and the command out.")
  var noSource = false

  @Flag(help: "Draw the plot and its legend alone: no title, no source.")
  var bare = false

  @Option(help: ArgumentHelp("A CSV file for the rows that were drawn.", valueName: "file"), completion: .file())
  var data: String?

  @Flag(help: "List the charts.")
  var list = false

  func validate() throws {
    if list { return }
    try NameLimits.check([name, mode, measure, x, y].compactMap(\.self))
    guard name != nil else { throw ValidationError("name a chart; 'swingometer chart --list' names them all") }
    // The largest sheets that anybody prints, A0 and a half: what has to be set in words takes time by the size.
    for (flag, value, most) in [("--width", width, 4000.0), ("--height", height ?? 1, 4000), ("--scale", scale, 100)]
    where !(0.01...most).contains(value) {
      throw ValidationError("\(flag) takes a number from 0.01 to \(Number.count(Int(most)))")
    }
    if let pixels, let output, !output.hasSuffix(".png") {
      throw ValidationError("--pixels \(pixels.width)x\(pixels.height) is for PNG; --output names '\(output)'")
    }
    if title != nil, bare { throw ValidationError("--bare leaves the title out: give --title or --bare") }
    guard let output else { throw ValidationError("name the picture with --output FILE.png, FILE.pdf or FILE.svg") }
    guard ChartFile.canWrite(output) else {
      throw ValidationError("--output takes FILE.png, FILE.pdf or FILE.svg, not '\(output)'")
    }
  }

  func run() throws {
    try Failure.reported {
      guard let name, let output, !list else { return Terminal.output(Self.listing, terminator: "") }
      try global.requireApart([output, data])
      try OutputOptions.requireFolder(of: output)
      try OutputOptions.requireFolder(of: data, flag: "--data")
      let engine = try Session(global: global).engine(groups: GroupFiles.read([about.group]))
      let library = try Library(engine)
      var figure = try Gallery.draw(
        name, FigureRequest(about.filters(engine), mode: mode, measure: measure, x: x, y: y), in: library)
      if let title { figure = figure.showing(figure.chart.titled(title)) }
      if noSource { figure = figure.showing(figure.chart.unsourced) }
      if bare { figure = figure.showing(figure.chart.bare) }
      let file =
        pixels.map { ChartFile(path: output, width: $0.points.width, height: $0.points.height, scale: $0.scale) }
        ?? ChartFile(path: output, width: width, height: height, scale: scale)
      try file
        .write(figure, of: library, isQuiet: global.quiet)
      if !global.quiet { engine.leftOut(of: figure.data).forEach(Terminal.note) }
      if let data { try AtomicWrite.write(Array(figure.data.text(as: .csv).utf8), to: data) }
    }
  }

  /// Every chart with its parameters, modes, measures and facets, and what it shows.
  private static var listing: String {
    Gallery.kinds.map { kind in
      let parameters = kind.needs.map { "--\($0)" } + kind.takes.map { "[--\($0)]" }
      let choices = [
        ("mode", kind.modes), ("measure", kind.measures), ("by", kind.facets.map(\.rawValue)),
      ].filter { !$0.1.isEmpty }.map { "  --\($0.0) \($0.1.joined(separator: "|"))\n" }
      return "\(([kind.name] + parameters).joined(separator: " "))\n  \(kind.summary)\n" + choices.joined()
    }.joined(separator: "\n")
  }
}

/// The size of a picture in pixels, as "1200x675".
struct PixelSize: ExpressibleByArgument {
  let width: Int
  let height: Int

  init?(argument: String) {
    let sides = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1], (100...8000).contains(width),
      (100...8000).contains(height)
    else { return nil }
    (self.width, self.height) = (width, height)
  }

  /// Pixels a point: type of seven points is read where a picture of this breadth is shown at half of it.
  var scale: Double { Double(width) / 540 }
  /// The size in points.
  var points: (width: Double, height: Double) { (Double(width) / scale, Double(height) / scale) }
}
