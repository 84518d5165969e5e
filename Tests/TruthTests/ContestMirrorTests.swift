import TidyData
import Elections
import Database
import Testing

@Suite struct ContestMirrorTests {
  @Test(
    "the view of contests says what Elections.Contest says, in all 650 contests of an election",
    arguments: [2010, 2015, 2017, 2019, 2024])
  func contests(election: Int) throws {
    var findings = Findings()
    let folder = try TidyFolder(path: CommittedDatabase.datasets)
    var contestants: [ConstituencyCode: [Contest.Contestant]] = [:]
    try folder.candidacies(of: election, &findings) { candidacy, _ in
      contestants[candidacy.constituency, default: []].append(
        Contest.Contestant(party: candidacy.party, votes: Double(candidacy.counted)))
    }
    var contests: [String: Contest] = [:]
    for row in try folder.returns(of: election, &findings) {
      contests[row.constituency.text] = Contest(
        constituency: row.constituency, electorate: row.electorate.map(Double.init),
        validVotes: row.validVotes.map(Double.init), contestants: contestants[row.constituency] ?? [])
    }
    let rows = try CommittedDatabase.rows(
      """
      SELECT code, winner, second, majority, majority_share, turnout, valid_votes, electorate FROM contest_result
      WHERE election = \(election) AND basis = 'counted'
      """)
    #expect(rows.count == 650)
    for row in rows {
      let contest = try #require(contests[try row.text(0)])
      #expect(row.optionalText(1) == contest.winner?.party)
      #expect(row.optionalText(2) == contest.runnerUp?.party)
      #expect(row.number(3) == contest.majority)
      #expect(row.number(4) == contest.majorityShare)
      #expect(row.number(5) == contest.turnout)
      #expect(row.number(6) == contest.validVotes)
      #expect(row.number(7) == contest.electorate)
    }
  }

  @Test("no row of the database refers to a row that is not there")
  func references() throws {
    #expect(try CommittedDatabase.rows("PRAGMA integrity_check").map { try $0.text(0) } == ["ok"])
    #expect(try CommittedDatabase.rows("SELECT * FROM pragma_foreign_key_check").isEmpty)
  }

  @Test("the view of places says what Elections.Area says")
  func places() throws {
    var findings = Findings()
    let folder = try TidyFolder(path: CommittedDatabase.datasets)
    let areas = Dictionary(uniqueKeysWithValues: try folder.areas(&findings).map { ($0.code, $0) })
    for set in try folder.boundarySets(&findings) {
      var expected: [String: Int] = [:]
      for constituency in try folder.constituencies(of: set.id, &findings) {
        for place in try #require(areas[constituency.area]).places {
          expected["\(place.kind) \(place.name)", default: 0] += 1
        }
      }
      var found: [String: Int] = [:]
      for row in try CommittedDatabase.rows(
        "SELECT area_kind, area_name, count(*) FROM place WHERE boundary_set = '\(set.id)' GROUP BY 1, 2")
      {
        found["\(try row.text(0)) \(try row.text(1))"] = try row.integer(2)
      }
      #expect(found == expected)
      #expect(found.count == 15)
    }
  }

  @Test("what was added up by area when the database was built is what its contests add up to")
  func areas() throws {
    let wrong = try CommittedDatabase.rows(
      """
      WITH summed AS (
        SELECT
          v.tally_id, p.area_kind, p.area_name, v.party, count(*) AS contestants, sum(v.votes) AS votes,
          sum(v.place = 1 AND y.kind <> 'pool') AS seats,
          CASE t.basis WHEN 'counted' THEN sum(v.votes * 20 <= c.valid_votes) END AS lost_deposits
        FROM tally_vote v
        JOIN tally t USING (tally_id)
        JOIN party y USING (party)
        JOIN tally_contest c ON c.tally_id = v.tally_id AND c.constituency_id = v.constituency_id
        JOIN place p ON p.constituency_id = v.constituency_id
        GROUP BY v.tally_id, p.area_kind, p.area_name, v.party
      )
      SELECT count(*), sum(
        s.contestants IS NOT a.contestants OR abs(s.votes - a.votes) > 1e-6 * s.votes OR s.seats IS NOT a.seats
        OR s.lost_deposits IS NOT a.lost_deposits)
      FROM summed s LEFT JOIN party_area a USING (tally_id, area_kind, area_name, party)
      """)
    #expect(
      try wrong.first?.integer(0) == CommittedDatabase.rows("SELECT count(*) FROM tally_area_party").first?.integer(0))
    #expect(try wrong.first?.integer(1) == 0)
  }

  @Test("every constituency, contest and candidacy of the datasets is in the database once")
  func counts() throws {
    func count(_ sql: String) throws -> Int? { try CommittedDatabase.rows(sql).first?.integer(0) }
    #expect(try count("SELECT count(*) FROM constituency") == 1300)
    #expect(try count("SELECT count(*) FROM contest") == 3250)
    #expect(try count("SELECT count(*) FROM candidacy") == 4150 + 3971 + 3304 + 3320 + 4515)
    #expect(try count("SELECT count(*) FROM tally WHERE preferred AND basis <> 'estimated'") == 7)
  }
}
