import Analytics
import Database
import Elections
import Queries
import TableRecords
import Testing

/// What is stored of draws and trials, computed again in plain loops.
@Suite("Draws and trials, computed again")
struct DrawTests {
  @Test(
    "every draw shares out all 650 seats, and the ranges are those of the draws", arguments: [2010, 2015, 2017, 2019])
  func ranges(election: Int) throws {
    let tally = try Oracle(election, on: "2024").number
    var draws: [Int: [String: Int]] = [:]
    for row in try CommittedDatabase.rows("SELECT draw, party, seats FROM seat_draw WHERE tally_id = \(tally)") {
      draws[try row.integer(0), default: [:]][try row.text(1)] = try row.integer(2)
    }
    #expect(draws.count == 2000 && draws.values.allSatisfy { $0.values.reduce(0, +) == 650 })
    let rows = try CommittedDatabase.ask("ranges", Filters(election: election, on: "2024")).table.records
    #expect(rows.count > 8)
    for row in rows {
      let party = row.text("party")
      let seats = draws.values.map { $0[party] ?? 0 }.sorted()
      #expect(row.count("seats_low") == seats[100] && row.count("seats_high") == seats[1899], "\(party)")
      let most = draws.values.count { own in own.allSatisfy { $0.key == party || $0.value < own[party] ?? 0 } }
      let toldMost = try #require(row.number("most_seats"))
      #expect(abs(toldMost - Double(most) / 2000) < 1e-9, "\(party)")
      let majority = draws.values.count { 2 * ($0[party] ?? 0) > 650 }
      let toldMajority = try #require(row.number("majority"))
      #expect(abs(toldMajority - Double(majority) / 2000) < 1e-9, "\(party)")
      // The mean of the draws and the sum of the probabilities are two ways to the same number.
      let mean = Double(seats.reduce(0, +)) / 2000
      let expected = try #require(row.number("expected_seats"))
      #expect(abs(mean - expected) < 2.5, "\(party): \(mean)")
    }
  }

  @Test("changes are those of the draws, and counted ones lie in or near their range")
  func changes() throws {
    for row in try CommittedDatabase.ask("changes", Filters(on: "2024")).table.records {
      let (from, to) = (row.count("from_election"), row.count("to_election"))
      let (earlier, later) = (try Oracle(from, on: "2024"), try Oracle(to, on: "2024"))
      let changes = try CommittedDatabase.rows(
        "SELECT changed FROM change_draw WHERE from_id = \(earlier.number) AND to_id = \(later.number) ORDER BY changed"
      ).map { try $0.integer(0) }
      #expect(changes.count == 2000)
      #expect(row.count("changed_low") == changes[100] && row.count("changed_high") == changes[1899], "\(from)–\(to)")
      let speaker = earlier.contests.count { code, contest in
        let now = later.contests[code]?.winner
        return contest.winner != now
          && ((contest.winner == "Spk" && !earlier.isCounted) || (now == "Spk" && !later.isCounted))
      }
      #expect(row.count("speaker") == speaker)
    }
  }

  @Test("a part of the country has no range of the whole House's changes")
  func changesOfAPart() throws {
    let rows = try CommittedDatabase.ask("changes", Filters(on: "2024", area: "Wales")).table.records
    #expect(rows.count == 10)
    for row in rows {
      #expect(row.count("seats") == 32 && row.number("changed_low") == nil && row.number("changed_high") == nil)
    }
  }

  @Test("winners that are likely wrong are told of trends in seats and of answers by region, and not of shares")
  func doubtsOfTrends() throws {
    func told(_ trend: Trend) throws -> [String] {
      try CommittedDatabase.engine().trend(trend).notes.filter { $0.contains("likely to be wrong") }
    }
    let seats = try told(Trend(.seats, parties: ["Lab"], on: "2024"))
    #expect(seats.map { $0.prefix(4) } == ["2010", "2015", "2017", "2019"])
    #expect(try told(Trend(.seats, parties: ["Lab"], on: "2024", from: 2017)).map { $0.prefix(4) } == ["2017", "2019"])
    #expect(try told(Trend(.seats, parties: ["Lab"])).isEmpty)
    #expect(try told(Trend(.share, parties: ["Lab"], on: "2024")).isEmpty)
    var filters = Filters(election: 2024)
    filters.by = .region
    #expect(try CommittedDatabase.ask("runners-up", filters).notes.isEmpty)
    let notes = try CommittedDatabase.ask("flows", Filters(from: 2019, to: 2024)).notes
    filters = Filters(from: 2019, to: 2024)
    filters.by = .region
    let byRegion = try CommittedDatabase.ask("flows", filters).notes
    #expect(notes.filter { $0.contains("likely") } == byRegion && byRegion.count == 1)
  }

