import Database
import Press

/// A constituency as it stands in the base tables, for holding sentences against: plain statements and plain loops, nothing of what makes the sentences.
struct SeatOracle {
  /// One election in it.
  struct Election {
    let year: Int
    /// Counted, published or estimated; counted too where the constituency is one old one and nothing else.
    var basis: String
    let valid: Double
    let electorate: Double
    /// Valid votes over the electorate, as counted where nothing but the map changed.
    var turnout: Double
    /// The contestants, most votes first.
    var ranked: [(party: String, votes: Double, name: String?)] = []
    /// The probability that the winner is right; nil where that is not in doubt.
    var probability: Double?

    func share(_ place: Int) -> Double { ranked[place].votes / valid }
    var majority: Double { ranked[0].votes - (ranked.count > 1 ? ranked[1].votes : 0) }
  }

  let set: String
  let code: String
  let name: String
  let area: String
  /// By year.
  var elections: [Election] = []
  /// The parts of this constituency, as shares of its homes, that were in old ones.
  var origins: [(name: String, share: Double)] = []
  /// The parts of its homes that went to new ones.
  var heirs: [(name: String, share: Double)] = []
  /// The old constituency that it is the whole of, which is nothing else.
  var only: String?
  var leave: Double?
  /// At each notional election, in what part of it, by electors, each of the first two stood.
  var stood: [Int: [Double]] = [:]

  /// The last election counted in it.
  var last: Election? { elections.last { $0.basis == "counted" } }

  /// Every constituency of every boundary set.
  static func all() throws -> [SeatOracle] {
    var seats: [Int: SeatOracle] = [:]
    for row in try Press.rows(
      "SELECT constituency_id, boundary_set, code, k.name, a.name FROM constituency k JOIN area a USING (area)")
    {
      seats[try row.integer(0)] = SeatOracle(
        set: try row.text(1), code: try row.text(2), name: try row.text(3), area: try row.text(4))
    }
    try addElections(to: &seats)
    try addPieces(to: &seats)
    for row in try Press.rows("SELECT constituency_id, share FROM leave_share") {
      seats[try row.integer(0)]?.leave = row.number(1)
    }
    return seats.values.sorted { ($0.set, $0.code) < ($1.set, $1.code) }
  }

  private static func addElections(to seats: inout [Int: SeatOracle]) throws {
    let preferred = "t.preferred AND t.declared_in IS NULL"
    for row in try Press.rows(
      """
      SELECT c.constituency_id, t.election, t.basis, c.valid_votes, c.electorate,
        (SELECT e.probability FROM estimate e
         WHERE e.tally_id = t.tally_id AND e.constituency_id = c.constituency_id AND e.exposure > 0)
      FROM tally_contest c JOIN tally t USING (tally_id) WHERE \(preferred) ORDER BY t.election
      """)
    {
      let (valid, electorate) = (row.number(3) ?? 0, row.number(4) ?? 0)
      seats[try row.integer(0)]?.elections.append(
        Election(
          year: try row.integer(1), basis: try row.text(2), valid: valid, electorate: electorate,
          turnout: valid / electorate, probability: row.number(5)))
    }
    for row in try Press.rows(
      """
      SELECT v.constituency_id, t.election, v.party, v.votes, d.first_name, d.surname
      FROM tally_vote v JOIN tally t USING (tally_id) LEFT JOIN candidacy d USING (candidacy_id)
      WHERE \(preferred) ORDER BY t.election, v.place
      """)
    {
      let (id, year) = (try row.integer(0), try row.integer(1))
      guard let place = seats[id]?.elections.firstIndex(where: { $0.year == year }) else { continue }
      let name = try? "\(row.text(4)) \(row.text(5))"
      seats[id]?.elections[place].ranked.append((try row.text(2), row.number(3) ?? 0, name))
    }
  }

  private static func addPieces(to seats: inout [Int: SeatOracle]) throws {
    var sources: [Int: [Int]] = [:]
    var targets: [Int: [Int]] = [:]
    var shares: [Int: [(old: Int, share: Double)]] = [:]
    for row in try Press.rows(
      "SELECT new_id, old_id, residential_of_new, residential_of_old FROM overlap WHERE residential_of_old > 0")
    {
      let (new, old) = (try row.integer(0), try row.integer(1))
      sources[new, default: []].append(old)
      targets[old, default: []].append(new)
      guard let from = seats[old]?.name, let to = seats[new]?.name else { continue }
      seats[new]?.origins.append((from, row.number(2) ?? 0))
      seats[old]?.heirs.append((to, row.number(3) ?? 0))
    }
    for row in try Press.rows(
      "SELECT new_id, old_id, residential_of_old FROM overlap WHERE residential_of_old > 0")
    { shares[try row.integer(0), default: []].append((try row.integer(1), row.number(2) ?? 0)) }
    for (new, own) in shares { addStanding(own, to: new, &seats) }
    for (new, own) in sources where own.count == 1 && targets[own[0]] == [new] {
      guard let old = seats[own[0]] else { continue }
      seats[new]?.only = old.name
      for (place, election) in (seats[new]?.elections ?? []).enumerated() where election.basis != "counted" {
        guard let counted = old.elections.first(where: { $0.year == election.year && $0.basis == "counted" }),
          counted.electorate > 0
        else { continue }
        seats[new]?.elections[place].basis = "counted"
        seats[new]?.elections[place].turnout = counted.turnout
      }
    }
  }
  /// In what part of a new constituency each of its first two stood: an independent is one person, who stood in one old constituency.
  private static func addStanding(_ pieces: [(old: Int, share: Double)], to new: Int, _ seats: inout [Int: SeatOracle])
  {
    for election in seats[new]?.elections ?? [] where election.basis != "counted" {
      var electors: [Double] = []
      var standing: [String: [Double]] = [:]
      for piece in pieces {
        guard let old = seats[piece.old]?.elections.first(where: { $0.year == election.year && $0.basis == "counted" })
        else { continue }
        electors.append(piece.share * old.electorate)
        for party in Set(old.ranked.map(\.party)) { standing[party, default: []].append(piece.share * old.electorate) }
      }
      let all = electors.reduce(0, +)
      guard all > 0 else { continue }
      seats[new]?.stood[election.year] = election.ranked.prefix(2).map { contestant in
        let own = standing[contestant.party] ?? []
        return (contestant.party == "Ind" ? own.max() ?? 0 : own.reduce(0, +)) / all
      }
    }
  }
}
