import Drawing
package import Queries

/// What figures and reports are made from: rows by named query only, and how parties are called and coloured.
///
/// A query that was asked before with the same filters is not asked again. Nothing else depends on what was asked before: neither
/// the rows nor the command that prints them.
package final class Library {
  private let engine: QueryEngine
  private let looks: [String: PartyLook]
  /// The parties' fills in the order of their list.
  let fills: [Colour]
  private var results: [Request: QueryResult] = [:]
  private var claimed: [Int: QueryResult] = [:]

  /// A query and its filters, written in the one way that the query needs them.
  private struct Request: Hashable {
    let query: String
    let filters: Filters
  }

  /// Opens a library.
  ///
  /// - Parameter engine: answers queries from an open database.
  /// - Throws: `DatabaseError` where the list of parties cannot be read.
  package init(_ engine: QueryEngine) throws {
    self.engine = engine
    let palette = try engine.ask("palette").table.records
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

  /// Asks a named query.
  package func ask(_ query: String, _ filters: Filters = Filters()) throws -> QueryResult {
    let request = Request(query: query, filters: engine.canonical(filters, for: query))
    if let known = results[request] { return known }
    let result = try engine.ask(query, request.filters)
    results[request] = result
    return result
  }

  /// Asks for a trend.
  func ask(_ trend: Trend) throws -> QueryResult { try engine.trend(trend) }

  /// What was reported of an election, beside the final figures.
  func claims(about election: Int) throws -> QueryResult {
    if let known = claimed[election] { return known }
    let result = try engine.claims(about: election)
    claimed[election] = result
    return result
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
