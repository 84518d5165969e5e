import ArgumentParser
import Escaping
import Figures
import Findings
import Queries

/// Projects an election.
struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: "Count the seats if shares moved by so many points, or were those of a poll.",
    discussion: """
      No share falls under 0, shares sum to 1 again, and the Speaker's seat stays. As a table or Markdown: seats by party with a \
      range, the majority of the House, and the seats that change hands, the likeliest first; other formats have the seats by \
      party, with --changes the seats that change hands, with --errors how such projections missed at elections past.

      --shares are of Great Britain, as polls give them; parties that are not named keep their proportions. Methods: uniform, as \
      many points everywhere; proportional, votes times the same number everywhere; regional, as many points in every seat of a \
      region, more where the party is stronger.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("The election to start from.", valueName: "year"), completion: Completions.elections)
  var from: Int

  @Option(
    help: ArgumentHelp("A party and its points, with commas between several: RUK:+6,Lab:-6.", valueName: "party:points")
  )
  var swing: [String] = []

  @Option(
    help: ArgumentHelp(
      "A party and its share of Great Britain in per cent, with commas between several: Con=24,Lab=34.",
      valueName: "party=share"))
  var shares: [String] = []

  @Option(help: ArgumentHelp("How constituencies move when the country does.", valueName: "method"))
  var method: SwingMethod = .uniform

  @Option(help: ArgumentHelp("The boundary set.", valueName: "set"), completion: Completions.boundarySets)
  var on: String?

  @Flag(help: "Print the seats that change hands only.")
  var changes = false

  @Flag(help: "Print how such projections missed at past elections only.")
  var errors = false

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Draw the seats at each further uniform swing as FILE.png, FILE.pdf or FILE.svg instead.", valueName: "file"),
    completion: .file())
  var chart: String?

  func validate() throws {
    _ = try wish()
    if let chart, !ChartFile.canWrite(chart) {
      throw ValidationError("--chart takes FILE.png, FILE.pdf or FILE.svg, not '\(chart)'")
    }
    if chart != nil, changes || errors {
      throw ValidationError("--chart draws the seats by party: leave --changes and --errors out")
    }
    if changes, errors { throw ValidationError("--changes and --errors are two tables: give one of them") }
  }

  func run() throws {
    try Failure.reported {
      try global.requireApart([output.output, chart])
      try OutputOptions.requireFolder(of: output.output)
      try OutputOptions.requireFolder(of: chart, flag: "--chart")
      let engine = try Session(global: global).engine()
      let projection = try engine.project(from: from, try wish(), by: method, on: on)
      if !global.quiet, !errors { Terminal.note(projection.note) }
      if let chart {
        let library = try Library(engine)
        let figure = try ProjectionPicture.draw(projection, in: library)
        return try ChartFile(path: chart).write(figure, of: library, isQuiet: global.quiet)
      }
      if changes || errors {
        return try output.write(
          changes ? projection.changes : projection.errors, from: projection.provenance, colours: engine.colours)
      }
      guard output.written == .table || output.written == .markdown else {
        return try output.write(projection.parties, from: projection.provenance, colours: engine.colours)
      }
      let house = output.written == .markdown ? projection.house.asMarkdown : projection.house.escapedForTerminal()
      let parts = [
        try output.text(of: projection.parties, colours: engine.colours), house + "\n",
        projection.changes.rows.isEmpty
          ? "no seat changes hands\n" : try output.text(of: projection.changes, colours: engine.colours),
      ]
      try output.write(parts.joined(separator: "\n"))
    }
  }

  /// What is supposed of shares.
  private func wish() throws -> Projection.Wish {
    try NameLimits.check(swing + shares + [on].compactMap(\.self))
    guard swing.isEmpty != shares.isEmpty else {
      throw ValidationError(
        "give --swing party:points, such as RUK:+6, or --shares party=share, such as Con=24: one of them")
    }
    if shares.isEmpty {
      return .swings(
        try Self.pairs(swing, ":", -100...100, "--swing takes party:points, such as RUK:+6 or Lab:-6.5").map {
          (party: $0, points: $1)
        })
    }
    return .shares(
      try Self.pairs(shares, "=", 0...100, "--shares takes party=share in per cent, such as Con=24").map {
        (party: $0, percent: $1)
      })
  }

  /// Parties and their numbers.
  private static func pairs(
    _ texts: [String], _ mark: Character, _ numbers: ClosedRange<Double>, _ advice: String
  ) throws -> [(String, Double)] {
    try texts.flatMap { $0.split(separator: ",") }.map { part in
      let halves = part.split(separator: mark, omittingEmptySubsequences: false)
      guard halves.count == 2, let number = Double(halves[1].replacing("\u{2212}", with: "-")), numbers.contains(number)
      else { throw ValidationError("\(advice), not '\(part)'") }
      return (String(halves[0].drop { $0 == " " }), number)
    }
  }
}

extension SwingMethod: ExpressibleByArgument {}
