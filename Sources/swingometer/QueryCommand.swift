import ArgumentParser
import Files
import Queries

/// Answers a named query.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Answer a named question as a table, CSV, JSON or Markdown.",
    discussion: "'swingometer query --list' names every question with its parameters and columns.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The question's name.")
  var name: String?

  @OptionGroup var about: FilterOptions

  @Option(help: ArgumentHelp("table, csv, json or markdown.", valueName: "format"))
  var format: Format = .table

  @Option(help: ArgumentHelp("A file to write to, instead of the terminal.", valueName: "file"))
  var output: String?

  @Flag(help: "For the apportionment: its agreement with the published notional result instead.")
  var score = false

  @Flag(help: "List the questions.")
  var list = false

  func validate() throws {
    if name == nil, !list { throw ValidationError("name a question; 'swingometer query --list' names them all") }
    if score, name != "apportionment" { throw ValidationError("--score goes with the query apportionment only") }
  }

  func run() throws {
    try Failure.reported {
      guard let name, !list else { return Terminal.data(Self.listing, terminator: "") }
      let answer = try Session(global: global).questions().ask(score ? "agreement" : name, about.filters)
      if !global.quiet, let note = answer.note { Terminal.talk(note) }
      let text = answer.table.text(as: format)
      if let output { try WholeFile.write(Array(text.utf8), to: output) } else { Terminal.data(text, terminator: "") }
    }
  }

  /// Every query with its parameters and columns.
  private static var listing: String {
    Catalogue.queries.map { query in
      let parameters = query.parameters.map { $0.isRequired ? "--\($0.name)" : "[--\($0.name)]" }
      let columns = query.columns.map(\.name).joined(separator: ", ")
      return
        "\(([query.name] + parameters).joined(separator: " "))\n  \(query.summary)\n  Rows: \(query.order)\n  Columns: \(columns)\n"
    }.joined(separator: "\n")
  }
}
