package import Elections

/// A row of an answer, its columns as values of their own types.
package protocol AnswerRow: Sendable {
  /// Reads a row, column by column; the reader knows afterwards whether all were as the question's head says.
  init(_ cells: inout CellReader)
}

/// A row of a question that is asked by name.
package protocol QueryRow: AnswerRow {
  /// The question.
  static var query: NamedQuery { get }
}

/// What a question is asked about, and what rows it has.
package protocol QueryRequest: Hashable, Sendable {
  /// The row it is answered with.
  associatedtype Row: QueryRow
  /// The same as a user puts it.
  var filters: Filters { get set }

  /// Asks what a user put; what the question does not take is refused when it is asked.
  init(_ filters: Filters)
}

/// What a question was answered with, its rows as values.
package struct Answer<Row: AnswerRow>: Traceable {
  package let rows: [Row]
  private let result: QueryResult

  package var query: String { result.query }
  package var filters: Filters { result.filters }
  package var table: Table { result.table }
  package var command: String { result.command }
  package var election: Int? { result.election }
  package var basis: Basis? { result.basis }
  package var from: Int? { result.from }
  package var fromBasis: Basis? { result.fromBasis }
  package var lineage: [String] { result.lineage }

  /// Reads the rows of a result.
  ///
  /// - Throws: `RowError` where a row is not as the question's head says.
  package init(_ result: QueryResult) throws(RowError) {
    self.result = result
    var rows: [Row] = []
    rows.reserveCapacity(result.table.rows.count)
    for cells in result.table.rows {
      var reader = CellReader(cells, of: result)
      rows.append(Row(&reader))
      if let error = reader.error { throw error }
    }
    self.rows = rows
  }
}

/// A row that is not as the head of its question says: a mistake in the head, or a database that breaks its own rules.
package struct RowError: Error, Equatable, CustomStringConvertible {
  /// The question.
  package let query: String
  package let column: String
  /// What should stand there.
  package let expected: String

  package init(query: String, column: String, expected: String) {
    (self.query, self.column, self.expected) = (query, column, expected)
  }

  package var description: String {
    "the query '\(query)' has a row without \(expected) in its column '\(column)'; please report this"
  }
}
