import Database

/// Results as they stand in the base tables, for computing once more by plain loops what the questions answer in SQL.
struct Oracle {
  /// A contest of a tally.
  struct Contest {
    let region: String
    let nation: String
    let electorate: Double
    let valid: Double
    /// The votes of each party, its candidates added up.
    var votes: [String: Double] = [:]
    var winner = ""
    /// The votes of its contestants, the most first.
    var ranked: [Double] = []
  }

  /// How statements are run.
  typealias Rows = (String) throws -> [SQLRow]

  /// Whether its votes were counted on the boundaries it is told on.
  let isCounted: Bool
  /// The contests by the code of their constituency.
  let contests: [String: Contest]
  /// The tally's number.
  let number: Int

  /// Reads the preferred tally of an election on a boundary set, of the committed figures or of a changed database.
  init(_ election: Int, on set: String, rows: Rows = CommittedDatabase.rows) throws {
    let tally = try rows(
      "SELECT tally_id, basis FROM tally WHERE election = \(election) AND boundary_set = '\(set)' AND preferred")[0]
    number = try tally.integer(0)
    isCounted = try tally.text(1) == "counted"
    var contests: [String: Contest] = [:]
    for row in try rows(
      """
      SELECT k.code, a.name, a.nation, c.electorate, c.valid_votes FROM tally_contest c
      JOIN constituency k USING (constituency_id) JOIN area a USING (area) WHERE c.tally_id = \(number)
      """)
    {
      contests[try row.text(0)] = Contest(
        region: try row.text(1), nation: try row.text(2), electorate: row.number(3) ?? 0, valid: row.number(4) ?? 0)
    }
    for row in try rows(
      """
      SELECT k.code, v.party, v.votes, v.place FROM tally_vote v JOIN constituency k USING (constituency_id)
      WHERE v.tally_id = \(number) ORDER BY v.place
      """)
    {
      let (code, party) = (try row.text(0), try row.text(1))
      contests[code]?.votes[party, default: 0] += row.number(2) ?? 0
      contests[code]?.ranked.append(row.number(2) ?? 0)
      if try row.integer(3) == 1 { contests[code]?.winner = party }
    }
    self.contests = contests
  }

  /// What old constituencies a new one is made of: their codes, and the share of each that lies in it.
  static func pieces() throws -> [String: [(old: String, share: Double)]] {
    var pieces: [String: [(old: String, share: Double)]] = [:]
    for row in try CommittedDatabase.rows(
      """
      SELECT n.code, o.code, p.residential_of_old FROM overlap p
      JOIN constituency n ON n.constituency_id = p.new_id JOIN constituency o ON o.constituency_id = p.old_id
      WHERE p.residential_of_old > 0
      """)
    { pieces[try row.text(0), default: []].append((try row.text(1), row.number(2) ?? 0)) }
    return pieces
  }

  /// Who stood in each constituency: who had votes, and of a notional result, compared with the same election as it was counted on
  /// the old boundaries, those who stood in old constituencies that hold at least a third of its electors.
  func standing(_ counted: Oracle?) throws -> [String: Set<String>] {
    guard let counted else { return contests.mapValues { Set($0.votes.keys) } }
    let pieces = try Self.pieces()
    return contests.reduce(into: [:]) { standing, entry in
      let own = pieces[entry.key] ?? []
      func electors(_ party: String?) -> Double {
        own.reduce(0) { sum, piece in
          guard let old = counted.contests[piece.old], party.map({ old.votes[$0] != nil }) ?? true else { return sum }
          return sum + piece.share * old.electorate
        }
      }
      standing[entry.key] = Set(
        entry.value.votes.filter { $0.value > 0 && electors($0.key) * 3 >= electors(nil) }.keys)
    }
  }
}
