import Queries
import TableRecords
import Testing

@Suite struct ValidationNumbersTests {
  @Test(
    "of all neighbours merged and split again, without noise, as many winners are right as an independent check found, or more",
    arguments: [(2017, 0.857, 0.950), (2015, 0.876, 0.943), (2010, 0.827, 0.903)])
  func pairs(election: Int, uniform: Double, calibrated: Double) throws {
    let rows = try CommittedDatabase.ask("validation").table.records.filter {
      $0.count("election") == election && $0.text("experiment") == "pairs split again"
    }
    func right(_ method: String) throws -> Double {
      let own = rows.filter { $0.text("method") == method }
      let right = try own.reduce(0) { $0 + Double($1.count("trials")) * (try #require($1.number("winners_right"))) }
      let trials = own.reduce(0) { $0 + $1.count("trials") }
      // 853 pairs, of which five have a Speaker in them.
      #expect(trials == 1696)
      return right / Double(trials)
    }
    #expect(abs(try right("uniform") - uniform) < 0.001)
    let found = try right("calibrated")
    #expect(found > calibrated - 0.001 && found < calibrated + 0.02)
  }

  @Test("hidden thirds are met better than by a uniform estimate")
  func hidden() throws {
    let rows = try CommittedDatabase.ask("validation").table.records.filter { $0.number("distance") != nil }
    #expect(rows.map { $0.text("method") } == ["calibrated", "uniform"])
    #expect(abs(try #require(rows.first?.number("distance")) - 1.30) < 0.1)
    #expect(abs(try #require(rows.last?.number("distance")) - 1.94) < 0.005)
  }

  @Test("in regions that errors were not found in, winners are right as often as their probabilities say")
  func reliability() throws {
    let bands = try CommittedDatabase.ask("reliability").table.records.filter {
      $0.number("election") == nil && $0.text("method") == "calibrated"
    }
    #expect(bands.count == 6)
    // A range of 90% leaves out one in ten: of six none or one.
    let missed = try bands.filter { band in
      let expected = try #require(band.number("expected")) / Double(band.count("trials"))
      let (low, high) = (try #require(band.number("right_low")), try #require(band.number("right_high")))
      return !(low < expected && expected < high)
    }
    #expect(missed.count <= 1)
    let (right, expected) = try bands.reduce((0.0, 0.0)) {
      ($0.0 + Double($1.count("winners_right")), $0.1 + (try #require($1.number("expected"))))
    }
    #expect(abs(right / expected - 1) < 0.04)
  }

  @Test("what real votes do not confirm is said: the Liberal Democrats twice, the SNP once")
  func unconfirmed() throws {
    let rows = try CommittedDatabase.ask("unconfirmed").table.records
    #expect(rows.map { "\($0.text("party")) \($0.count("election"))" } == ["LD 2015", "LD 2017", "SNP 2017"])
    #expect(rows.allSatisfy { $0.text("reason").hasSuffix(".") })
  }
}