  @Test("only constituencies that kept their land have a certain winner", arguments: [2010, 2015, 2017, 2019])
  func certainty(election: Int) throws {
    let rows = try CommittedDatabase.ask("apportionment", Filters(election: election)).table.records
    #expect(rows.count == 650)
    for row in rows {
      let probability = try #require(row.number("probability"))
      #expect((probability == 1) == (row.number("exposure") == 0), "\(row.text("constituency"))")
      #expect(probability >= 0.5)
    }
    #expect(rows.count { $0.number("probability") == 1 } == 67)
    let wrong = rows.compactMap { $0.number("probability") }.reduce(0) { $0 + 1 - $1 }
    let told = try #require(
      try CommittedDatabase.ask("elections", Filters(on: "2024")).table.records
        .first { $0.count("election") == election }?.number("wrong_winners"))
    #expect(abs(told - wrong) < 1e-9 && wrong > 4 && wrong < 20)
    let parties = try CommittedDatabase.ask("parties", Filters(election: election, on: "2024")).table.records
    #expect(abs(parties.compactMap { $0.number("wrong_winners") }.reduce(0, +) - wrong) < 1e-9)
  }

  @Test("an independent who did not stand in all of North Down is said to, and nobody is certain by rounding")
  func standing() throws {
    let rows = try CommittedDatabase.ask("apportionment", Filters(election: 2017)).table.records
    let down = try #require(rows.first { $0.text("constituency") == "North Down" })
    // North Down of 2010 and 2,600 electors of Belfast East, where Sylvia Hermon did not stand.
    #expect(down.text("winner") == "DUP" && down.text("partly") == "Ind")
    #expect(abs(try #require(down.number("stood")) - 0.9588) < 0.0002)
    let printed = try CommittedDatabase.ask("apportionment", Filters(election: 2015)).table
    let (place, exposure) = (4 + 1, 4)
    for row in printed.rows where row[exposure].number != 0 {
      #expect(printed.columns[place].kind.machineText(of: row[place]) != "1")
    }
  }

  @Test("what is published without a probability is not taken for certain")
  func unknown() throws {
    let rows = try CommittedDatabase.ask("changes", Filters(from: 2005, to: 2010, on: "2010")).table.records
    #expect(rows.count == 1 && rows[0].number("wrong") == nil && rows[0].number("changed_low") == nil)
    #expect(throws: QueryError.self) { try CommittedDatabase.ask("ranges", Filters(election: 2024)) }
  }

  @Test("scores and coverage are those of the trials")
  func scores() throws {
    struct Part { var rows: [(lead: Double, share: Double, probability: Double, isRight: Bool)] = [] }
    var parts: [String: Part] = [:]
    for row in try CommittedDatabase.rows(
      """
      SELECT election, method, noisy, tuned, abs(lead_error) / deviation, abs(share_error) / share_deviation, probability,
        is_right FROM trial
      """)
    {
      let key = try "\(row.integer(0)) \(row.text(1)) \(row.integer(2)) \(row.integer(3))"
      parts[key, default: Part()].rows.append(
        (
          try #require(row.number(4)), try #require(row.number(5)), try #require(row.number(6)),
          try row.integer(7) == 1
        ))
    }
    // Where Student's t distribution with six degrees of freedom has a quarter, a tenth and a twentieth above it.
    let quantiles = [0.7176, 1.4398, 1.9432]
    var told = 0
    for row in try CommittedDatabase.ask("validation").table.records where row.number("brier") != nil {
      let isNoisy = row.text("experiment").hasSuffix("noise") ? 1 : 0
      let isTuned = row.text("regions") == "tuned on" ? 1 : 0
      let own = try #require(parts["\(row.count("election")) \(row.text("method")) \(isNoisy) \(isTuned)"]).rows
      let count = Double(own.count)
      told += own.count
      #expect(row.count("trials") == own.count)
      let misses = own.map { $0.isRight ? 1 - $0.probability : $0.probability }
      let brier = misses.reduce(0) { $0 + $1 * $1 }
      let (score, base) = (try #require(row.number("brier")), try #require(row.number("brier_base")))
      #expect(abs(score - brier / count) < 1e-9)
      let right = Double(own.count { $0.isRight }) / count
      #expect(abs(base - right * (1 - right)) < 1e-9)
      // What a forecast is for: better than saying the same of every winner.
      #expect(brier / count < right * (1 - right))
      for (place, name) in ["50", "80", "90"].enumerated() {
        let leads = Double(own.count { $0.lead <= quantiles[place] }) / count
        let shares = Double(own.count { $0.share <= quantiles[place] }) / count
        let told = (lead: try #require(row.number("lead_\(name)")), share: try #require(row.number("share_\(name)")))
        #expect(abs(told.lead - leads) < 0.003 && abs(told.share - shares) < 0.003)
      }
      // In use are the calibrated with noise; in regions that nothing was tuned on their intervals cover what they say.
      if isNoisy == 1, isTuned == 0 {
        let (wide, narrow) = (try #require(row.number("lead_90")), try #require(row.number("lead_80")))
        #expect(abs(wide - 0.9) < 0.04 && abs(narrow - 0.8) < 0.05)
      }
    }
    #expect(told == parts.values.reduce(0) { $0 + $1.rows.count } && told > 18_000)
  }

  @Test("draws keep every party's votes of every old constituency, and the same seed gives the same draws")
  func conservation() throws {
    let committed = try CommittedChange()
    var estimator = Estimator(
      committed.change, reference: 2019, counted: committed.counted[2019] ?? [], published: committed.published,
      kinds: committed.kinds, method: committed.method)
    var model = ErrorModel(floor: 0.1, scale: 10, power: 0.78)
    for year in [2017, 2019] { model.remainders[ErrorModel.Case(year, .calibrated)] = 0.5 }
    model.strongholdDeviation = 1.5
    model.contestDeviation = 0.2
    estimator.errors = model
    let donors = SplitExperiment(
      committed.change, reference: 2019, counted: committed.counted, kinds: committed.kinds, method: committed.method
    ).calibrated(noise: 0.2).donors
    let fit = try #require(estimator.reference)
    func source(_ counted: [Contest]) -> DrawnElection.Source {
      DrawnElection.Source(
        election: 2017, counted: counted, estimate: estimator.estimate(2017, counted: counted, by: .calibrated))
    }
    // One old constituency alone, so that what is drawn is all its own.
    let split = Set(zip(committed.change.old, committed.change.rows).filter { $0.1.count > 1 }.map(\.0))
    let counted = try #require(committed.counted[2017])
    var moved = 0
    for (number, contest) in counted.enumerated() where split.contains(contest.constituency) {
      let votes = Draws.votes(source([contest]), reference: fit, donors: donors, model: model, draw: number)
      var expected: [String: Double] = [:]
      for contestant in contest.contestants { expected[contestant.party, default: 0] += contestant.votes }
      for own in [votes.drawn, votes.reflected] {
        for (party, wanted) in expected {
          #expect(abs((own[party] ?? 0) - wanted) < 1e-6, "\(contest.constituency) \(party)")
        }
      }
      moved += 1
    }
    #expect(moved > 400)
    let all = source(counted)
    let first = Draws([all], reference: fit, donors: donors, model: model)
    let second = Draws([all], reference: fit, donors: donors, model: model)
    #expect(first.elections[0].seats.map(\.winners) == second.elections[0].seats.map(\.winners))
    // Some seat is won by others in some draws, or nothing would be drawn at all.
    #expect(first.elections[0].seats.contains { seat in seat.winners.contains { $0 != 0 } })
  }
}
