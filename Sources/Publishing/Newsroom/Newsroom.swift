import Drawing
package import Queries

/// Where figures and reports get their rows from, by named query only, and how parties are called and coloured.
package final class Newsroom {
  private let engine: QueryEngine
  private let archive: Archive
  private let looks: [String: PartyLook]
  /// The parties' fills in the order of the register.
  let fills: [Colour]
  private var answers: [Question: QueryResult] = [:]
  private var claimed: [Int: QueryResult] = [:]

  struct Question: Hashable, Sendable {
    let query: String
    let filters: Filters
  }

  /// Opens a newsroom.
  ///
  /// - Parameters:
  ///   - engine: answers from an open database.
  ///   - archive: what that database answered others.
  /// - Throws: `StoreError` where the register of parties cannot be read.
  package init(_ engine: QueryEngine, archive: Archive = Archive()) throws {
    self.engine = engine
    self.archive = archive
    let palette = try archive.answer(to: Question(query: "palette", filters: Filters())) {
      try engine.ask("palette")
    }.table.records
    fills = palette.compactMap { Colour(hex: $0.text("colour")) }
    looks = Dictionary(
      palette.enumerated().map { index, row in
        let code = row.text("party")
        return (
          code,
          PartyLook(
            code: code, name: row.text("name"), shortName: row.text("short_name"), proseName: row.text("prose_name"),
            kind: PartyLook.Kind(rawValue: row.text("kind")) ?? .party,
            colour: Colour(hex: row.text("colour")) ?? Self.grey,
            ink: Colour(hex: row.text("ink")) ?? Self.grey, position: index)
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// Asks a named query; what follows from answers that are known is not asked of the database.
  package func ask(_ query: String, _ filters: Filters = Filters()) throws -> QueryResult {
    let question = Question(query: query, filters: engine.plain(filters, for: query))
    if let known = answers[question] { return known }
    let answer = try answer(to: question)
    answers[question] = answer
    return answer
  }

  private func answer(to question: Question) throws -> QueryResult {
    var wider = question.filters
    if let limit = question.filters.limit, question.filters.by == nil {
      wider.limit = nil
      return try ask(question.query, wider).first(limit)
    }
    if let area = try area(question.filters), Self.ofSeats.contains(question.query) {
      wider.area = nil
      let known = answers[Question(query: question.query, filters: wider)]?.within(area)
      // Great Britain is no nation and no region of a row.
      if let known, !known.table.rows.isEmpty { return known }
    }
    if let known = try measures(question) { return known }
    if Self.ofParties.contains(question.query), question.filters.parties.count == 1, let party = question.filters.party
    {
      wider = question.filters
      wider.parties = []
      return try ask(question.query, wider).of(party: self.party(named: party).code)
    }
    return try archive.answer(to: question) { try engine.ask(question.query, question.filters) }
  }

  /// The measures of a party where the results of all are known already.
  private func measures(_ question: Question) throws -> QueryResult? {
    guard question.query == "measures", question.filters.parties.count == 1, question.filters.area == nil,
      let party = question.filters.parties.first.map(look), party.isParty
    else { return nil }
    var wider = question.filters
    wider.parties = []
    guard let results = answers[Question(query: "results", filters: wider)] else { return nil }
    return try ask("measures", wider).filled(with: party.code, from: results)
  }

  /// Queries with a row a constituency, of which an area's are those that lie in it.
  private static let ofSeats: Set = ["hexes", "measures"]

  /// Queries that add all parties up before they choose one's rows.
  private static let ofParties: Set = ["collapses", "surges"]

  /// Asks for a trend.
  func ask(_ trend: Trend) throws -> QueryResult { try engine.trend(trend) }

  /// What was reported of an election, beside the final figures.
  func claims(about election: Int) throws -> QueryResult {
    if let known = claimed[election] { return known }
    let answer = try engine.claims(about: election)
    claimed[election] = answer
    return answer
  }

  /// The parts that a question by nation, region, party or election falls into.
  func parts(of filters: Filters, by facet: Facet) throws -> [QueryEngine.Part] {
    try engine.parts(of: filters, by: facet)
  }

  /// How a party is called and coloured that is named as people name it.
  func party(named name: String) throws -> PartyLook { look(try engine.party(named: name)) }

  /// The full name of an area that is named as people name it; nil for none and for the United Kingdom.
  func area(_ filters: Filters) throws -> String? {
    try filters.area.map(engine.area(named:)).flatMap { $0 == engine.country ? nil : $0 }
  }

  /// The full name of an area, or of the United Kingdom.
  func place(_ filters: Filters) throws -> String { try area(filters) ?? engine.country }

  /// How a party is called and coloured.
  package func look(_ code: String) -> PartyLook {
    looks[code]
      ?? PartyLook(
        code: code, name: code, shortName: code, proseName: code, kind: .party, colour: Self.grey, ink: Self.grey,
        position: looks.count)
  }

  /// The elections with counted votes, the earliest first.
  package func elections() throws -> [Record] { try ask("elections").table.records }

  /// The colour of what has no party.
  static let grey = Colour(0x999999)
}
