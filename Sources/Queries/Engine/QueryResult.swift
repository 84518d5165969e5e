/// What a question was answered with.
package struct QueryResult: Equatable, Sendable {
  /// The query's name.
  package let query: String
  /// What was asked.
  package let filters: Filters
  /// The rows.
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

extension QueryResult {
  /// The rows of one nation or region: what the same question is answered with for it, without asking the database.
  ///
  /// The query takes an area, and no ranks are among its columns.
  package func within(_ area: String) -> QueryResult {
    narrowed("area", to: area) {
      $0.area = area
    } keeping: {
      $0.text("region") == area || $0.text("nation") == area
    }
  }

  /// The rows of one party: what the same question is answered with for it, without asking the database.
  ///
  /// The query takes a party, and no ranks are among its columns.
  package func of(party: String) -> QueryResult {
    narrowed("party", to: party) {
      $0.parties = [party]
    } keeping: {
      $0.text("party") == party
    }
  }

  /// Measures of every constituency with the shares of one party: what the same question is answered with for it, without asking
  /// the database.
  ///
  /// - Parameters:
  ///   - party: a party, not a name for many.
  ///   - results: the results of every contestant, of the same election and baseline.
  /// - Returns: the rows with the columns `share` and `share_change` filled in; nil for an answer without them.
  package func filled(with party: String, from results: QueryResult) -> QueryResult? {
    guard let code = table.index(of: "code"), let share = table.index(of: "share"),
      let change = table.index(of: "share_change"), let standing = results.table.index(of: "party"),
      let place = results.table.index(of: "code"), let part = results.table.index(of: "share"),
      let moved = results.table.index(of: "share_change")
    else { return nil }
    var known: [Cell: [Cell]] = [:]
    for row in results.table.rows where row[standing] == .text(party) { known[row[place]] = row }
    var own = filters
    own.parties = [party]
    let rows = table.rows.map { row in
      var row = row
      if let result = known[row[code]] { (row[share], row[change]) = (result[part], result[moved]) }
      return row
    }
    return replacing(filters: own, rows: rows, flag: "party", value: party)
  }

  /// The first rows: what the same question is answered with where no more are asked for.
  package func first(_ limit: Int) -> QueryResult {
    var own = filters
    own.limit = limit
    return replacing(filters: own, rows: Array(table.rows.prefix(limit)), flag: "limit", value: String(limit))
  }

  private func narrowed(
    _ flag: String, to value: String, _ change: (inout Filters) -> Void, keeping isKept: (Record) -> Bool
  ) -> QueryResult {
    var own = filters
    change(&own)
    return replacing(
      filters: own, rows: table.rows.filter { isKept(Record(table: table, cells: $0)) }, flag: flag, value: value)
  }

  private func replacing(filters own: Filters, rows: [[Cell]], flag: String, value: String) -> QueryResult {
    QueryResult(
      query: query, filters: own, table: Table(columns: table.columns, rows: rows),
      command: "\(command) --\(flag) \(BoundQuery.quoted(value))", election: election, basis: basis, from: from,
      fromBasis: fromBasis, note: note)
  }
}
