import Queries
import TableRecords
import Testing

/// One row of the official totals: House of Commons Library, CBP-7186, 7979, 8749, 10009 and UK Parliament for 2010.
struct OfficialTotal: CustomTestStringConvertible {
  let election: Int
  let candidates: Int
  let electorate: Int
  let validVotes: Int
  let seats: [String: Int]

  var testDescription: String { String(election) }

  static let all = [
    OfficialTotal(
      election: 2010, candidates: 4150, electorate: 45_597_461, validVotes: 29_687_604,
      seats: [
        "Con": 306, "Lab": 258, "LD": 57, "DUP": 8, "SNP": 6, "SF": 5, "PC": 3, "SDLP": 3, "Green": 1, "APNI": 1,
        "Spk": 1,
        "Ind": 1,
      ]),
    OfficialTotal(
      election: 2015, candidates: 3971, electorate: 46_354_197, validVotes: 30_697_525,
      seats: [
        "Con": 330, "Lab": 232, "SNP": 56, "LD": 8, "DUP": 8, "SF": 4, "PC": 3, "SDLP": 3, "UUP": 2, "UKIP": 1,
        "Green": 1,
        "Spk": 1, "Ind": 1,
      ]),
    OfficialTotal(
      election: 2017, candidates: 3304, electorate: 46_836_533, validVotes: 32_204_184,
      seats: [
        "Con": 317, "Lab": 262, "SNP": 35, "LD": 12, "DUP": 10, "SF": 7, "PC": 4, "Green": 1, "Spk": 1, "Ind": 1,
      ]),
    OfficialTotal(
      election: 2019, candidates: 3320, electorate: 47_562_702, validVotes: 32_014_110,
      seats: [
        "Con": 365, "Lab": 202, "SNP": 48, "LD": 11, "DUP": 8, "SF": 7, "PC": 4, "SDLP": 2, "Green": 1, "APNI": 1,
        "Spk": 1,
      ]),
    OfficialTotal(
      election: 2024, candidates: 4515, electorate: 48_253_193, validVotes: 28_809_340,
      seats: [
        "Lab": 411, "Con": 121, "LD": 72, "SNP": 9, "SF": 7, "Ind": 6, "RUK": 5, "DUP": 5, "Green": 4, "PC": 4,
        "SDLP": 2,
        "APNI": 1, "TUV": 1, "UUP": 1, "Spk": 1,
      ]),
  ]
}

@Suite struct OfficialTotalsTests {
  @Test("candidates, electorate and valid votes are the official ones", arguments: OfficialTotal.all)
  func totals(official: OfficialTotal) throws {
    let row = try #require(
      try CommittedDatabase.ask("elections").table.records.first { $0.count("election") == official.election })
    #expect(row.count("candidates") == official.candidates)
    #expect(row.count("electorate") == official.electorate)
    #expect(row.count("valid_votes") == official.validVotes)
    #expect(row.count("seats") == 650)
  }

  @Test("seats are the official ones, and no other party has any", arguments: OfficialTotal.all)
  func seats(official: OfficialTotal) throws {
    let rows = try CommittedDatabase.ask("parties", Filters(election: official.election)).table.records
    var seats: [String: Int] = [:]
    for row in rows where row.count("seats") > 0 { seats[row.text("party")] = row.count("seats") }
    #expect(seats == official.seats)
    #expect(rows.reduce(0) { $0 + $1.count("seat_change") } == 0)
    #expect(rows.reduce(0) { $0 + $1.count("gained") } == rows.reduce(0) { $0 + $1.count("lost") })
  }

  @Test("the notional 2019 has the published votes and seats")
  func notional() throws {
    let rows = try CommittedDatabase.ask("parties", Filters(election: 2019, on: "2024")).table.records
    var seats: [String: Int] = [:]
    for row in rows where row.count("seats") > 0 { seats[row.text("party")] = row.count("seats") }
    #expect(
      seats == [
        "Con": 372, "Lab": 200, "SNP": 48, "LD": 8, "DUP": 8, "SF": 7, "PC": 2, "SDLP": 2, "Green": 1, "APNI": 1,
        "Spk": 1,
      ])
    #expect(rows.reduce(0) { $0 + $1.count("votes") } == 32_014_119)
  }

  @Test(
    "the largest party's majority of the House, the Speaker apart and as broadcasters count",
    arguments: [(2010, -38, -36), (2015, 10, 12), (2017, -16, -14), (2019, 80, 80), (2024, 172, 174)])
  func majorities(election: Int, apart: Int, together: Int) throws {
    for (speaker, majority) in [(Filters.Speaker.own, apart), (.formerParty, together)] {
      let row = try CommittedDatabase.ask("elections", Filters(speaker: speaker)).table.records
        .first { $0.count("election") == election }
      #expect(row?.count("house_majority") == majority)
    }
  }

  @Test("the indices of 2015 and 2017 are the published ones; volatility of 2010 is not defined")
  func indices() throws {
    let rows = try CommittedDatabase.ask("elections").table.records
    let expected: [(Int, [String: Double])] = [
      (2015, ["gallagher": 15.02, "loosemore_hanby": 23.93, "enp_votes": 3.93, "enp_seats": 2.54]),
      (2017, ["gallagher": 6.47, "loosemore_hanby": 10.21, "enp_votes": 2.89, "enp_seats": 2.48]),
    ]
    for (election, measures) in expected {
      let row = try #require(rows.first { $0.count("election") == election })
      for (measure, value) in measures {
        #expect(abs(try #require(row.number(measure)) - value) < 0.005, "\(election) \(measure)")
      }
    }
    let volatility = rows.map { $0.number("volatility") }
    #expect(volatility[0] == nil)
    #expect(abs(try #require(volatility[2]) - 15.83) < 0.05)
    #expect(abs(try #require(rows.last?.number("enp_votes")) - 4.74) < 0.005)
  }
}
