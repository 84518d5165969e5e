import Queries
import TableRecords
import Testing

@Suite struct TrendTests {
  private func trend(_ trend: Trend) throws -> QueryResult {
    try QueryEngine(databaseAt: CommittedDatabase.path.get()).trend(trend)
  }

  @Test("the SNP's share by region is Scotland's five elections")
  func share() throws {
    let answer = try trend(Trend(.share, parties: ["snp"], by: .region))
    #expect(answer.command == "swingometer trend share --party SNP --by region")
    #expect(answer.table.columns.map(\.name) == ["election", "basis", "area", "party", "share"])
    #expect(answer.table.records.map { $0.count("election") } == [2010, 2015, 2017, 2019, 2024])
    #expect(Set(answer.table.records.map { $0.text("area") }) == ["Scotland"])
    #expect(answer.table.records.map { $0.reading("share").prefix(4) } == ["19.9", "50.0", "36.9", "45.0", "30.0"])
  }

  @Test(
    "stored measures are those of the elections",
    arguments: [TrendMeasure.gallagher, .loosemoreHanby, .enpVotes, .enpSeats, .volatility, .turnout])
  func stored(measure: TrendMeasure) throws {
    let column = measure.rawValue.replacing("-", with: "_")
    let elections = try CommittedDatabase.ask("elections").table.records.filter { $0.number(column) != nil }
    let rows = try trend(Trend(measure)).table.records
    #expect(rows.map { $0.count("election") } == elections.map { $0.count("election") })
    #expect(rows.map { $0.number(column) } == elections.map { $0.number(column) })
  }

  @Test(
    "women, second places and marginal seats are those that the questions of each election count",
    arguments: [(TrendMeasure.women, "women", "elected"), (.secondPlaces, "second-places", "seconds")])
  func counted(measure: TrendMeasure, question: String, column: String) throws {
    let rows = try trend(Trend(measure, parties: ["Lab", "LD"])).table.records
    #expect(rows.count == 10)
    for row in rows {
      let answer = try CommittedDatabase.ask(question, Filters(election: row.count("election"))).table.records
      let own = answer.first { $0.text("party") == row.text("party") }
      #expect(row.count(measure.rawValue.replacing("-", with: "_")) == own?.count(column) ?? 0)
    }
  }

  @Test("marginal seats are those of the list")
  func marginals() throws {
    for row in try trend(Trend(.marginals, parties: ["Lab", "Con"])).table.records {
      let all = try CommittedDatabase.ask(
        "marginals", Filters(election: row.count("election"), party: row.text("party"))
      ).table.records
      #expect(row.count("marginals") == all.count { ($0.number("majority_share") ?? 1) < 0.1 })
    }
  }

  @Test("turnout by constituency on the boundaries of 2024 has 650 rows an election, four of them not counted")
  func constituencies() throws {
    let rows = try trend(Trend(.turnout, by: .constituency, on: "2024")).table.records
    #expect(Set(rows.map { $0.count("election") }) == [2010, 2015, 2017, 2019, 2024])
    for year in [2010, 2015, 2017, 2019, 2024] { #expect(rows.count { $0.count("election") == year } == 650) }
    #expect(rows.count { $0.text("basis") == "estimated" } == 1950)
    #expect(rows.count { $0.text("basis") == "published" } == 650)
    #expect(try trend(Trend(.turnout, by: .constituency)).notes.first == "on the boundaries of 2024; --on names others")
  }

  @Test("without parties, those that won a seat in the years asked for")
  func parties() throws {
    let all = Set(try trend(Trend(.seats)).table.records.map { $0.text("party") })
    #expect(all.contains("UKIP") && all.contains("RUK") && !all.contains("BNP"))
    #expect(
      Set(try trend(Trend(.seats, from: 2017, to: 2019)).table.records.map { $0.text("party") }).isDisjoint(with: [
        "UKIP", "RUK",
      ]))
  }

  @Test("every measure answers by every grain that it has", arguments: TrendMeasure.allCases)
  func everything(measure: TrendMeasure) throws {
    // Groups are the reader's own: the datasets have none.
    for grain in Trend.Grain.allCases
    where grain != .group && (grain != .constituency || measure.isOfConstituencies) {
      for set in ["2010", "2024"] {
        let rows = try trend(Trend(measure, parties: measure.isOfParties ? ["Lab"] : [], by: grain, on: set)).table.rows
        #expect(rows.count >= (grain == .constituency ? 600 : 1), "\(grain) \(set)")
        #expect(rows.contains { $0.last?.number != nil }, "\(grain) \(set)")
      }
    }
  }

