/// What can be asked by name, as a page to read: made from the heads of the queries' SQL.
package enum QueryReference {
  /// The page, in Markdown.
  package static var markdown: String {
    """
    # Named queries

    `swingometer query NAME` answers them. Shares, swings and turnouts are fractions in CSV and JSON and per cent in tables; missing is
    empty, never 0. This page is made from the comments at the head of `Sources/Queries/Named/*.sql`: change those, then run
    `make generate` and `RECORD_GOLDENS=1 swift test -c release --filter QueryReference`.

    """ + Catalogue.queries.map(section).joined()
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
    if !parameter.standard.isEmpty { notes.append("default \(parameter.standard.joined(separator: " "))") }
    return "`--\(parameter.name)`" + (notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))")
  }
}
