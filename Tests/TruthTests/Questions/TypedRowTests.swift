import Queries
import Testing

@Suite("Rows as values")
struct TypedRowTests {
  /// What a question is asked for where it cannot do without.
  private static func filters(_ query: NamedQuery, _ election: Int, _ earlier: Int?, on set: String?) -> Filters {
    var filters = Filters()
    if query.takes("election") { filters.election = election }
    if query.isOfPair { (filters.election, filters.from, filters.to) = (nil, earlier, election) }
    if query.takes("on") { filters.on = set }
    let parties = query.parameters.first { $0.name == "party" }
    if parties?.isRequired == true { filters.parties = ["Lab"] }
    if query.parameters.contains(where: { $0.name == "constituency" && $0.isRequired }) {
      filters.constituency = "Buckingham"
    }
    if query.parameters.contains(where: { $0.name == "name" && $0.isRequired }) { filters.name = "smith" }
    return filters
  }

  private static func check<Row: QueryRow>(_: Row.Type) throws -> Int {
    let engine = try CommittedDatabase.engine()
    var rows = 0
    let elections = engine.elections.filter { $0 != 2005 }
    for (index, election) in elections.enumerated() {
      for set in [nil] + engine.boundarySets.map(Optional.some) {
        let earlier = index > 0 ? elections[index - 1] : nil
        let filters = filters(Row.query, election, earlier, on: Row.query.takes("on") ? set : nil)
        do {
          let answer = try Answer<Row>(engine.ask(Row.query.name, filters))
          #expect(answer.rows.count == answer.table.rows.count)
          rows += answer.rows.count
        } catch is QueryError { continue }
      }
    }
    return rows
  }

  @Test("every row of every question is as the question's head says", arguments: Catalogue.rows.indices)
  func rows(index: Int) throws { #expect(try Self.check(Catalogue.rows[index]) > 0, "\(Catalogue.rows[index])") }
}
