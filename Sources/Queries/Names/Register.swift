import Store

/// What the names a user types stand for: elections, boundary sets, tallies, parties, areas, constituencies.
struct Register {
  /// A tally and what it is compared with.
  struct TallyEntry: Equatable {
    let id: Int
    let election: Int
    let boundarySet: String
    let basis: String
    let isPreferred: Bool
    let baseline: Int?
  }

  /// A kind of area and the name of one.
  struct AreaEntry: Equatable {
    let kind: String
    let name: String

    static let unitedKingdom = AreaEntry(kind: "uk", name: "United Kingdom")
  }

  private let database: ElectionDatabase
  private let tallies: [TallyEntry]
  private let ownBoundarySets: [Int: String]
  let boundarySets: [String]

  init(_ database: ElectionDatabase) throws {
    self.database = database
    tallies = try database.rows(
      "SELECT tally_id, election, boundary_set, basis, preferred, baseline_id FROM tally ORDER BY tally_id"
    ).map {
      TallyEntry(
        id: try $0.integer(0), election: try $0.integer(1), boundarySet: try $0.text(2), basis: try $0.text(3),
        isPreferred: try $0.integer(4) == 1, baseline: $0.number(5).map { Int($0) })
    }
    boundarySets = try database.rows("SELECT boundary_set FROM boundary_set ORDER BY boundary_set").map {
      try $0.text(0)
    }
    var own: [Int: String] = [:]
    for row in try database.rows("SELECT election, boundary_set FROM election WHERE boundary_set IS NOT NULL") {
      own[try row.integer(0)] = try row.text(1)
    }
    ownBoundarySets = own
  }

  /// The years with a tally of any kind, the earliest first.
  var elections: [Int] { Set(tallies.map(\.election)).sorted() }

  /// The preferred tally of an election: on the boundary set asked for, else on its own, else on the only one there is.
  func tally(of election: Int, on set: String?) throws -> TallyEntry {
    guard elections.contains(election) else { throw QueryError.unknownElection(election, known: elections) }
    let set = try boundarySet(set)
    let own = tallies.filter { $0.election == election && $0.isPreferred }
    let wanted = set ?? ownBoundarySets[election] ?? own.first?.boundarySet ?? ""
    guard let tally = own.first(where: { $0.boundarySet == wanted }) else {
      let known = Set(tallies.filter { $0.boundarySet == wanted }.map(\.election)).sorted()
      throw QueryError.noTally(election: election, boundarySet: wanted, known: known)
    }
    return tally
  }

  /// The boundary set of a name, nil for none.
  func boundarySet(_ name: String?) throws -> String? {
    if let name, !boundarySets.contains(name) { throw QueryError.unknownBoundarySet(name, known: boundarySets) }
    return name
  }

  /// The boundary set that came last.
  var latestBoundarySet: String? { boundarySets.last }

  /// The boundary set an election was fought on; nil where it is not among the datasets.
  func ownBoundarySet(of election: Int) -> String? { ownBoundarySets[election] }

  /// The tally that another is compared with by default; nil where there is none.
  func baseline(of tally: TallyEntry) -> TallyEntry? { tally.baseline.flatMap { id in tallies.first { $0.id == id } } }

  /// The two tallies of a comparison, on one boundary set: the later election's own unless another is asked for.
  func comparison(from: Int?, to: Int, on set: String?) throws -> (from: TallyEntry, to: TallyEntry) {
    let later = try tally(of: to, on: set)
    if let from { return (try tally(of: from, on: later.boundarySet), later) }
    guard let earlier = baseline(of: later) else { throw QueryError.noBaseline(election: to) }
    return (earlier, later)
  }

  /// The area of a name: "uk", "gb", a nation or a region, as people write it.
  func area(_ name: String) throws -> AreaEntry {
    let shorthand = ["uk": ("uk", "United Kingdom"), "gb": ("gb", "Great Britain")]
    if let (kind, full) = shorthand[name.lowercased()] { return AreaEntry(kind: kind, name: full) }
    let rows = try database.rows("SELECT nation, name FROM area ORDER BY position")
    let nations = try rows.map { try $0.text(0) }
    let regions = try rows.map { try $0.text(1) }.filter { !nations.contains($0) }
    let wanted = FoldedName(name)
    for (kind, names) in [
      ("uk", ["United Kingdom"]), ("gb", ["Great Britain"]), ("nation", nations), ("region", regions),
    ] {
      if let match = names.first(where: { FoldedName($0) == wanted }) { return AreaEntry(kind: kind, name: match) }
    }
    var known: [String] = ["uk", "gb"]
    for nation in nations + regions where !known.contains(nation) { known.append(nation) }
    throw QueryError.unknownArea(name, known: known)
  }

  /// The code of a party, given by its code, its name or any name it was published with.
  func party(_ name: String) throws -> String {
    let rows = try database.rows(
      """
      SELECT party, party AS alias FROM party UNION SELECT party, name FROM party UNION SELECT party, short_name FROM party
      UNION SELECT party, published_name FROM party_name WHERE published_name <> ''
      UNION SELECT party, published_abbreviation FROM party_name
      ORDER BY 1, 2
      """)
    let aliases = try rows.map { (party: try $0.text(0), alias: try $0.text(1)) }
    if let exact = aliases.first(where: { $0.party.lowercased() == name.lowercased() }) { return exact.party }
    let wanted = FoldedName(name)
    let matches = Set(aliases.filter { FoldedName($0.alias) == wanted }.map(\.party)).sorted()
    if matches.count > 1 { throw QueryError.ambiguous(name, candidates: matches) }
    if let match = matches.first { return match }
    throw QueryError.unknownParty(name, suggestions: nearMisses(of: name, among: aliases.map(\.alias)))
  }

  /// The number of a constituency in a boundary set, given by its code or its name.
  func constituency(_ name: String, in set: String) throws -> Int {
    let rows = try database.rows(
      "SELECT constituency_id, code, name FROM constituency WHERE boundary_set = :set ORDER BY name",
      ["set": .text(set)])
    let wanted = FoldedName(name)
    let matches = try rows.filter {
      try $0.text(1).lowercased() == name.lowercased() || FoldedName(try $0.text(2)) == wanted
    }
    if let only = matches.first, matches.count == 1 { return try only.integer(0) }
    if matches.count > 1 { throw QueryError.ambiguous(name, candidates: try matches.map { try $0.text(1) }) }
    let names = try rows.map { try $0.text(2) }
    throw QueryError.unknownConstituency(
      name, boundarySet: set, suggestions: nearMisses(of: name, among: names))
  }
}
