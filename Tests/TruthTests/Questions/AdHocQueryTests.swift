import Foundation
import Queries
import Database
import TableRecords
import Testing

@Suite struct AdHocQueryTests {
  private func ask(_ sql: String, _ parameters: [String: String] = [:], rows: Int = 10_000) throws -> (
    table: Table, isCut: Bool
  ) {
    try AdHocQueries(databaseAt: CommittedDatabase.path.get()).ask(
      sql, parameters: parameters, limits: .init(rows: rows))
  }

  @Test("the measures in SQL are those stored at the build")
  func measures() throws {
    let answer = try ask(
      """
      SELECT gallagher(a.votes, a.seats) AS now, m.value
      FROM tally t JOIN party_area a USING (tally_id)
      JOIN area_measure m ON m.tally_id = t.tally_id AND m.measure = 'gallagher' AND m.area_kind = a.area_kind AND m.area_name = a.area_name
      WHERE t.basis = 'counted' GROUP BY t.tally_id, a.area_kind, a.area_name
      """)
    #expect(answer.table.rows.count > 60)
    for row in answer.table.records {
      #expect(abs(try #require(row.number("now")) - (try #require(row.number("value")))) < 1e-9)
    }
  }

  @Test(
    "replacement, alteration and what parties under two per cent moved add up to the volatility stored; the bonus is that of the most seats"
  )
  func parts() throws {
    let parts = try ask(
      """
      SELECT
        max(m.value) FILTER (WHERE m.measure = 'volatility') AS whole,
        sum(m.value) FILTER (WHERE m.measure <> 'volatility') AS parts,
        (SELECT 50 * sum(abs(n - w)) FROM (
          SELECT
            ifnull(max(share) FILTER (WHERE q.tally_id = t.tally_id), 0) AS n,
            ifnull(max(share) FILTER (WHERE q.tally_id = t.baseline_id), 0) AS w
          FROM party_area q
          WHERE q.tally_id IN (t.tally_id, t.baseline_id) AND q.area_kind = m.area_kind AND q.area_name = m.area_name
          GROUP BY q.party
        ) WHERE n < 0.02 AND w < 0.02) AS small
      FROM tally t JOIN area_measure m USING (tally_id)
      WHERE m.measure LIKE 'volatility%' GROUP BY t.tally_id, m.area_kind, m.area_name
      """)
    #expect(parts.table.rows.count > 50)
    for row in parts.table.records {
      let sum = try #require(row.number("parts")) + (row.number("small") ?? 0)
      #expect(abs(try #require(row.number("whole")) - sum) < 1e-9)
    }
    let bonus = try ask(
      """
      SELECT m.value, max(1.0 * p.seats / a.seats) - max(p.votes) / a.valid_votes AS bonus
      FROM tally t JOIN area_measure m USING (tally_id) JOIN tally_area a USING (tally_id, area_kind, area_name)
      JOIN tally_area_party p USING (tally_id, area_kind, area_name)
      WHERE t.basis = 'counted' AND m.measure = 'winners-bonus' AND m.area_kind = 'uk' GROUP BY t.tally_id
      """)
    #expect(bonus.table.rows.count == 5)
    for row in bonus.table.records {
      #expect(abs(try #require(row.number("value")) - (try #require(row.number("bonus")))) < 1e-9)
    }
  }

  @Test("what looks like a number is bound as one, other words as text")
  func parameters() throws {
    let types = try ask(
      "SELECT typeof(:a), typeof(:b), typeof(:c), typeof(:d), typeof(:e), typeof(:f)",
      ["a": "2017", "b": "-0.5", "c": "007", "d": "Lab", "e": "", "f": "1e5"])
    #expect(types.table.rows == [["integer", "real", "text", "text", "text", "text"].map(Cell.text)])
    let seats = try ask(
      "SELECT seats FROM party_area JOIN tally USING (tally_id) WHERE election = :year AND basis = 'counted' AND party = :party AND area_kind = 'uk'",
      ["year": "2017", "party": "Lab"])
    #expect(seats.table.rows == [[.integer(262)]])
  }

  @Test("columns of numbers are numbers, of words words; rows over the limit are cut")
  func kinds() throws {
    let answer = try ask("SELECT code, winner_votes, NULL AS empty FROM contest_result ORDER BY code", rows: 3)
    #expect(answer.isCut)
    #expect(answer.table.rows.count == 3)
    #expect(answer.table.columns.map(\.kind) == [.text, .value, .text])
    #expect(try !ask("SELECT 1 WHERE 0").isCut)
  }

  @Test("hostile statements leave the database as it is, byte for byte")
  func unchanged() throws {
    let path = try CommittedDatabase.path.get()
    let before = try Data(contentsOf: URL(filePath: path))
    for sql in [
      "DELETE FROM tally_vote", "ATTACH '/tmp/a' AS a", "VACUUM", "PRAGMA journal_mode = WAL",
      "CREATE TEMP TABLE t (a)",
      "SELECT * FROM tally_vote a, tally_vote b", "SELECT zeroblob(1073741824)", "SELECT 1; DROP TABLE party",
    ] { _ = try? ask(sql, rows: 100) }
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
    let folder = URL(filePath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["elections.sqlite"])
  }
}
