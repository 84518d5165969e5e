import Database
import Elections
import Wording

extension QueryEngine {
  /// How many winners are likely to be wrong, of each notional result that seats are counted by without a column that says it.
  ///
  /// - Parameters:
  ///   - query: what is asked.
  ///   - bound: the same with its filters understood.
  /// - Returns: a note for each result whose winners all have a probability.
  /// - Throws: `DatabaseError` where the database fails.
  func doubts(_ query: NamedQuery, _ bound: BoundQuery) throws -> [String] {
    let names = Set(query.columns.map(\.name))
    guard names.contains("seats") || query.countsSequences,
      names.isDisjoint(with: ["wrong_winners", "wrong", "probability"])
    else { return [] }
    let tallies =
      query.countsSequences
      ? resolver.inSequence(bound.arguments) : [query.takes("from") ? bound.from : nil, bound.to].compactMap(\.self)
    let notional = tallies.filter { $0.basis != .counted }
    guard !notional.isEmpty else { return [] }
    return try database.rows(
      """
      SELECT t.election, t.basis, count(*), sum(1 - e.probability)
      FROM json_each(:tallies) j JOIN tally t ON t.tally_id = j.value JOIN estimate e ON e.tally_id = t.tally_id
      GROUP BY t.tally_id HAVING count(e.probability) = count(*) ORDER BY t.election
      """, ["tallies": .text(jsonList(notional.map { String($0.id) }))]
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
