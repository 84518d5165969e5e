import ArgumentParser
import Escaping
import Queries

/// Projects an election by uniform swing.
struct ProjectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "project", abstract: "Count the seats if every party's share moved by so many points everywhere.",
    discussion: """
      No share falls under 0, shares sum to 1 again, and the Speaker's seat stays. As a table or Markdown: seats by party, the \
      majority of the House, and the seats that change hands; CSV and JSON have the seats by party, or with --changes the others.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("The election to start from.", valueName: "year"), completion: Completions.elections)
  var from: Int

  @Option(
    help: ArgumentHelp("A party and its points, with commas between several: RUK:+6,Lab:-6.", valueName: "party:points")
  )
  var swing: [String]

  @Option(help: ArgumentHelp("The boundary set.", valueName: "set"), completion: Completions.boundarySets)
  var on: String?

  @Flag(help: "Print the seats that change hands only.")
  var changes = false

  @OptionGroup var output: OutputOptions

  func validate() throws { _ = try swings() }

  func run() throws {
    try Failure.reported {
      try global.requireApart([output.output])
      try OutputOptions.requireFolder(of: output.output)
      let engine = try Session(global: global).engine()
      let projection = try engine.project(from: from, swings: try swings(), on: on)
      if changes { return try output.write(projection.changes, from: projection.provenance, colours: engine.colours) }
      guard output.written == .table || output.written == .markdown else {
        return try output.write(projection.parties, from: projection.provenance)
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

  /// The parties and their points.
  private func swings() throws -> [(party: String, points: Double)] {
    try NameLimits.check(swing + [on].compactMap(\.self))
    return try swing.flatMap { $0.split(separator: ",") }.map { part in
      let halves = part.split(separator: ":", omittingEmptySubsequences: false)
      guard halves.count == 2, let points = Double(halves[1].replacing("\u{2212}", with: "-")), abs(points) <= 100
      else {
        throw ValidationError("--swing takes party:points, such as RUK:+6 or Lab:-6.5, not '\(part)'")
      }
      return (String(halves[0].drop { $0 == " " }), points)
    }
  }
}
