import Database
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

  /// Halves of pairs whose winners have a probability in a band.
  private struct Band {
    var (trials, right, expected) = (0, 0, 0.0)
    /// How many winners more are right than expected, by the old constituency that the half is.
    var excess: [Int: Double] = [:]

    /// How many standard errors there are more winners right than expected.
    ///
    /// An old constituency is a half of several pairs at several
    /// elections, which go together: each is one of the things that errors are taken from.
    var deviation: Double {
      let squares = excess.values.reduce(0) { $0 + $1 * $1 }
      return squares > 0 ? excess.values.reduce(0, +) / squares.squareRoot() : 0
    }

    mutating func add(_ half: Int, _ probability: Double, isRight: Bool) {
      trials += 1
      right += isRight ? 1 : 0
      expected += probability
      excess[half, default: 0] += (isRight ? 1 : 0) - probability
    }
  }

  @Test("in regions that errors were not found in, winners are right as often as their probabilities say")
  func reliability() throws {
    let ends = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99]
    var all = Band()
    var bands = [Band](repeating: Band(), count: ends.count - 1)
    for row in try CommittedDatabase.rows(
      "SELECT half_id, probability, is_right FROM trial WHERE NOT tuned AND noisy AND method = 'calibrated'")
    {
      let (half, probability, isRight) = (try row.integer(0), try #require(row.number(1)), try row.integer(2) == 1)
      all.add(half, probability, isRight: isRight)
      guard let band = bands.indices.first(where: { ends[$0] <= probability && probability < ends[$0 + 1] }) else {
        continue
      }
      bands[band].add(half, probability, isRight: isRight)
    }
    // Within 2.58 standard errors are 99 of 100 samples; within 3.14 is the furthest of six bands in 99 of 100.
    #expect(abs(all.deviation) < 2.58, "\(all.right) right, \(all.expected) expected, \(all.deviation)")
    for band in bands { #expect(abs(band.deviation) < 3.14, "\(band.right), \(band.expected), \(band.deviation)") }
    let told = try CommittedDatabase.ask("reliability").table.records.filter {
      $0.number("election") == nil && $0.text("method") == "calibrated"
    }
    #expect(told.map { $0.count("trials") } == bands.map(\.trials))
    #expect(told.map { $0.count("winners_right") } == bands.map(\.right))
    for (row, band) in zip(told, bands) { #expect(abs(try #require(row.number("expected")) - band.expected) < 1e-6) }
  }

  @Test("what real votes do not confirm is said: the Liberal Democrats twice, the SNP once")
  func unconfirmed() throws {
    let rows = try CommittedDatabase.ask("unconfirmed").table.records
    #expect(rows.map { "\($0.text("party")) \($0.count("election"))" } == ["LD 2015", "LD 2017", "SNP 2017"])
    #expect(rows.allSatisfy { $0.text("reason").hasSuffix(".") })
  }
}
