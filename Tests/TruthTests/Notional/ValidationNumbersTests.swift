import Queries
import TableRecords
import Testing

@Suite struct ValidationNumbersTests {
  @Test(
    "of neighbours merged and split again, the winners right are within 1.5 points of the method's description",
    arguments: [
      (2017, 0.88, 0.96), (2015, 0.91, 0.96), (2010, 0.86, 0.93),
    ])
  func pairs(election: Int, uniform: Double, calibrated: Double) throws {
    let rows = try CommittedDatabase.ask("validation").table.records.filter { $0.count("election") == election }
    for (method, expected) in [("uniform", uniform), ("calibrated", calibrated)] {
      let row = try #require(rows.first { $0.text("method") == method })
      #expect(abs(try #require(row.number("winners_right")) - expected) < 0.015, "\(method)")
    }
  }

  @Test("hidden thirds are met better than by a uniform estimate")
  func hidden() throws {
    let rows = try CommittedDatabase.ask("validation").table.records.filter { $0.number("distance") != nil }
    #expect(rows.map { $0.text("method") } == ["calibrated", "uniform"])
    #expect(abs(try #require(rows.first?.number("distance")) - 1.30) < 0.1)
    #expect(abs(try #require(rows.last?.number("distance")) - 1.94) < 0.005)
  }

  @Test("about fifteen wrong winners are expected of the uniform 2019, and ten are seen")
  func reliability() throws {
    let rows = try CommittedDatabase.ask("reliability").table.records
    let seats = rows.reduce(0) { $0 + $1.count("seats") }
    #expect(seats == 650)
    #expect(seats - rows.reduce(0) { $0 + $1.count("agreed") } == 10)
    let expected = 650 - rows.reduce(0) { $0 + ($1.number("expected") ?? 0) }
    #expect(abs(expected - 15) < 1)
  }

  @Test("what real votes do not confirm is said: the Liberal Democrats twice, the SNP once")
  func unconfirmed() throws {
    let rows = try CommittedDatabase.ask("unconfirmed").table.records
    #expect(rows.map { "\($0.text("party")) \($0.count("election"))" } == ["LD 2015", "LD 2017", "SNP 2017"])
    #expect(rows.allSatisfy { $0.text("reason").hasSuffix(".") })
  }
}
