import Elections
import Database

/// How far an election has got that is not declared, or not counted, everywhere.
package struct PartialResult: Equatable, Sendable {
  /// In how many constituencies it is known who won.
  package let declared: Int
  /// In how many the votes are.
  package let counted: Int
  /// How many there are.
  package let seats: Int

  /// "412 of 650", and how many of them are counted, where not all are.
  package var words: String {
    "\(declared) of \(seats)" + (counted < declared ? ", \(counted) counted" : "")
  }

  /// The same with what was counted of what, as titles end: "412 of 650 declared, 400 counted".
  package var title: String {
    "\(declared) of \(seats) declared"
      + (counted < declared ? ", \(counted == 0 ? "none" : String(counted)) counted" : "")
  }
}

/// What the names a user types stand for: elections, boundary sets, tallies, parties, areas, constituencies.
struct NameResolver {
  /// A tally and what it is compared with.
  struct TallyEntry: Equatable {
    let id: Int
    let election: Int
    let boundarySet: String
    let basis: Basis
    let method: String?
    let isPreferred: Bool
    let baseline: Int?
    /// The election in whose declared contests alone the votes are; nil for all contests.
    let declaredIn: Int?
  }

  /// The preferred tallies on a boundary set.
  func preferred(on set: SQLValue?) -> [TallyEntry] {
    tallies.filter { $0.isPreferred && $0.declaredIn == nil && .text($0.boundarySet) == set }
  }

  let database: ElectionDatabase
  private let tallies: [TallyEntry]
  private let ownBoundarySets: [Int: String]
  /// How far elections are of which nobody's seat is declared.
  private let undeclared: [Int: String]
  /// In how many constituencies of how many it is known who won, and in how many the votes are; of those elections only in which
  /// these are not all.
  let partial: [Int: PartialResult]
  let boundarySets: [String]
  /// The groups of seats that can be asked about.
  let groups: SeatGroups

  /// Reads what can be named.
  ///
  /// - Parameters:
  ///   - database: an open database.
  ///   - groups: the groups of seats of a file of the user's.
  /// - Throws: `DatabaseError` where the database cannot be read.
  init(_ database: ElectionDatabase, groups: [SeatGroup] = []) throws {
    self.database = database
    tallies = try database.rows(
      "SELECT tally_id, election, boundary_set, basis, method, preferred, baseline_id, declared_in FROM tally ORDER BY tally_id"
    ).map {
      guard let basis = Basis(rawValue: try $0.text(3)) else { throw DatabaseError.damaged(path: database.path) }
      return TallyEntry(
        id: try $0.integer(0), election: try $0.integer(1), boundarySet: try $0.text(2), basis: basis,
        method: $0.values[4] == .null ? nil : try $0.text(4), isPreferred: try $0.integer(5) == 1,
        baseline: $0.number(6).map { Int($0) }, declaredIn: $0.number(7).map { Int($0) })
    }
    boundarySets = try database.rows("SELECT boundary_set FROM boundary_set ORDER BY boundary_set").map {
      try $0.text(0)
    }
    self.groups = try SeatGroups(database, boundarySets, given: groups)
    var own: [Int: String] = [:]
    for row in try database.rows(
      """
      SELECT election, boundary_set FROM election WHERE boundary_set IS NOT NULL
        AND election IN (SELECT election FROM tally WHERE basis = 'counted' AND declared_in IS NULL)
      """)
    {
      own[try row.integer(0)] = try row.text(1)
    }
    ownBoundarySets = own
    var undeclared: [Int: String] = [:]
    for row in try database.rows(
      "SELECT election, state FROM election WHERE state IS NOT NULL AND state IN ('to come', 'candidates known')")
    { undeclared[try row.integer(0)] = try row.text(1) }
    self.undeclared = undeclared
    var partial: [Int: PartialResult] = [:]
    for row in try database.rows(
      """
      SELECT t.election, a.seats, b.constituencies, (
        SELECT count(*) FROM tally_contest c JOIN contest k ON k.election = t.election
          AND k.constituency_id = c.constituency_id
        WHERE c.tally_id = t.tally_id AND (c.valid_votes > 0 OR k.state IN ('counted', 'verified')))
      FROM tally t JOIN boundary_set b USING (boundary_set)
      JOIN tally_area a ON a.tally_id = t.tally_id AND a.area_kind = 'uk'
      JOIN election e ON e.election = t.election
      WHERE t.basis = 'counted' AND t.declared_in IS NULL
        AND (a.seats < b.constituencies OR e.state NOT IN ('counted', 'verified'))
      """)
    {
      partial[try row.integer(0)] = PartialResult(
        declared: try row.integer(1), counted: try row.integer(3), seats: try row.integer(2))
    }
    self.partial = partial
  }

  /// The years with a tally of any kind, the earliest first.
  var elections: [Int] { Set(tallies.map(\.election)).sorted() }

