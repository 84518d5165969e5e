package import Database
package import Elections

/// Asks named queries of a database.
package final class QueryEngine {
  let database: ElectionDatabase
  let resolver: NameResolver

  /// Gets ready to ask.
  ///
  /// - Parameters:
  ///   - database: an open database whose connection knows `MeasureFunctions.all`.
  ///   - groups: groups of seats of a file of the user's, which can be asked about beside those of the datasets.
  /// - Throws: `DatabaseError` where it cannot be read.
  package init(_ database: ElectionDatabase, groups: [SeatGroup] = []) throws {
    self.database = database
    resolver = try NameResolver(database, groups: groups)
  }

  /// Opens a database and gets ready to ask.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - groups: groups of seats of a file of the user's.
  /// - Throws: `DatabaseError` where it cannot be opened.
  package convenience init(databaseAt path: String, groups: [SeatGroup] = []) throws {
    try self.init(ElectionDatabase(path: path), groups: groups)
  }

  /// The years that can be asked about, the earliest first.
  package var elections: [Int] { resolver.elections }

  /// Refuses an election of which not all constituencies are declared and counted.
  package func requireWhole(_ election: Int) throws {
    try requireVotes(of: election)
    if let part = partialResult(of: election) {
      throw QueryError.notWhole(election: election, declared: part.declared, seats: part.seats)
    }
  }

  /// Refuses an election that is not there, of which no result is known, or of which the votes are not known wherever it is known who won.
  package func requireVotes(of election: Int) throws {
    try resolver.refuseUnknown(election)
    if let part = partialResult(of: election), part.counted < part.declared {
      throw QueryError.notCounted(election: election, counted: part.counted, declared: part.declared)
    }
  }

  /// How far an election has got; nil where it is counted everywhere.
  package func partialResult(of election: Int) -> PartialResult? { resolver.partial[election] }

  /// The elections of which it is known who won where, but not everywhere with how many votes, the earliest first.
  package var winnersAlone: [Int] { resolver.partial.filter { $0.value.counted < $0.value.declared }.keys.sorted() }

  /// What is said where the elections of which not all votes are known are left out.
  package var leftOut: [String] { leftOut(winnersAlone) }

  /// What is said of a series of elections that ends with the last one that is over, since the one after it is not.
  package func leftOut(of series: Table) -> [String] {
    guard let place = series.columns.firstIndex(where: \.isOfElections) else { return [] }
    let told = Set(series.rows.compactMap { $0[place].election })
    guard let last = resolver.fought.last(where: { resolver.partial[$0] == nil }), told.contains(last) else {
      return []
    }
    return resolver.partial.sorted { $0.key < $1.key }.filter { !told.contains($0.key) }
      .map { "\($0.key) is left out: \($0.value.title)" }
  }

  func leftOut(_ years: [Int]) -> [String] {
    years.compactMap { year in
      partialResult(of: year).map {
        "\(year) is left out: of \($0.declared) declared constituencies the votes of \($0.counted) are known"
      }
    }
  }

  /// The day of an election.
  ///
  /// - Throws: `QueryError.unknownElection` for one that is not among the datasets.
  package func day(of election: Int) throws -> CalendarDate {
    let rows = try database.rows(
      "SELECT date FROM election WHERE election = :election", ["election": .integer(election)])
    guard let day = try rows.first.flatMap({ CalendarDate(iso: try $0.text(0)) }) else {
      throw QueryError.unknownElection(election, known: elections)
    }
    return day
  }

  /// The boundary set that an election was fought on; nil where that is not among the datasets.
  package func boundarySet(of election: Int) -> String? { resolver.ownBoundarySet(of: election) }

  /// The boundary sets that can be asked about.
  package var boundarySets: [String] { resolver.boundarySets }

  /// The name of the whole country.
  package var country: String { NameResolver.AreaEntry.unitedKingdom.name }

  /// The code of a party that is named as people name it.
  ///
  /// - Throws: `QueryError.unknownParty` with near misses, `QueryError.ambiguous`.
  package func party(named name: String) throws -> String { try resolver.party(name) }

  /// The full name of a nation, a region, Great Britain or the United Kingdom that is named as people name it.
  ///
  /// - Throws: `QueryError.unknownArea` with the names there are.
  package func area(named name: String) throws -> String { try resolver.area(name).name }

  /// The colour of each party, six hexadecimal digits.
  package func colours() throws -> [String: String] {
    let rows = try database.rows("SELECT party, colour FROM party ORDER BY position")
    return Dictionary(try rows.map { (try $0.text(0), try $0.text(1)) }) { first, _ in first }
  }

  /// What was reported about an election, beside the final figures, as the command `claims` prints it.
  ///
  /// - Parameter election: the year of the election that the claims are about.
  /// - Returns: the rows, none where nobody claimed anything, and the command that prints them.
  /// - Throws: `DatabaseError` where the database fails, `SandboxError` for a check that cannot be run.
  package func claims(about election: Int) throws -> Answer<ClaimsRow> {
    let claims = Claims(database)
    let isKnown = try claims.elections.contains(election)
    return try Answer(
      QueryResult(
        query: "claims", filters: Filters(election: election),
        table: isKnown ? try claims.table(election: election) : Table(columns: Claims.columns, rows: []),
        command: "swingometer claims --election \(election)", election: election, basis: .counted, from: nil,
        fromBasis: nil, notes: []))
  }

  /// Answers a named query.
  ///
  /// - Parameters:
  ///   - name: the query's name.
  ///   - filters: what it is to be about.
  /// - Returns: the rows, and the command that prints them.
  /// - Throws: `QueryError` where the question makes no sense, `DatabaseError` where the database fails.
  package func ask(_ name: String, _ filters: Filters = Filters()) throws -> QueryResult {
    let query = try Catalogue.known(name)
    if filters.by == .party, query.isPivotedByParty { return try answerByParty(query, filters) }
    if let facet = filters.by { return try answerEach(query, filters, facet) }
    return try answer(query, filters, try BoundQuery(query, filters, resolver))
  }

  /// Answers a named query with rows as values.
  ///
  /// - Parameter request: what is asked.
  /// - Returns: the rows, and the same as a table.
  /// - Throws: what ``ask(_:_:)`` throws, `RowError` where a row is not as the query's head says.
  package func ask<Request: QueryRequest>(_ request: Request) throws -> Answer<Request.Row> {
    try typed(ask(Request.Row.query.name, request.filters))
  }

  /// The rows of a result as values.
  ///
  /// - Throws: `RowError` where a row is not as the query's head says, `QueryError.notCounted` where that is because votes are not known.
  package func typed<Row>(_ result: QueryResult) throws -> Answer<Row> {
    do throws(RowError) {
      return try Answer(result)
    } catch {
      // A winner whose votes are not counted has none, which rows with votes cannot say.
      guard let year = result.election, let part = partialResult(of: year), part.counted < part.declared else {
        throw error
      }
      throw QueryError.notCounted(election: year, counted: part.counted, declared: part.declared)
    }
  }

  /// The filters in the one way that a query needs them, so that the same question looks the same.
  ///
  /// - Parameters:
  ///   - filters: what is asked; a query that compares may be given the later election as the election.
  ///   - name: the query's name.
  /// - Returns: filters that are answered alike.
  package func canonical(_ filters: Filters, for name: String) -> Filters {
    guard filters.by == nil, let query = Catalogue.query(named: name) else { return filters }
    var canonical = filters
    if query.requires("to") {
      canonical.to = filters.to ?? filters.election
      canonical.election = nil
    } else if query.requires("election") {
      canonical.election = filters.election ?? filters.to
      if !query.takes("to") { canonical.to = nil }
    }
    return canonical
  }

  /// The elections that an answer about every House leaves out, since their votes are not known wherever it is known who won.
  func early(_ query: NamedQuery, _ table: Table) -> [Int] {
    guard query.takes("area"), query.columns.contains(where: { $0.name == "seats" }),
      let place = query.columns.firstIndex(where: { $0.isOfElections && $0.name == "election" })
    else { return [] }
    let told = Set(table.rows.compactMap { $0[place].election })
    return winnersAlone.filter { !told.contains($0) }
  }

  /// Puts one question to the database.
  func answer(_ query: NamedQuery, _ filters: Filters, _ bound: BoundQuery) throws -> QueryResult {
    let rows = try database.rows(query.sql, bound.arguments)
    let bases = query.bases(bound.to?.basis, bound.from?.basis)
    var table = Table(
      columns: query.columns, rows: rows.map { $0.values.map(Cell.init) + bases }, yields: query.yields)
    if query.countsSequences { table = table.countingSequences }
    let absent = bound.declared == nil && bound.to == nil ? early(query, table) : []
    if let declared = bound.declared {
      table = table.saying { _ in declared }
    } else if bound.to == nil, let place = query.columns.firstIndex(where: \.isOfElections) {
      let partial = resolver.partial
      if table.rows.contains(where: { $0[place].election.flatMap { partial[$0] } != nil }) {
        table = table.saying { $0[place].election.flatMap { partial[$0]?.words } }
      }
    }
    if let sort = filters.sort { table = try table.sorted(by: sort) }
    table.rows = Array(table.rows.prefix(filters.limit ?? .max))
    let notes =
      try bound.notes + leftOut(absent) + doubts(counted(query, bound))
      + (table.rows.isEmpty ? [try emptiness(query, filters, bound)] : [])
    return QueryResult(
      query: query.name, filters: filters, table: table,
      command: bound.command(),
      election: bound.to?.election, basis: bound.to?.basis,
      from: bound.from?.election, fromBasis: bound.from?.basis, lineage: bound.lineage.map { [$0] } ?? [], notes: notes)
  }
}

extension Table.Column {
  /// Whether it has the election that a row is of, of two the later.
  fileprivate var isOfElections: Bool { kind == .year && (name == "election" || name == "to_election") }
}

extension Cell {
  /// The year in a column of elections.
  fileprivate var election: Int? { if case .integer(let year) = self { year } else { nil } }

  init(_ value: SQLValue) {
    switch value {
    case .null: self = .missing
    case .integer(let number): self = .integer(number)
    case .real(let number): self = .number(number)
    case .text(let text): self = text.isEmpty ? .missing : .text(text)
    }
  }
}

extension Table {
  /// The table with a column that says of how many constituencies its figures are.
  fileprivate func saying(_ declared: ([Cell]) -> String?) -> Table {
    let column = Column(
      name: "constituencies_declared", kind: .text,
      meaning: "How many constituencies are declared, of how many; empty for all.")
    return Table(
      columns: columns + [column], rows: rows.map { $0 + [declared($0).map(Cell.text) ?? .missing] }, yields: yields)
  }
}
