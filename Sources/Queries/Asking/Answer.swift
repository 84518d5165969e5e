/// What a question was answered with.
public struct Answer: Equatable, Sendable {
  /// The query's name.
  public let query: String
  /// What was asked.
  public let filters: Filters
  /// The rows.
  public let table: Table
  /// The command that prints the same rows again.
  public let command: String
  /// The election of the later tally; nil where the question is about all elections.
  public let election: Int?
  /// The basis of the later tally: counted, published or estimated; nil where the question is about all elections.
  public let basis: String?
  /// The election compared with; nil where nothing is compared.
  public let from: Int?
  /// The basis of the tally compared with: counted, published or estimated; nil where nothing is compared.
  public let fromBasis: String?
  /// What the reader should know of how the question was understood; nil where it was plain.
  public let note: String?
}
