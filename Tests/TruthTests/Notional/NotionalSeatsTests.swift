import Database
import Testing

/// The seats of one estimate on the boundaries of 2024, as the method's description gives them.
struct NotionalSeats: CustomTestStringConvertible {
  let election: Int
  let method: String
  let seats: [String: Int]

  var testDescription: String { "\(election) \(method)" }

  private static let parties = [
    "Con", "Lab", "LD", "SNP", "PC", "Green", "UKIP", "Spk", "DUP", "SF", "SDLP", "UUP", "APNI", "Ind",
  ]

  private init(_ election: Int, _ method: String, _ seats: [Int]) {
    self.election = election
    self.method = method
    self.seats = Dictionary(uniqueKeysWithValues: zip(Self.parties, seats)).filter { $0.value > 0 }
  }

  static let all = [
    NotionalSeats(2015, "uniform", [339, 227, 6, 55, 2, 1, 1, 1, 9, 4, 2, 2, 0, 1]),
    NotionalSeats(2015, "calibrated", [343, 222, 8, 54, 2, 1, 1, 1, 9, 4, 2, 2, 0, 1]),
    NotionalSeats(2017, "uniform", [329, 257, 9, 34, 1, 1, 0, 1, 10, 7, 0, 0, 0, 1]),
    NotionalSeats(2017, "calibrated", [325, 259, 11, 34, 1, 1, 0, 1, 11, 7, 0, 0, 0, 0]),
    NotionalSeats(2019, "uniform", [370, 201, 9, 48, 2, 1, 0, 1, 8, 7, 2, 0, 1, 0]),
    NotionalSeats(2019, "calibrated", [372, 200, 8, 48, 2, 1, 0, 1, 8, 7, 2, 0, 1, 0]),
  ]
}

@Suite struct NotionalSeatsTests {
  @Test("seats on the boundaries of 2024 are those of the method's description", arguments: NotionalSeats.all)
  func seats(expected: NotionalSeats) throws {
    let rows = try CommittedDatabase.rows(
      """
      SELECT v.party, count(*) FROM tally t JOIN tally_vote v ON v.tally_id = t.tally_id AND v.place = 1
      WHERE t.boundary_set = '2024' AND t.election = \(expected.election) AND t.method = '\(expected.method)'
      GROUP BY v.party
      """)
    var seats: [String: Int] = [:]
    for row in rows { seats[try row.text(0)] = try row.integer(1) }
    #expect(seats == expected.seats)
  }

  @Test("303 seats changed hands from the published 2019 to 2024, 257 from the estimated 2017, 293 from 2015")
  func flips() throws {
    for (election, flips) in [(2019, 303), (2017, 257), (2015, 293)] {
      let rows = try CommittedDatabase.rows(
        """
        SELECT count(*) FROM contest_result was JOIN contest_result now USING (constituency_id)
        WHERE was.preferred AND now.preferred AND was.boundary_set = '2024' AND was.election = \(election)
          AND now.election = 2024 AND was.winner <> now.winner
        """)
      #expect(try rows.first?.integer(0) == flips, "\(election)")
    }
  }

  @Test("calibrated 2019 agrees with the reference on every winner, uniform on 640 of 650")
  func agreement() throws {
    func value(_ method: String, _ measure: String, _ party: String = "") throws -> Double {
      let rows = try CommittedDatabase.rows(
        """
        SELECT a.value FROM agreement a JOIN tally t USING (tally_id)
        WHERE t.election = 2019 AND t.method = '\(method)' AND a.measure = '\(measure)' AND a.party = '\(party)'
        """)
      return try #require(rows.first?.number(0))
    }
    #expect(try value("uniform", "winners") == 640)
    #expect(abs(try value("uniform", "distance") - 1.94) < 0.005)
    #expect(abs(try value("uniform", "error", "Con") - 1.31) < 0.005)
    #expect(abs(try value("uniform", "error", "Lab") - 1.29) < 0.005)
    #expect(try value("calibrated", "winners") == 650)
    #expect(try value("calibrated", "distance") < 0.02)
    #expect(try value("calibrated", "constituencies") == 650)
  }

