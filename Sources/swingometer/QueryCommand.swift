import ArgumentParser
import Database
import Queries

/// Answers a named query, or SQL of the user's own.
struct QueryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query", abstract: "Answer a named question, or SQL of your own, as a table, CSV, JSON or Markdown.",
    discussion: """
      'swingometer query --list' names every question with its parameters and columns; 'swingometer query --schema' shows the \
      tables, views and functions that SQL can use. SQL only reads, one statement at a time.

      QUESTIONS:
      \(Catalogue.queries.map { "\($0.name): \($0.summary)" }.joined(separator: "\n"))
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The question's name.", completion: .custom { _, _, _ in Catalogue.queries.map(\.name) })
  var name: String?

  @Argument(help: "The general election, as --election names it.", completion: Completions.elections)
  var year: Int?

  @OptionGroup var about: FilterOptions

  @OptionGroup var seats: SeatOptions

  @OptionGroup var sql: SQLOptions

  @OptionGroup var output: OutputOptions

  @Flag(help: "For the apportionment: its agreement with the published notional result instead.")
  var score = false

  @Flag(help: "List the questions; with a question's name, tell all of that one.")
  var list = false

  @Flag(help: "Show what SQL can ask: tables, views and functions.")
  var schema = false

  func validate() throws {
    let wishes = [name != nil && !list, try sql.isGiven, list, schema].filter(\.self).count
    guard wishes == 1 else {
      throw ValidationError(
        wishes == 0
          ? "name a question ('swingometer query --list' names them all), or give SQL with --sql or --file"
          : "a question's name, --sql, --file, --list and --schema exclude each other: give one of them")
    }
    if let year, about.election != nil || about.to != nil {
      throw ValidationError("\(year) is the election already: leave \(about.to == nil ? "--election" : "--to") out")
    }
    if sql.hasLimits, try !sql.isGiven {
      throw ValidationError("--param, --timeout, --max-rows and --max-cell go with --sql or --file")
    }
    if try sql.isGiven, about.isGiven || seats.isGiven {
      throw ValidationError(
        "filters are for named questions; in SQL, write them in the statement or bind them with --param")
    }
    try NameLimits.check([name].compactMap(\.self))
    if score, name != "apportionment" { throw ValidationError("--score goes with the query apportionment only") }
  }

  func run() throws {
    try Failure.reported {
      try OutputOptions.requireFolder(of: output.output)
      if list {
        guard let name else { return try output.write(Self.listing) }
        return try output.write(Catalogue.known(name).help)
      }
      if schema { return try output.write(SchemaListing.text) }
      try global.requireApart([output.output], from: [sql.file].compactMap(\.self))
      let session = Session(global: global)
      guard let name else { return try answerSQL(session) }
      let engine = try session.engine(groups: GroupFiles.read([about.group]))
      var filters = try about.filters(engine)
      filters.election = year ?? filters.election
      seats.add(to: &filters)
      let answer = try engine.ask(score ? "agreement" : name, filters)
      if !global.quiet {
        answer.notes.forEach(Terminal.note)
        if Terminal.isOutputShown { answer.termNotes.forEach(Terminal.note) }
      }
      try output.write(answer.table, from: answer.provenance, colours: engine.colours)
    }
  }

  private func answerSQL(_ session: Session) throws {
    let statement = try sql.statement()
    let answer = try session.adHocQueries().ask(statement, parameters: sql.parameters(), limits: sql.limits)
    let command = "swingometer query --sql \"\(statement.inOneLine)\""
    try output.write(answer.table, from: Provenance(question: "SQL of your own.", command: command))
    if answer.isCut, !global.quiet {
      Terminal.note("stopped after \(answer.table.rows.count) rows; there are more: --max-rows raises the limit")
    }
  }

  /// Every query with its parameters and columns.
  private static var listing: String {
    Catalogue.queries.map { query in
      let parameters = query.parameters.map { parameter in
        let flag = Array(repeating: "--\(parameter.name)", count: parameter.count ?? 1).joined(separator: " ")
        return parameter.isRequired ? flag : "[\(flag)]"
      }
      let columns = query.columns.map(\.name).joined(separator: ", ")
      return
        "\(([query.name] + parameters).joined(separator: " "))\n  \(query.summary)\n  Rows: \(query.order)\n  Columns: \(columns)\n"
    }.joined(separator: "\n")
  }
}
