import Wording

extension QueryEngine {
  /// One of the parts that a question by nation, region, group, party or election falls into.
  package struct Part: Equatable, Sendable {
    /// What it is called: the area, the party's code or the year.
    package let name: String
    /// The question for this part alone.
    package let filters: Filters
  }

  /// How many parties a question by party goes through where none are named.
  private static let parties = 6

  /// The parts that a question falls into.
  ///
  /// - Parameters:
  ///   - filters: what is asked; an area may be a nation whose regions are wanted.
  ///   - facet: what it is asked of each of.
  /// - Returns: the question for each nation, region, party or election, in the order of official tables.
  /// - Throws: `QueryError.facetGiven` where one of them is given already, `QueryError` for a name that means nothing.
  package func parts(of filters: Filters, by facet: Facet) throws -> [Part] {
    var whole = filters
    whole.by = nil
    func part(_ name: String, _ change: (inout Filters) -> Void) -> Part {
      var own = whole
      change(&own)
      return Part(name: name, filters: own)
    }
    switch facet {
    case .nation, .region:
      let area = try filters.area.map(resolver.area)
      guard area == nil || area == .unitedKingdom || (facet == .region && area?.kind == "nation") else {
        throw QueryError.facetGiven(by: facet.rawValue, parameter: "area")
      }
      let nation = area?.kind == "nation" ? area?.name : nil
      return try resolver.areas(facet, in: nation).map { name in part(name) { $0.area = name } }
    case .group:
      let keys = resolver.groups.keys(in: filters.area)
      if filters.area != nil, keys.isEmpty { throw QueryError.facetGiven(by: facet.rawValue, parameter: "area") }
      if keys.isEmpty { throw QueryError.noGroups }
      return keys.map { key in part(key.name) { $0.area = key.name } }
    case .party:
      let year = filters.election ?? filters.to ?? resolver.elections.last ?? 0
      let tally = try resolver.tally(of: year, on: filters.on, by: nil).id
      let named = try filters.parties.map(resolver.party)
      let parties = try named.isEmpty ? resolver.largestParties(in: tally, limit: Self.parties) : named
      return parties.map { code in part(code) { $0.party = code } }
    case .election:
      let given = [("election", filters.election), ("from", filters.from), ("to", filters.to)]
      if let year = given.first(where: { $0.1 != nil }) {
        throw QueryError.facetGiven(by: facet.rawValue, parameter: year.0)
      }
      return resolver.fought.map { year in part(String(year)) { $0.election = year } }
    }
  }

  /// Asks a question of every part and puts the rows under one another; parts that cannot be compared are left out.
  func answerEach(_ query: NamedQuery, _ filters: Filters, _ facet: Facet) throws -> QueryResult {
    guard query.takes(facet.parameter) || (facet == .election && query.takes("to")) else {
      throw QueryError.notAskedBy(query: query.name, facet: facet.rawValue, parameter: facet.parameter)
    }
    var answers: [(part: Part, bound: BoundQuery, answer: QueryResult)] = []
    var failure: QueryError?
    for part in try parts(of: filters, by: facet) {
      do {
        let bound = try BoundQuery(query, part.filters, resolver)
        answers.append((part, bound, try answer(query, part.filters, bound)))
      } catch let error as QueryError where error.isOfOnePart {
        failure = failure ?? error
      }
    }
    guard let first = answers.first else { throw failure ?? .unknownElection(0, known: resolver.elections) }
    let dropped: Set<String> = facet == .election ? ["election", "from", "to"] : [facet.parameter, facet.rawValue]
    var kept: [String] = []
    if facet == .party { kept = try filters.parties.map(resolver.party).map { "--party \(BoundQuery.quoted($0))" } }
    if facet == .group, let file = filters.area { kept = ["--group \(BoundQuery.quoted(file))"] }
    if facet == .region, let nation = filters.area {
      kept = ["--area \(BoundQuery.quoted(try resolver.area(nation).flag))"]
    }
    let known = first.answer.table.index(of: facet.rawValue) != nil
    // Where a part has an election that is not over its rows end with how many constituencies are declared.
    let columns = answers.map(\.answer.table.columns).max { $0.count < $1.count } ?? first.answer.table.columns
    let rows = answers.flatMap { part, _, answer in
      answer.table.rows.map { row in
        (known ? [] : [part.cell(facet)]) + row
          + Array(repeating: Cell.missing, count: columns.count - answer.table.columns.count)
      }
    }
    let progress = answers.flatMap { $0.bound.progress.map { [$0] } ?? [] }
    let omitted = answers.flatMap { leftOut(early(query, $0.answer.table)) }
    let silent = try answers.filter { part, bound, answer in
      try answer.table.rows.isEmpty && undeclared(query, part.filters, bound) != nil
    }
    let untold = silent.isEmpty ? [] : ["nothing is told yet of \(English.list(silent.map(\.part.name)))"]
    return QueryResult(
      query: query.name, filters: filters,
      table: Table(
        columns: (known ? [] : [facet.column]) + columns, rows: rows, yields: query.yields),
      command: first.bound.command(without: dropped, with: kept + ["--by \(facet.rawValue)"]),
      election: facet == .election ? nil : first.answer.election, basis: facet == .election ? nil : first.answer.basis,
      from: facet == .election ? nil : first.answer.from,
      fromBasis: facet == .election ? nil : first.answer.fromBasis, lineage: answers.flatMap(\.answer.lineage),
      notes: (progress + omitted + untold).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        + answers.flatMap(\.answer.lineage) + (try doubts(answers.flatMap { counted(query, $0.bound) })))
  }
}

extension QueryEngine.Part {
  fileprivate func cell(_ facet: Facet) -> Cell {
    facet == .election ? Int(name).map(Cell.integer) ?? .missing : .text(name)
  }
}

extension Facet {
  /// The column that says of which of them a row is.
  fileprivate var column: Table.Column {
    switch self {
    case .nation: Table.Column(name: rawValue, kind: .text, meaning: "The nation.")
    case .region: Table.Column(name: rawValue, kind: .text, meaning: "The region of England, or the nation.")
    case .group: Table.Column(name: rawValue, kind: .text, meaning: "The group of seats.")
    case .party: Table.Column(name: rawValue, kind: .party, meaning: "The party.")
    case .election: Table.Column(name: rawValue, kind: .year, meaning: "The election.")
    }
  }
}

extension QueryError {
  /// Whether one part may have it while others can be answered.
  fileprivate var isOfOnePart: Bool {
    switch self {
    case .noTally, .noBaseline: true
    default: false
    }
  }
}
