import Database
import Elections
import Wording

extension QueryEngine {
  /// The results that a query counts seats by, where it has no column that says how many winners are likely to be wrong.
  ///
  /// - Parameters:
  ///   - query: what is asked.
  ///   - bound: the same with its filters understood.
  /// - Returns: none where a column says it.
  func counted(_ query: NamedQuery, _ bound: BoundQuery) -> [NameResolver.TallyEntry] {
    let names = Set(query.columns.map(\.name))
    guard names.contains("seats") || query.countsSequences,
      names.isDisjoint(with: ["wrong_winners", "wrong", "probability"])
    else { return [] }
    return query.countsSequences
      ? resolver.inSequence(bound.arguments) : [query.takes("from") ? bound.from : nil, bound.to].compactMap(\.self)
  }

  /// The results that a trend counts seats by.
  ///
  /// - Parameters:
  ///   - trend: what is asked.
  ///   - set: the boundary set that it is followed on; nil for every election on its own.
  /// - Returns: none where nothing hangs on who won.
  func counted(_ trend: Trend, on set: String?) -> [NameResolver.TallyEntry] {
    guard trend.measure.countsWinners, let set else { return [] }
    return resolver.preferred(on: .text(set)).filter { tally in
      trend.from.map { tally.election >= $0 } ?? true && trend.to.map { tally.election <= $0 } ?? true
    }
  }

  /// How many winners are likely to be wrong in each notional result among some.
  ///
  /// - Parameter tallies: the results that seats are counted by.
  /// - Returns: a note for each whose winners all have a probability, the earliest election first.
  /// - Throws: `DatabaseError` where the database fails.
  func doubts(_ tallies: [NameResolver.TallyEntry]) throws -> [String] {
    let notional = tallies.filter { $0.basis != .counted }
    guard !notional.isEmpty else { return [] }
    return try database.rows(
      """
      SELECT t.election, t.basis, count(*), sum(1 - e.probability)
      FROM tally t JOIN estimate e USING (tally_id)
      WHERE t.tally_id IN (SELECT value FROM json_each(:tallies))
      GROUP BY t.tally_id HAVING count(e.probability) = count(*) ORDER BY t.election
      """, ["tallies": .text(jsonList(notional.map(\.id)))]
    ).compactMap { row in
      let (election, basis, seats) = (try row.integer(0), try row.text(1), try row.integer(2))
      return row.number(3).map {
        "\(election) is \(basis) on these boundaries: \(English.about($0)) of its \(seats) winners are likely to be wrong"
      }
    }
  }
}

extension NameResolver {
  /// The results that sequences are made of: of every election between two on one boundary set.
  fileprivate func inSequence(_ arguments: [String: SQLValue]) -> [TallyEntry] {
    let (first, last) = (arguments["from_year"]?.number, arguments["to_year"]?.number)
    return preferred(on: arguments["boundary_set"]).filter { tally in
      let year = Double(tally.election)
      return first.map { year >= $0 } ?? true && last.map { year <= $0 } ?? true
    }
  }
}