  @Test("volatility and fragmentation of a constituency are made of its own shares")
  func localIndices() throws {
    let rows = try trend(Trend(.enpVotes, by: .constituency, on: "2010", from: 2010, to: 2015)).table.records
    let row = try #require(rows.first { $0.text("constituency") == "Buckingham" && $0.count("election") == 2015 })
    let shares = try CommittedDatabase.ask("results", Filters(election: 2015, constituency: "Buckingham")).table.records
      .compactMap { $0.number("share") }
    #expect(abs(try #require(row.number("enp_votes")) - 1 / shares.reduce(0) { $0 + $1 * $1 }) < 1e-9)
  }

  @Test(
    "one constituency stands on one boundary set, each election on the basis it has there",
    arguments: ["Hendon", "Hove"])
  func constituency(name: String) throws {
    for measure in TrendMeasure.allCases where measure.isOfConstituencies && measure.isOfParties {
      let rows = try trend(Trend(measure, parties: ["Lab"], constituency: name)).table.records
      let all = try trend(Trend(measure, parties: ["Lab"], by: .constituency, on: name == "Hove" ? "2010" : nil)).table
        .records
        .filter { $0.text("constituency") == name }
      let column = measure.rawValue.replacing("-", with: "_")
      #expect(rows.map { $0.number(column) } == all.map { $0.number(column) } && !rows.isEmpty)
    }
    let history = try CommittedDatabase.ask(
      "history", Filters(on: name == "Hove" ? "2010" : nil, constituency: name)
    ).table.records
    let winners = history.filter { $0.count("rank") == 1 }
    let turnout = try trend(Trend(.turnout, constituency: name)).table.records
    #expect(turnout.map { $0.count("election") } == winners.map { $0.count("election") })
    #expect(turnout.map { $0.text("basis") } == winners.map { $0.text("basis") })
    #expect(turnout.map { $0.number("turnout") } == winners.map { $0.number("turnout") })
  }

  @Test("without parties, a constituency tells of whoever won it or had a twentieth of its votes, where they stood")
  func seatParties() throws {
    let answer = try trend(Trend(.share, constituency: "Buckingham", on: "2010"))
    let parties = Set(answer.table.records.map { $0.text("party") })
    #expect(parties.contains("Spk") && parties.contains("UKIP") && !parties.contains("Ind"))
    #expect(answer.command == "swingometer trend share --constituency Buckingham --on 2010")
    // UKIP fought Clacton's old seat in 2010 nowhere: no share of a sliver is told of.
    let clacton = try trend(Trend(.share, parties: ["UKIP"], constituency: "Clacton")).table.records
    #expect(clacton.map { $0.count("election") } == [2015, 2017, 2024])
    #expect(
      try trend(Trend(.share, constituency: "Hove")).notes.last?.hasPrefix("Hove is a constituency of 2010") == true)
  }

  @Test("what makes no sense is refused")
  func refused() throws {
    #expect(throws: QueryError.notOfConstituencies(measure: "gallagher")) {
      try trend(Trend(.gallagher, by: .constituency))
    }
    #expect(throws: QueryError.notOfConstituencies(measure: "women")) {
      try trend(Trend(.women, constituency: "Hendon"))
    }
    #expect(throws: QueryError.areaAndConstituency) {
      try trend(Trend(.share, area: "Wales", constituency: "Hendon"))
    }
    #expect(throws: QueryError.facetGiven(by: "region", parameter: "constituency")) {
      try trend(Trend(.share, by: .region, constituency: "Hendon"))
    }
    #expect(throws: QueryError.notOfParties(measure: "turnout")) { try trend(Trend(.turnout, parties: ["Lab"])) }
    #expect(throws: QueryError.unknownBoundarySet("1997", known: ["2010", "2024"])) {
      try trend(Trend(.share, on: "1997"))
    }
    #expect(throws: QueryError.self) { try trend(Trend(.share, from: 2016)) }
    #expect(throws: QueryError.notEarlier(from: 2017, to: 2015)) { try trend(Trend(.share, from: 2017, to: 2015)) }
    #expect(throws: QueryError.self) { try trend(Trend(.share, parties: ["Whigs"])) }
  }
}
