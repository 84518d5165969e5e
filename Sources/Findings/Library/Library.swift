package import Drawing
package import Elections
package import Queries
import Wording

/// What figures and reports are made from: rows by named query only, and how parties are called and coloured.
///
/// A query that was asked before with the same filters is not asked again. Nothing else depends on what was asked before: neither
/// the rows nor the command that prints them.
package final class Library {
  private let engine: QueryEngine
  private let looks: [PartyCode: PartyLook]
  /// The parties' fills in the order of their list.
  package let fills: [Colour]
  /// The parties' colours of lines and type, likewise.
  package let inks: [Colour]
  private var results: [Question: QueryResult] = [:]
  private var answers: [Question: any Traceable] = [:]
  private var claimed: [Int: Answer<ClaimsRow>] = [:]
  private var divided: [ConstituencyCode: [LineageRow]]?

  /// A query and its filters, written in the one way that the query needs them.
  private struct Question: Hashable {
    let query: String
    let filters: Filters
  }

  /// Opens a library.
  ///
  /// - Parameter engine: answers queries from an open database.
  /// - Throws: `DatabaseError` where the list of parties cannot be read.
  package init(_ engine: QueryEngine) throws {
    self.engine = engine
    var looks: [PartyCode: PartyLook] = [:]
    var fills: [Colour] = []
    for row in try engine.ask(PaletteRequest()).rows {
      func colour(_ hexadecimal: String, _ column: String) throws -> Colour {
        guard let colour = Colour(hex: hexadecimal) else {
          throw RowError(query: PaletteRow.query.name, column: column, expected: "a colour")
        }
        return colour
      }
      guard let kind = Party.Kind(rawValue: row.kind) else {
        throw RowError(query: PaletteRow.query.name, column: "kind", expected: "a kind of party")
      }
      let fill = try colour(row.colour, "colour")
      looks[row.party] = PartyLook(
        code: row.party, name: row.name.curled, shortName: row.shortName.curled, proseName: row.proseName.curled,
        kind: kind, colour: fill,
        ink: try colour(row.ink, "ink"), position: fills.count)
      fills.append(fill)
    }
    (self.looks, self.fills, inks) = (looks, fills, looks.values.sorted { $0.position < $1.position }.map(\.ink))
  }

  /// Refuses an election that is not there, or of which the votes are not known wherever it is known who won.
  package func requireVotes(of election: Int) throws { try engine.requireVotes(of: election) }

  /// Refuses an election of which not all constituencies are declared and counted.
  package func requireWhole(_ election: Int) throws { try engine.requireWhole(election) }

  /// How far an election has got; nil where it is counted everywhere.
  package func partialResult(of election: Int) -> PartialResult? { engine.partialResult(of: election) }

  /// Whether every constituency is declared and counted.
  package func isOver(_ election: Int) -> Bool { partialResult(of: election) == nil }

  /// What a series of elections is asked about: unless told otherwise it ends with the last election that is over, where the newest is not.
  package func series(_ filters: Filters) throws -> Filters {
    guard filters.to == nil, let newest = try newest(), !isOver(newest) else { return filters }
    var series = filters
    series.to = try elections().map(\.election).last(where: isOver)
    return series
  }

  /// Whether an answer tells of an election that is not over.
  package func isPart(_ answer: some Traceable) -> Bool { answer.election.flatMap(partialResult) != nil }

  /// " (412 of 650 declared)", which ends the title of what an answer tells of an election that is not over; else empty.
  package func progress(of answer: some Traceable) -> String {
    English.clause(" (", answer.election.flatMap(partialResult)?.title, ")")
  }

  /// What the earlier election is called where its numbers stand beside the later's: "2019", or "2024, same seats" for an election
  /// that is not over, whose declared seats alone are compared.
  package func beside(_ answer: some Traceable) -> String? {
    SourceLine.baseline(answer).map { $0 + (isPart(answer) ? ", same seats" : "") }
  }

  /// Asks a question.
  package func ask<Request: QueryRequest>(_ request: Request) throws -> Answer<Request.Row> {
    let question = question(Request.Row.query.name, request.filters)
    if let known = answers[question] as? Answer<Request.Row> { return known }
    let answer: Answer<Request.Row> = try engine.typed(ask(question))
    answers[question] = answer
    return answer
  }

  /// Asks for the seats of every party, whether votes are known or not.
  package func seats(_ filters: Filters) throws -> Answer<PartySeatsRow> {
    try engine.typed(ask(PartiesRow.query.name, filters))
  }

  /// Asks for the seats of every party in the nations and regions, whether votes are known or not.
  package func regionSeats(_ filters: Filters) throws -> Answer<RegionSeatsRow> {
    try engine.typed(ask(RegionsRow.query.name, filters))
  }

  /// Asks a question for its rows as a table.
  package func ask(_ query: String, _ filters: Filters) throws -> QueryResult { try ask(question(query, filters)) }

  private func question(_ query: String, _ filters: Filters) -> Question {
    Question(query: query, filters: engine.canonical(filters, for: query))
  }

  private func ask(_ question: Question) throws -> QueryResult {
    if let known = results[question] { return known }
    let result = try engine.ask(question.query, question.filters)
    results[question] = result
    return result
  }

  /// Asks for a trend.
  package func ask(_ trend: Trend) throws -> Answer<TrendRow> { try Answer(engine.trend(trend)) }

  /// Understands what is to be compared: two to four names of parties, areas or constituencies.
  package func comparing(_ names: [String]) throws -> Comparing {
    try engine.comparing(names, on: nil, from: nil, to: nil)
  }

  /// Asks for one measure of what is compared.
  package func ask(_ measure: TrendMeasure, of comparing: Comparing) throws -> Answer<TrendRow> {
    try Answer(engine.rows(measure, comparing))
  }

  /// What was reported of an election, beside the final figures.
  package func claims(about election: Int) throws -> Answer<ClaimsRow> {
    if let known = claimed[election] { return known }
    let result = try engine.claims(about: election)
    claimed[election] = result
    return result
  }

  /// How likely a notional winner, or a change of hands that rests on one, has to be to be relied on.
  package func certainty() throws -> Double {
    let rows = try ask(ConstantsRequest()).rows
    guard let row = rows.first(where: { $0.constant == "certainty" }) else { return 1 }
    return row.value
  }

  /// The parts that each old constituency was divided into, by its code.
  package func divisions() throws -> [ConstituencyCode: [LineageRow]] {
    if let divided { return divided }
    let known = Dictionary(grouping: try ask(LineageRequest()).rows, by: \.fromCode)
    divided = known
    return known
  }

  /// The parts that a question by nation, region, party or election falls into.
  package func parts(of filters: Filters, by facet: Facet) throws -> [QueryEngine.Part] {
    try engine.parts(of: filters, by: facet)
  }

  /// The elections of which it is known who won where, but not everywhere with how many votes.
  package var winnersAlone: [Int] { engine.winnersAlone }

  /// The boundary set that an election is fought on; nil where that is not among the datasets.
  package func boundarySet(of election: Int) -> String? { engine.boundarySet(of: election) }

  /// The day of an election.
  package func day(of election: Int) throws -> CalendarDate { try engine.day(of: election) }

  /// The constituencies that are not declared yet at an election, where the election before has them on the same boundaries.
  ///
  /// - Parameter answer: the constituencies that are declared; asked of one election.
  /// - Returns: none where all are declared, or nothing is known of the boundaries before.
  /// - Throws: `QueryError` for a name that means nothing, `DatabaseError` where the database fails.
  package func undeclared(beside answer: Answer<HexesRow>) throws -> [HexesRow] {
    guard let election = answer.election, let from = answer.from, let part = partialResult(of: election),
      part.declared < part.seats
    else { return [] }
    let set = answer.filters.on ?? engine.boundarySet(of: election)
    let own = engine.boundarySet(of: from)
    let declared = Set(answer.rows.map(\.code))
    return try ask(HexesRequest(election: from, on: set == own ? nil : set, area: answer.filters.area)).rows
      .filter { !declared.contains($0.code) }
  }

  /// The names of the groups of seats that can be asked about.
  package var groups: [String] { engine.groups }

  /// How a party is called and coloured that is named as people name it.
  package func party(named name: String) throws -> PartyLook { look(PartyCode(try engine.party(named: name))) }

  /// The full name of an area that is named as people name it; nil for none and for the United Kingdom.
  package func area(_ filters: Filters) throws -> String? {
    try filters.area.map(engine.area(named:)).flatMap { $0 == engine.country ? nil : $0 }
  }

  /// The full name of an area, or of the United Kingdom.
  package func place(_ filters: Filters) throws -> String { try area(filters) ?? engine.country }

  /// How a party is called and coloured.
  package func look(_ code: PartyCode) -> PartyLook {
    looks[code]
      ?? PartyLook(
        code: code, name: code.text, shortName: code.text, proseName: code.text, kind: .party, colour: Self.grey,
        ink: Self.grey,
        position: looks.count)
  }

  /// The elections with counted votes, the earliest first.
  package func elections() throws -> [ElectionsRow] { try ask(ElectionsRequest()).rows }

  /// The colour of what has no party.
  package static let grey = Colour(0x999999)
}

extension String {
  /// The name with the apostrophes of print; in the data they are straight.
  fileprivate var curled: String { replacing("'", with: "’") }
}
