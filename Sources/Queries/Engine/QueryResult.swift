/// What a query was answered with.
package struct QueryResult: Equatable, Sendable {
  package let query: String
  package let filters: Filters
  package let table: Table
  /// The command that prints the same rows again.
  package let command: String
  /// The election of the later tally; nil where the question is about all elections.
  package let election: Int?
  /// The basis of the later tally: counted, published or estimated; nil where the question is about all elections.
  package let basis: String?
  /// The election compared with; nil where nothing is compared.
  package let from: Int?
  /// The basis of the tally compared with: counted, published or estimated; nil where nothing is compared.
  package let fromBasis: String?
  /// What the reader should know of how the question was understood; nil where it was plain.
  package let note: String?
}
