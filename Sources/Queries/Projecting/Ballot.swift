import Elections
import Database

/// Every vote of one tally, read for computing with it.
struct Ballot {
  /// Where a contest is fought.
  struct Place: Equatable {
    let code: String
    let name: String
    /// The region of England, or the other nation.
    let region: String
    let isOfGreatBritain: Bool
  }

  /// The constituencies, by name.
  private(set) var places: [Place] = []
  /// Their contests, in the same order.
  private(set) var contests: [Contest] = []
  /// The parties that are the Speaker's.
  let speakers: Set<String>
  /// What each party is called in a sentence.
  let names: [String: String]

  init(_ database: ElectionDatabase, tally: Int) throws {
    let parties = try database.rows("SELECT party, kind, prose_name FROM party ORDER BY position")
    var kinds: [String: String] = [:]
    var names: [String: String] = [:]
    for row in parties {
      kinds[try row.text(0)] = try row.text(1)
      names[try row.text(0)] = try row.text(2)
    }
    speakers = Set(kinds.filter { $0.value == Party.Kind.speaker.rawValue }.keys)
    self.names = names
    let rows = try database.rows(
      """
      SELECT k.code, k.name, c.electorate, c.valid_votes, v.party, v.votes, a.name AS region, a.nation
      FROM tally_contest c
      JOIN constituency k USING (constituency_id)
      JOIN area a USING (area)
      JOIN tally_vote v USING (tally_id, constituency_id)
      WHERE c.tally_id = :tally
      ORDER BY k.name, k.code, v.place
      """, ["tally": .integer(tally)])
    var contestants: [Contest.Contestant] = []
    for (index, row) in rows.enumerated() {
      contestants.append(
        Contest.Contestant(
          party: try row.text(4), isPool: kinds[try row.text(4)] == Party.Kind.pool.rawValue, votes: row.number(5) ?? 0)
      )
      let isLast = index + 1 == rows.count
      let next = isLast ? nil : try rows[index + 1].text(0)
      let text = try row.text(0)
      guard next != text, let code = ConstituencyCode(text) else { continue }
      places.append(
        Place(
          code: text, name: try row.text(1), region: try row.text(6),
          isOfGreatBritain: try row.text(7) != Nation.northernIreland.rawValue))
      contests.append(
        Contest(
          constituency: code, electorate: row.number(2), validVotes: row.number(3), contestants: contestants))
      contestants = []
    }
  }
}
