/// What can be asked by name, as a page to read: made from the heads of the queries' SQL.
package enum QueryReference {
  /// The page, in Markdown.
  package static var markdown: String {
    """
    # Named queries

    `swingometer query NAME` answers them. Shares, swings and turnouts are fractions in CSV and JSON and per cent in tables; missing is
    empty, never 0. This page is made from the comments at the head of `Sources/Queries/Named/*.sql`: change those, then run
    `make generate` and `RECORD_GOLDENS=1 swift test -c release --filter QueryReference`.

    """ + filters + Catalogue.queries.map(section).joined()
  }

  /// Which question takes what, the filters that most take first.
  private static var filters: String {
    let queries = Catalogue.queries
    let known = queries.flatMap(\.parameters).map(\.name).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    let counted = known.enumerated().map { place, name in (name, queries.count { $0.takes(name) }, place) }
    // What one question alone takes would be a column that is empty but for it: its own section has it.
    let names = counted.filter { $0.1 > 1 }.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.map(\.0)
    let rows = queries.map { query in
      "| [\(query.name)](#\(query.name)) |"
        + names.map { cell(query, $0) }.joined() + "\n"
    }
    return
      "\n## Which question takes what\n\nEvery question takes `--limit`, `--columns`, `--format` and `--output`. An election alone is compared with the one before it; `--to` is another\nname for it where `--from` is taken. What one question alone takes stands in its section.\n\n"
      + "| question |" + names.map { " `--\($0)` |" }.joined() + "\n|---|" + names.map { _ in "---|" }.joined() + "\n"
      + rows.joined()
  }

  /// What a question does with a filter: one that compares needs the later election, and knows the earlier one.
  private static func cell(_ query: NamedQuery, _ name: String) -> String {
    if query.requires("to"), ["election", "from", "to"].contains(name) {
      return name == "election" ? " needs |" : " takes |"
    }
    return query.requires(name) ? " needs |" : query.takes(name) ? " takes |" : " |"
  }

  private static func section(_ query: NamedQuery) -> String {
    var text = "\n## \(query.name)\n\n\(query.summary)\n\n"
    if !query.parameters.isEmpty {
      text += "Parameters: \(query.parameters.map(parameter).joined(separator: ", ")).\n\n"
    }
    text += "Rows: \(query.order)\n\n| column | kind | holds |\n|---|---|---|\n"
    for column in query.columns { text += "| `\(column.name)` | \(column.kind.rawValue) | \(column.meaning) |\n" }
    return text
  }

  private static func parameter(_ parameter: NamedQuery.Parameter) -> String {
    var notes = parameter.isRequired ? ["required"] : []
    if let count = parameter.count, count > 1 { notes.append("\(count) times") }
    if Catalogue.queries.count(where: { $0.takes(parameter.name) }) == 1 { notes.append(parameter.meaning) }
    if !parameter.standard.isEmpty { notes.append("default \(parameter.standard.joined(separator: " "))") }
    return "`--\(parameter.name)`" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
  }
}