  @Test("an estimate is preferred where nothing better is known, and is a baseline then")
  func preference() throws {
    let rows = try CommittedDatabase.rows(
      """
      SELECT t.election, t.basis, ifnull(t.method, ''), ifnull(b.election, 0), ifnull(b.basis, '') FROM tally t
      LEFT JOIN tally b ON b.tally_id = t.baseline_id
      WHERE t.boundary_set = '2024' AND t.preferred ORDER BY t.election
      """)
    let read = try rows.map {
      "\(try $0.integer(0)) \(try $0.text(1)) \(try $0.text(2)) \(try $0.integer(3)) \(try $0.text(4))"
    }
    #expect(
      read == [
        "2010 estimated calibrated 0 ", "2015 estimated calibrated 2010 estimated",
        "2017 estimated calibrated 2015 estimated", "2019 published  2017 estimated", "2024 counted  2019 published",
      ])
  }

  @Test(
    "67 constituencies are unchanged and keep their counted votes to the vote, in every election and by both methods")
  func unchanged() throws {
    let rows = try CommittedDatabase.rows(
      """
      WITH pair AS (
        SELECT o.new_id, o.old_id, e.tally_id AS estimate, c.tally_id AS counted
        FROM overlap o JOIN tally e ON e.basis = 'estimated' JOIN tally c ON c.basis = 'counted' AND c.election = e.election
        WHERE o.unchanged
      )
      SELECT count(DISTINCT p.new_id), count(*), sum(n.votes = v.votes), sum(n.party = v.party)
      FROM pair p
      JOIN tally_vote v ON v.tally_id = p.counted AND v.constituency_id = p.old_id
      LEFT JOIN tally_vote n ON n.tally_id = p.estimate AND n.constituency_id = p.new_id AND n.place = v.place
      """)
    let row = try #require(rows.first)
    #expect(try row.integer(0) == 67)
    #expect(try row.integer(2) == row.integer(1))
    #expect(try row.integer(3) == row.integer(1))
  }

  @Test(
    "the lineage: 244 seats from one predecessor, 386 mostly, 20 from many; 24 old seats are nobody's, 24 two seats'")
  func lineage() throws {
    let shares = try CommittedDatabase.rows(
      """
      SELECT sum(residential_of_new >= 0.95), sum(residential_of_new < 0.95 AND residential_of_new >= 0.5),
        sum(residential_of_new < 0.5), sum(unchanged) FROM overlap WHERE predecessor
      """)
    let row = try #require(shares.first)
    #expect(try [row.integer(0), row.integer(1), row.integer(2), row.integer(3)] == [244, 386, 20, 67])
    let successors = try CommittedDatabase.rows(
      """
      SELECT sum(n = 0), sum(n = 2), sum(n > 2) FROM (
        SELECT (SELECT count(*) FROM overlap o WHERE o.old_id = c.constituency_id AND o.predecessor) AS n
        FROM constituency c WHERE c.boundary_set = '2010')
      """)
    let counts = try #require(successors.first)
    #expect(try [counts.integer(0), counts.integer(1), counts.integer(2)] == [24, 24, 0])
  }

  @Test("Leeds North West kept its name, but most of it was Pudsey")
  func names() throws {
    let rows = try CommittedDatabase.rows(
      """
      SELECT old.name, new.name FROM overlap o
      JOIN constituency old ON old.constituency_id = o.old_id JOIN constituency new ON new.constituency_id = o.new_id
      WHERE o.predecessor AND new.name IN ('Leeds North West', 'Ynys Môn') ORDER BY new.name
      """)
    #expect(try rows.map { try $0.text(0) } == ["Pudsey", "Ynys Môn"])
  }

  @Test(
    "a probability is between a half and one, known for estimates of three elections and the published result, and unchanged seats are exposed to nothing"
  )
  func probabilities() throws {
    let rows = try CommittedDatabase.rows(
      """
      SELECT count(*), sum(e.probability IS NULL), min(e.probability), max(e.probability),
        sum(e.exposure = 0 AND EXISTS (SELECT 1 FROM overlap o WHERE o.new_id = e.constituency_id AND o.unchanged))
      FROM estimate e JOIN tally t USING (tally_id) WHERE t.preferred
      """)
    let row = try #require(rows.first)
    #expect(try row.integer(0) == 4 * 650)
    #expect(try row.integer(1) == 0)
    #expect(try #require(row.number(2)) >= 0.5)
    #expect(try #require(row.number(3)) <= 1)
    #expect(try row.integer(4) == 4 * 67)
  }
}
