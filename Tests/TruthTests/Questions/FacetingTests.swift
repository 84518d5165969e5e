import Queries
import TableRecords
import Testing

@Suite struct FacetingTests {
  @Test("a question by region has the rows of each region's question, in order, with its name")
  func regions() throws {
    let engine = try CommittedDatabase.engine()
    let each = try engine.ask("parties", Filters(election: 2024, by: .region))
    #expect(
      each.table.columns.first?.name == "region"
        && each.command == "swingometer query parties --election 2024 --by region")
    let parts = try engine.parts(of: Filters(election: 2024), by: .region)
    #expect(parts.count == 12)
    let rows = try parts.flatMap { part in
      try engine.ask("parties", part.filters).table.rows.map { [Cell.text(part.name)] + $0 }
    }
    #expect(each.table.rows == rows)
  }

  @Test("a query that says which region a row is of gets no second column of it")
  func known() throws {
    let engine = try CommittedDatabase.engine()
    let each = try engine.ask("contests", Filters(election: 2024, by: .region)).table
    #expect(
      each.columns.map(\.name) == Catalogue.query(named: "contests")?.columns.map(\.name) && each.rows.count == 650)
  }

  @Test("elections that cannot be compared are left out, and parties are those with the most votes unless named")
  func others() throws {
    let engine = try CommittedDatabase.engine()
    let flows = try engine.ask("flows", Filters(by: .election))
    #expect(flows.command == "swingometer query flows --by election")
    #expect(Set(flows.table.records.map { $0.count("election") }) == [2010, 2015, 2017, 2019, 2024])
    #expect(
      try engine.parts(of: Filters(election: 2024), by: .party).map(\.name) == [
        "Lab", "Con", "RUK", "LD", "Green", "SNP",
      ])
    let named = try engine.ask("targets", Filters(election: 2024, parties: ["labour", "SNP"], limit: 2, by: .party))
    #expect(named.command == "swingometer query targets --election 2024 --limit 2 --party Lab --party SNP --by party")
    #expect(named.table.records.map { $0.text("party") } == ["Lab", "Lab", "SNP", "SNP"])
  }

  @Test("what is asked of each must be open and taken by the query")
  func refused() throws {
    let engine = try CommittedDatabase.engine()
    #expect(throws: QueryError.notAskedBy(query: "hexes", facet: "party", parameter: "party")) {
      try engine.ask("hexes", Filters(election: 2024, by: .party))
    }
    #expect(throws: QueryError.facetGiven(by: "election", parameter: "from")) {
      try engine.ask("flows", Filters(from: 2017, by: .election))
    }
    #expect(throws: QueryError.facetGiven(by: "region", parameter: "area")) {
      try engine.ask("parties", Filters(election: 2024, area: "London", by: .region))
    }
    #expect(
      try engine.ask("parties", Filters(election: 2024, area: "England", by: .region)).command.hasSuffix(
        "--area England --by region"))
  }

  @Test("a trend of one area is that area's part of the trend by region")
  func trend() throws {
    let engine = try CommittedDatabase.engine()
    for measure in TrendMeasure.allCases {
      let one = try engine.trend(Trend(measure, area: "wales"))
      let all = try engine.trend(Trend(measure, by: .region))
      #expect(
        one.table.rows
          == all.table.records.enumerated().filter { $0.element.text("area") == "Wales" }.map {
            all.table.rows[$0.offset]
          })
      #expect(one.command.hasSuffix("--area Wales"))
    }
    #expect(throws: QueryError.facetGiven(by: "region", parameter: "area")) {
      try engine.trend(Trend(.share, by: .region, area: "Wales"))
    }
  }
}
