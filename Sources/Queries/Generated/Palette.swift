// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let palette = NamedQuery(
    name: "palette", summary: "The register of parties: names, places in lists and colours.",
    order: "as in lists.",
    parameters: [
    ],
    columns: [
      Table.Column(name: "party", kind: .party, meaning: "Abbreviation."),
      Table.Column(name: "name", kind: .text, meaning: "Name as the party writes it."),
      Table.Column(name: "short_name", kind: .text, meaning: "Name for charts."),
      Table.Column(name: "prose_name", kind: .text, meaning: "Name in the middle of a sentence, with its article."),
      Table.Column(name: "kind", kind: .text, meaning: "party, independent, speaker or pool."),
      Table.Column(name: "colour", kind: .text, meaning: "Fill colour, hexadecimal."),
      Table.Column(name: "ink", kind: .text, meaning: "Colour of text on white, hexadecimal."),
    ],
    examples: [
      Example(arguments: "palette --limit 16", asks: "the larger parties"),
      Example(arguments: "palette", asks: "every party with its colours"),
      Example(arguments: "palette --format json", asks: "for a program"),
    ],
    yields: ["ink", "prose_name"])
}

/// A row of the question `palette`.
package struct PaletteRow: QueryRow {
  package static let query = NamedQuery.palette

  /// Abbreviation.
  package let party: PartyCode
  /// Name as the party writes it.
  package let name: String
  /// Name for charts.
  package let shortName: String
  /// Name in the middle of a sentence, with its article.
  package let proseName: String
  /// party, independent, speaker or pool.
  package let kind: String
  /// Fill colour, hexadecimal.
  package let colour: String
  /// Colour of text on white, hexadecimal.
  package let ink: String

  package init(_ cells: inout CellReader) {
    party = cells.next()
    name = cells.next()
    shortName = cells.next()
    proseName = cells.next()
    kind = cells.next()
    colour = cells.next()
    ink = cells.next()
  }
}

/// What the question `palette` is asked about.
package struct PaletteRequest: QueryRequest {
  package typealias Row = PaletteRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(limit: Int? = nil) {
    filters = Filters(limit: limit)
  }
}
