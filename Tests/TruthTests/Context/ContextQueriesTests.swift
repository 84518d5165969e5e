import Queries
import Database
import TableRecords
import Testing

@Suite struct ContextQueriesTests {
  private func lines(_ query: String, _ filters: Filters = Filters()) throws -> [String] {
    try CommittedDatabase.ask(query, filters).table.text(as: .csv).split(separator: "\n").map(String.init)
  }

  @Test("by-elections are compared with the general election before, not with a defection or another by-election")
  func byElections() throws {
    let all = try lines("by-elections", Filters(from: 2010, to: 2015))
    #expect(
      all[0]
        == "date,code,constituency,winner,previous_winner,second,majority,turnout,con_lab_swing,winner_name,election,"
        + "local_from,local,share,previous_share,turnout_change,previous_second,previous_majority,previous_majority_share"
    )
    #expect(
      all[1]
        == "2011-01-13,E14000870,Oldham East and Saddleworth,Lab,Lab,LD,3558,0.479887,0.119436,Debbie Abrahams,2010,"
        + "LD,0.049774,0.421357,0.318643,-0.1337,LD,103,0.002314")
    // By hand: Lab 14,186 and Con 11,773 of 44,520 votes in 2010, 14,718 and 4,481 of 34,930 now.
    #expect(all.contains { $0.hasPrefix("2014-10-09,E14000642,Clacton,UKIP,Con,Con,12404,") })
    #expect(all.count == 22)
    #expect(try lines("by-elections").count == 66)
    // Neither of the two stands in West Tyrone.
    #expect(try lines("by-elections").contains { $0.hasPrefix("2018-05-03,N06000018,") && $0.contains(",,Órfhlaith") })
  }

  @Test("a by-election of the new boundaries is compared on them")
  func newBoundaries() throws {
    let all = try lines("by-elections", Filters(from: 2024))
    #expect(all[1].hasPrefix("2025-05-01,E14001455,Runcorn and Helsby,RUK,Lab,Lab,6,"))
    #expect(all.contains { $0.hasPrefix("2026-06-18,S14000066,Arbroath and Broughty Ferry,SNP,SNP,Con,5278,") })
  }

  @Test("the Leave vote stands beside a party's share on the boundaries of the time, largest Leave first")
  func leaveVote() throws {
    let all = try lines("leave-vote", Filters(from: 2015, to: 2017, party: "UKIP"))
    #expect(all[0] == "code,constituency,leave_share,leave_known,share_change,share,rank,basis,from_basis")
    #expect(all[1] == "E14000582,Boston and Skegness,0.749608,no,-0.26077,0.077147,1,counted,counted")
    #expect(all[2] == "E14001011,Walsall North,0.741852,yes,-0.160002,0.060208,2,counted,counted")
    #expect(all.count == 633)
    #expect(all.count { $0.contains(",yes,") } == 151)
  }

  @Test("across the boundary change the Leave share is the mean of the pieces, and known only where nothing changed")
  func leaveVoteAcross() throws {
    let rows = try CommittedDatabase.ask("leave-vote", Filters(to: 2024, party: "RUK")).table.records
    #expect(rows.count == 632)
    let unchanged = try CommittedDatabase.rows(
      """
      SELECT n.code, l.counted FROM leave_vote l
      JOIN overlap o ON o.old_id = l.constituency_id AND o.unchanged
      JOIN constituency n ON n.constituency_id = o.new_id
      WHERE l.counted IS NOT NULL ORDER BY 1
      """)
    #expect(!unchanged.isEmpty)
    let codes = try unchanged.map { try $0.text(0) }
    #expect(rows.filter { $0.count("leave_known") == 1 }.map { $0.text("code") }.sorted() == codes)
    for row in unchanged {
      let share = try rows.first { $0.text("code") == (try row.text(0)) }?.number("leave_share")
      #expect(share == row.number(1))
    }
    // One by hand: the mean over the pieces, weighted by their residential addresses.
    let pieces = try CommittedDatabase.rows(
      """
      SELECT o.residential_of_new, ifnull(l.counted, l.estimated) FROM overlap o
      JOIN constituency n ON n.constituency_id = o.new_id JOIN leave_vote l ON l.constituency_id = o.old_id
      WHERE n.name = 'Aldershot'
      """)
    let weight = pieces.reduce(0) { $0 + ($1.number(0) ?? 0) }
    let mean = pieces.reduce(0) { $0 + ($1.number(0) ?? 0) * ($1.number(1) ?? 0) } / weight
    let aldershot = try #require(rows.first { $0.text("constituency") == "Aldershot" }?.number("leave_share"))
    #expect(pieces.count > 1 && abs(aldershot - mean) < 1e-12)
  }

  @Test("exit polls stand beside what came of them, and both share out every seat")
  func exitPolls() throws {
    #expect(
      try lines("exit-polls", Filters(election: 2015)) == [
        "election,party,forecast,seats,difference", "2015,Con,316,330,14", "2015,Lab,239,232,-7", "2015,SNP,58,56,-2",
        "2015,LD,10,8,-2", "2015,PC,4,3,-1", "2015,Green,2,1,-1", "2015,UKIP,2,1,-1", "2015,Oth,19,19,0",
      ])
    for (_, rows) in Dictionary(
      grouping: try CommittedDatabase.ask("exit-polls").table.records, by: { $0.count("election") })
    {
      #expect(rows.reduce(0) { $0 + $1.count("forecast") } == 650)
      #expect(rows.reduce(0) { $0 + $1.count("seats") } == 650)
    }
  }

  @Test("the long run has two elections in 1974, and every seat of every election with somebody")
  func longRun() throws {
    let all = try lines("long-run")
    #expect(all[0] == "election,party_group,votes,share,seats_certain,seats_uncertain,party,seats")
    #expect(all[1] == "1918,Con,4041279,0.38572,364,15,Con,364–379")
    #expect(all.contains("1997,Lab,13518167,0.43208,418,0,Lab,418"))
    #expect(all.contains("2017,Nat,1142034,0.035462,39,0,SNP,39"))
    let members = Dictionary(grouping: try CommittedDatabase.ask("long-run").table.records, by: { $0.text("election") })
      .mapValues { rows in rows.reduce(0) { $0 + $1.count("seats_certain") + $1.count("seats_uncertain") } }
    let expected = [
      "1918": 707, "1922": 615, "1929": 615, "1945": 640, "1950": 625, "1955": 630, "1974F": 635, "1974O": 635,
      "1983": 650, "1992": 651, "1997": 659, "2005": 646, "2010": 650, "2019": 650, "2024": 650,
    ]
    for (election, seats) in expected { #expect(members[election] == seats, "\(election)") }
    #expect(members.count == 29)
  }

  @Test(
    "seats of the long run are the official ones where its groups can tell",
    arguments: [
      ("1955", 344, 277), ("1964", 304, 317), ("1974O", 277, 319), ("1979", 339, 269), ("1983", 397, 209),
      ("1992", 336, 271), ("1997", 165, 418), ("2001", 166, 412), ("2005", 198, 355),
    ])
  func officialSeats(election: String, con: Int, lab: Int) throws {
    let rows = try CommittedDatabase.ask("long-run").table.records.filter { $0.text("election") == election }
    #expect(rows.first { $0.text("party_group") == "Con" }?.count("seats_certain") == con)
    #expect(rows.first { $0.text("party_group") == "Lab" }?.count("seats_certain") == lab)
  }

  @Test("a Leave vote without a party makes no sense")
  func partyNeeded() {
    #expect(throws: QueryError.self) { try CommittedDatabase.ask("leave-vote", Filters(to: 2017)) }
  }
}
