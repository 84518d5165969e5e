// swift-format-ignore-file
// Made by `make generate` from the heads in Sources/Queries/Named: change those.
package import Elections

extension NamedQuery {
  package static let corrections = NamedQuery(
    name: "corrections", summary: "The figures of an election that were published wrongly and are right here, with the reason.",
    order: "candidacies, then contests, by the name of the constituency and of the candidate.",
    parameters: [
      Parameter(name: "election", isRequired: true, count: nil, standard: []),
      Parameter(name: "area", isRequired: false, count: nil, standard: []),
    ],
    columns: [
      Table.Column(name: "dataset", kind: .text, meaning: "What it is a figure of: candidacies, contests."),
      Table.Column(name: "code", kind: .code, meaning: "GSS code."),
      Table.Column(name: "constituency", kind: .text, meaning: "Name."),
      Table.Column(name: "candidate", kind: .text, meaning: "The candidate; empty where it is a figure of the constituency."),
      Table.Column(name: "field", kind: .text, meaning: "The column of the tidy file."),
      Table.Column(name: "published", kind: .text, meaning: "What was published."),
      Table.Column(name: "corrected", kind: .text, meaning: "What is right; empty where nothing is known to be."),
      Table.Column(name: "reason", kind: .text, meaning: "How that is known."),
    ],
    examples: [
      Example(arguments: "corrections 2015", asks: "what was published wrongly, and what is right"),
      Example(arguments: "corrections 2024", asks: "of 2024"),
      Example(arguments: "corrections 2015 --format csv", asks: "as a file for a spreadsheet"),
    ],
    yields: ["reason", "published"])
}

/// A row of the question `corrections`.
package struct CorrectionsRow: QueryRow {
  package static let query = NamedQuery.corrections

  /// What it is a figure of: candidacies, contests.
  package let dataset: String
  /// GSS code.
  package let code: ConstituencyCode
  /// Name.
  package let constituency: String
  /// The candidate; empty where it is a figure of the constituency.
  package let candidate: String?
  /// The column of the tidy file.
  package let field: String
  /// What was published.
  package let published: String
  /// What is right; empty where nothing is known to be.
  package let corrected: String?
  /// How that is known.
  package let reason: String

  package init(_ cells: inout CellReader) {
    dataset = cells.next()
    code = cells.next()
    constituency = cells.next()
    candidate = cells.next()
    field = cells.next()
    published = cells.next()
    corrected = cells.next()
    reason = cells.next()
  }
}

/// What the question `corrections` is asked about.
package struct CorrectionsRequest: QueryRequest {
  package typealias Row = CorrectionsRow
  package var filters: Filters

  package init(_ filters: Filters) { self.filters = filters }

  package init(election: Int, area: String? = nil, limit: Int? = nil) {
    filters = Filters(election: election, area: area, limit: limit)
  }
}