  /// The general election before another; nil for the first.
  func electionBefore(_ year: Int) -> Int? { elections.last { $0 < year } }

  /// The years with a counted result, the earliest first.
  var fought: [Int] { ownBoundarySets.keys.sorted() }

  /// The boundary set of the newest election.
  var newestBoundarySet: String { ownBoundarySets.max { $0.key < $1.key }?.value ?? "" }

  /// The boundary set an election was fought on; nil where that is not among the datasets.
  func ownBoundarySet(of election: Int) -> String? { ownBoundarySets[election] }

  /// The tally of an election: on the boundary set asked for, else on its own, else on the only one there is.
  ///
  /// It is the estimate made by the method asked for, where there is one on that boundary set, else the preferred tally.
  func tally(of election: Int, on set: String?, by method: String? = nil) throws -> TallyEntry {
    try refuseUnknown(election)
    let set = try boundarySet(set)
    let own = tallies.filter { $0.election == election && $0.isPreferred }
    let wanted = set ?? ownBoundarySets[election] ?? own.first?.boundarySet ?? ""
    let estimate = method.flatMap { method in
      tallies.first {
        $0.election == election && $0.boundarySet == wanted && $0.method == method && $0.declaredIn == nil
      }
    }
    guard let tally = estimate ?? own.first(where: { $0.boundarySet == wanted }) else {
      let known = Set(tallies.filter { $0.boundarySet == wanted }.map(\.election)).sorted()
      throw QueryError.noTally(election: election, boundarySet: wanted, known: known)
    }
    return tally
  }

  /// Refuses an election that is not there, or of which no result is known.
  func refuseUnknown(_ election: Int) throws {
    if elections.contains(election) { return }
    if let state = undeclared[election] { throw QueryError.notDeclared(election: election, state: state) }
    throw QueryError.unknownElection(election, known: elections)
  }

  /// The same tally in those constituencies alone that are declared in a later election, where not all are.
  private func part(of tally: TallyEntry, declaredIn election: Int) -> TallyEntry {
    tallies.first {
      $0.declaredIn == election && $0.election == tally.election && $0.boundarySet == tally.boundarySet
        && $0.method == tally.method
    } ?? tally
  }

  /// The boundary set of a name, nil for none.
  func boundarySet(_ name: String?) throws -> String? {
    if let name, !boundarySets.contains(name) { throw QueryError.unknownBoundarySet(name, known: boundarySets) }
    return name
  }

  /// An election on boundaries it was not fought on: the estimate by the method asked for, else the preferred tally; on the boundary set
  /// asked for, else on the newest that has one.
  func notional(_ election: Int, on set: String?, by method: String?) throws -> TallyEntry {
    try refuseUnknown(election)
    let carried = Set(tallies.filter { $0.method != nil }.map { "\($0.boundarySet) \($0.election)" })
    let known = tallies.filter {
      $0.declaredIn == nil && carried.contains("\($0.boundarySet) \($0.election)")
        && (set == nil || $0.boundarySet == set) && (method == nil ? $0.isPreferred : $0.method == method)
    }
    guard let tally = known.filter({ $0.election == election }).max(by: { $0.boundarySet < $1.boundarySet }) else {
      throw QueryError.noEstimate(election: election, known: Set(known.map(\.election)).sorted())
    }
    return tally
  }

  /// The tally that another is compared with by default; nil where there is none.
  func baseline(of tally: TallyEntry) -> TallyEntry? { tally.baseline.flatMap { id in tallies.first { $0.id == id } } }

  /// What a tally is compared with: an election that was asked for, on the same boundary set, else its baseline; nil for none.
  func earlier(than tally: TallyEntry, _ election: Int?, by method: String?) throws -> TallyEntry? {
    try election.map {
      part(of: try self.tally(of: $0, on: tally.boundarySet, by: method), declaredIn: tally.election)
    } ?? baseline(of: tally)
  }

  /// The two tallies of a comparison, on one boundary set: the later election's own unless another is asked for.
  func comparison(
    from: Int?, to: Int, on set: String?, by method: String?
  ) throws -> (from: TallyEntry, to: TallyEntry) {
    let later = try tally(of: to, on: set, by: method)
    if let from {
      return (part(of: try tally(of: from, on: later.boundarySet, by: method), declaredIn: later.election), later)
    }
    guard let earlier = baseline(of: later) else { throw QueryError.noBaseline(election: to) }
    return (earlier, later)
  }

  /// The parties with most votes in a tally, the most first.
  func largestParties(in tally: Int, limit: Int) throws -> [String] {
    try database.rows(
      """
      SELECT v.party FROM party_area v JOIN party p USING (party)
      WHERE v.tally_id = :tally AND v.area_kind = 'uk' AND p.kind = 'party' ORDER BY v.votes DESC, p.position LIMIT :limit
      """, ["tally": .integer(tally), "limit": .integer(limit)]
    ).map { try $0.text(0) }
  }
}
