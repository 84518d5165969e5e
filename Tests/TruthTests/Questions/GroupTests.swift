import Database
import Elections
import Queries
import TableRecords
import Testing

/// Groups of seats: a made-up one is its area, whatever is asked; another follows the lineage of its seats.
@Suite struct GroupTests {
  /// The codes that a statement gives.
  private func codes(_ sql: String) throws -> [ConstituencyCode] {
    try CommittedDatabase.rows(sql).compactMap { ConstituencyCode(try $0.text(0)) }
  }

  private func engine(_ groups: [SeatGroup]) throws -> QueryEngine {
    try QueryEngine(databaseAt: CommittedDatabase.path.get(), groups: groups)
  }

  /// All seats of an area on a boundary set, under another name.
  private func group(of area: String, on set: String) throws -> SeatGroup {
    SeatGroup(
      name: "Everything", flag: "everything.csv",
      codes: try codes(
        "SELECT k.code FROM constituency k JOIN area a USING (area) WHERE k.boundary_set = '\(set)' AND a.name = '\(area)'"
      ))
  }

  /// Whether two cells say the same; sums of fractions may differ in their last digits.
  private func agree(_ one: Cell, _ other: Cell, _ area: String) -> Bool {
    switch (one, other) {
    case (.number(let a), .number(let b)): abs(a - b) <= 1e-9 * max(1, abs(a))
    case (.text(let a), .text(let b)):
      a == b || (a == area && b == "Everything") || (["nation", "region"].contains(a) && b == "group")
    default: one == other
    }
  }

  @Test(
    "a group of all seats of an area has the rows of that area, in every question that takes one",
    arguments: [("Wales", "2024"), ("London", "2010"), ("Scotland", "2024"), ("Northern Ireland", "2010")])
  func wholeArea(area: String, set: String) throws {
    let engine = try engine([group(of: area, on: set)])
    let election = set == "2010" ? 2017 : 2024
    var asked = 0
    for query in Catalogue.queries where query.takes("area") {
      var filters = Filters(limit: 400)
      if query.takes("election") || query.takes("to") { filters.election = election }
      if query.takes("from"), !query.takes("to"), !query.takes("election") { filters.from = election }
      if query.parameters.contains(where: { $0.name == "party" && $0.isRequired }) { filters.parties = ["Lab"] }
      if query.takes("name") { filters.name = "davies" }
      func rows(in area: String) throws -> [[Cell]]? {
        var own = filters
        own.area = area
        do {
          return try engine.ask(query.name, own).table.rows
        } catch is QueryError {
          return nil
        }
      }
      let (whole, grouped) = (try rows(in: area), try rows(in: "everything.csv"))
      #expect((whole == nil) == (grouped == nil), "\(query.name)")
      guard let whole, let grouped else { continue }
      asked += 1
      // Of a question about areas the region's row names its kind; a nation's upheavals have the regions in it beside.
      let same =
        whole.count == grouped.count
        && zip(whole, grouped).allSatisfy { zip($0, $1).allSatisfy { agree($0, $1, area) } }
      #expect(same, "\(query.name) in \(area): \(whole.first ?? []) and \(grouped.first ?? [])")
    }
    #expect(asked > 30)
  }

  @Test(
    "what is asked after a group is answered as if it were the first",
    arguments: ["regional-swings", "collapses", "surges", "areas"])
  func afterwards(query: String) throws {
    let plain = try CommittedDatabase.engine()
    let used = try engine([group(of: "Wales", on: "2024")])
    _ = try used.ask("parties", Filters(election: 2024, area: "Everything"))
    for area in [nil, "gb", "Wales"] {
      let filters = Filters(election: 2024, area: area)
      #expect(try used.ask(query, filters).table == plain.ask(query, filters).table, "\(query) in \(area ?? "uk")")
    }
  }

  @Test("a trend of a group of all seats of an area is the area's, in every measure")
  func trend() throws {
    let engine = try engine([group(of: "Wales", on: "2010")])
    for measure in TrendMeasure.allCases {
      for set in [nil, "2010"] {
        let area = try engine.trend(Trend(measure, area: "Wales", on: set)).table.rows
        let group = try engine.trend(Trend(measure, area: "Everything", on: set)).table.rows
        #expect(area.count == group.count, "\(measure)")
        #expect(zip(area, group).allSatisfy { zip($0, $1).allSatisfy { agree($0, $1, "Wales") } }, "\(measure)")
      }
    }
    let each = try engine.trend(Trend(.seats, parties: ["Lab"], by: .group, area: "everything.csv"))
    #expect(each.command == "swingometer trend seats --party Lab --group \"everything.csv\" --by group")
    #expect(each.table.records.map { $0.count("seats") } == [26, 25, 28, 22, 27])
  }

