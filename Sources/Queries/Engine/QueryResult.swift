package import Elections

/// What can be traced: the rows, on which elections they stand, and the command that prints them again.
package protocol Traceable: Sendable {
  /// The question's name.
  var query: String { get }
  /// What it was asked about.
  var filters: Filters { get }
  var table: Table { get }
  /// The command that prints the same rows again.
  var command: String { get }
  /// The election of the later tally; nil where the question is about all elections.
  var election: Int? { get }
  /// The basis of the later tally; nil where the question is about all elections.
  var basis: Basis? { get }
  /// The election compared with; nil where nothing is compared.
  var from: Int? { get }
  /// The basis of the tally compared with; nil where nothing is compared.
  var fromBasis: Basis? { get }
  /// How groups of seats that are asked about came to boundaries they were not made for; empty where none did.
  var lineage: [String] { get }
}

/// What a query was answered with.
package struct QueryResult: Traceable, Equatable {
  package let query: String
  package let filters: Filters
  package let table: Table
  package let command: String
  package let election: Int?
  package let basis: Basis?
  package let from: Int?
  package let fromBasis: Basis?
  package var lineage: [String] = []
  /// What the reader should know of how the question was understood, and why there is no row where there is none.
  package let notes: [String]
}