  @Test("a group of 2010 has on the boundaries of 2024 the seats whose main predecessor is in it, and says so")
  func carriedToTheNewer() throws {
    let old = try codes("SELECT code FROM constituency WHERE boundary_set = '2010' AND name LIKE 'B%'")
    let engine = try engine([SeatGroup(name: "the Bs", flag: "bs.csv", codes: old)])
    let answer = try engine.ask("contests", Filters(election: 2024, area: "bs.csv"))
    let expected = try engine.ask("lineage", Filters()).table.records
      .filter { $0.number("predecessor") == 1 && old.map(\.text).contains($0.text("from_code")) }.map {
        $0.text("code")
      }
    #expect(Set(answer.table.records.map { $0.text("code") }) == Set(expected) && !expected.isEmpty)
    #expect(answer.command.hasSuffix("--group \"bs.csv\""))
    #expect(
      answer.lineage == [
        "the Bs: \(old.count) seats on the boundaries of 2010, by lineage \(expected.count) on those of 2024"
      ])
    #expect(answer.source.hasSuffix(answer.lineage[0]))
    #expect(answer.notes.contains { $0.hasSuffix("of a newer set those whose main predecessor is in the group") })
    // On its own boundaries there is nothing to say.
    let own = try engine.ask("contests", Filters(election: 2017, area: "The Bs"))
    #expect(own.lineage.isEmpty && Set(own.table.records.map { $0.text("code") }) == Set(old.map(\.text)))
  }

  @Test("a group of 2024 has on the boundaries of 2010 the seats of which the largest part went into it")
  func carriedToTheOlder() throws {
    let new = try codes("SELECT code FROM constituency WHERE boundary_set = '2024' AND name LIKE 'L%'")
    let engine = try engine([SeatGroup(name: "L", flag: "l.csv", codes: new)])
    var largest: [String: (share: Double, code: String)] = [:]
    for row in try CommittedDatabase.rows(
      """
      SELECT o.code, n.code, v.residential_of_old FROM overlap v
      JOIN constituency o ON o.constituency_id = v.old_id JOIN constituency n ON n.constituency_id = v.new_id
      """)
    {
      let (old, code, share) = (try row.text(0), try row.text(1), row.number(2) ?? 0)
      if share > largest[old]?.share ?? -1 { largest[old] = (share, code) }
    }
    let expected = largest.filter { new.map(\.text).contains($0.value.code) }.map(\.key)
    let answer = try engine.ask("contests", Filters(election: 2015, area: "L"))
    #expect(Set(answer.table.records.map { $0.text("code") }) == Set(expected) && !expected.isEmpty)
  }

  @Test("small multiples go through all groups, and questions by group name each")
  func byGroup() throws {
    let groups = [
      SeatGroup(name: "one", flag: "two.csv", codes: try group(of: "Wales", on: "2024").codes),
      SeatGroup(name: "two", flag: "two.csv", codes: try group(of: "London", on: "2024").codes),
    ]
    let engine = try engine(groups)
    let each = try engine.ask("parties", Filters(election: 2024, area: "two.csv", by: .group))
    #expect(each.command == "swingometer query parties --election 2024 --group \"two.csv\" --by group")
    #expect(
      each.table.columns.first?.name == "group" && Set(each.table.records.map { $0.text("group") }) == ["one", "two"])
    #expect(try engine.groups(named: "two.csv") == ["one", "two"])
    #expect(throws: QueryError.severalGroups(file: "two.csv", groups: ["one", "two"])) {
      try engine.ask("parties", Filters(election: 2024, area: "two.csv"))
    }
    #expect(throws: QueryError.facetGiven(by: "group", parameter: "area")) {
      try engine.ask("parties", Filters(election: 2024, area: "Wales", by: .group))
    }
  }

  @Test("a group that is not there is refused with the names there are")
  func unknownGroup() throws {
    let engine = try engine([group(of: "Wales", on: "2024")])
    #expect(throws: QueryError.unknownGroup("Everthing", suggestions: ["Everything"], known: ["Everything"])) {
      try engine.area(ofGroup: "Everthing", by: nil)
    }
    // An area is no group, even where a group is all of it.
    #expect(throws: QueryError.self) { try engine.area(ofGroup: "Wales", by: nil) }
    #expect(throws: QueryError.noGroups) {
      try CommittedDatabase.engine().ask("parties", Filters(election: 2024, by: .group))
    }
  }

  @Test("codes of no constituency, and of several boundary sets, make no group")
  func brokenGroups() throws {
    let (old, new) = (ConstituencyCode("E14000530"), ConstituencyCode("E14001063"))
    let made = ConstituencyCode("E14999999")
    #expect(throws: QueryError.groupOfSeveralSets("x", file: "x.csv")) {
      try engine([SeatGroup(name: "x", flag: "x.csv", codes: [old, new].compactMap(\.self))])
        .ask("parties", Filters(election: 2024, area: "x"))
    }
    #expect(throws: QueryError.unknownGroupSeat("E14999999", more: 0, file: "x.csv")) {
      try engine([SeatGroup(name: "x", flag: "x.csv", codes: [made, new].compactMap(\.self))])
        .ask("parties", Filters(election: 2024, area: "x"))
    }
  }
}
