import Database
import TidyData
import Elections
import Files

/// What the tallies refer to, once it is stored: the numbers of constituencies, where they lie, what stands behind
/// the codes of parties, which boundary changes votes can be carried across.
struct PlaceRegister {
  let sources: [TallySource]
  let constituencies: [String: [ConstituencyCode: Int]]
  let areas: [Int: Area]
  let kinds: [String: Party.Kind]
  /// The codes that stand for votes published together; very few.
  let pools: [String]
  let changes: [KnownChange]

  /// The number of a constituency.
  ///
  /// - Throws: `DatabaseError.unknownConstituency`.
  func number(of code: ConstituencyCode, on set: String) throws(DatabaseError) -> Int {
    guard let number = constituencies[set]?[code] else {
      throw .unknownConstituency(boundarySet: set, code: code.text)
    }
    return number
  }

  /// The code of the area that each constituency of some boundary sets lies in.
  func areaCodes(of sets: [String]) -> [ConstituencyCode: String] {
    var codes: [ConstituencyCode: String] = [:]
    for set in sets { for (code, number) in constituencies[set] ?? [:] { codes[code] = areas[number]?.code } }
    return codes
  }
}

/// Stores boundary sets, elections, areas, parties and constituencies.
struct PlaceLoad {
  private let checked: CheckedFolder
  private let database: NewDatabase

  init(_ checked: CheckedFolder, _ database: NewDatabase) {
    (self.checked, self.database) = (checked, database)
  }

  func run(_ findings: inout Findings) throws -> PlaceRegister {
    try storeSources(&findings)
    try storeParties()
    let sets = database.insertion(into: "boundary_set", ["boundary_set", "name", "constituencies"])
    for set in checked.boundarySets { try sets.insert(set.id, set.name, set.constituencies) }
    let elections = database.insertion(
      into: "election", ["election", "date", "boundary_set", "speaker_party", "featured", "state"])
    for row in checked.elections {
      try elections.insert(
        row.year, row.date.description, row.boundarySet, row.speakerParty, row.isFeatured,
        checked.progress[row.year]?.state.rawValue)
    }
    let areas = database.insertion(into: "area", ["area", "name", "nation", "position"])
    for row in checked.areas { try areas.insert(row.code, row.name, row.nation.rawValue, row.position) }
    let placeNames = database.insertion(into: "place_name", ["name", "kind", "place"])
    for row in try checked.folder.placeNames(&findings) {
      try placeNames.insert(row.name, row.kind.rawValue, row.place)
    }
    let (numbers, areasOf) = try storeConstituencies(&findings)
    let groups = database.insertion(into: "seat_group", ["name", "constituency_id"])
    for (group, set) in checked.groups {
      for code in group.codes {
        guard let number = numbers[set]?[code] else {
          throw DatabaseError.unknownConstituency(boundarySet: set, code: code.text)
        }
        try groups.insert(group.name, number)
      }
    }
    let changes = try BoundaryChangeLoad(checked, database, numbers).run(&findings)
    return PlaceRegister(
      sources: TallySource.all(
        checked.elections, checked.progress, notional: try checked.folder.notionalResults(), changes: changes),
      constituencies: numbers, areas: areasOf,
      kinds: Dictionary(checked.parties.map { ($0.code, $0.kind) }) { first, _ in first },
      pools: checked.parties.filter { $0.kind == .pool }.map(\.code), changes: changes)
  }

  /// Stores the files that the facts come from, and what was published wrongly.
  private func storeSources(_ findings: inout Findings) throws {
    let files = database.insertion(into: "dataset_file", ["path", "size", "modified", "changed", "number"])
    for file in try Build.stamps(of: checked.folder) {
      let stamp = file.stamp
      try files.insert(file.path, stamp.size, stamp.modified, stamp.changed, stamp.number)
    }
    let corrections = database.insertion(
      into: "correction",
      ["dataset", "edition", "code", "first_name", "surname", "field", "published", "corrected", "reason"])
    for row in try checked.folder.corrections(&findings) {
      try corrections.insert(
        row.dataset, row.edition, row.code, row.firstName, row.surname, row.field, row.published, row.corrected,
        row.reason)
    }
  }

  private func storeParties() throws {
    let parties = database.insertion(
      into: "party", ["party", "name", "short_name", "prose_name", "kind", "position", "colour", "ink"])
    for row in checked.parties {
      try parties.insert(
        row.code, row.name, row.shortName, row.proseName, row.kind.rawValue, row.position, row.colour, row.ink)
    }
    let names = database.insertion(into: "party_name", ["published_abbreviation", "published_name", "party", "kind"])
    for row in checked.partyNames {
      try names.insert(row.published.abbreviation, row.published.name, row.party, row.kind.rawValue)
    }
  }

  /// Stores the constituencies of every boundary set with their hexagons, outlines and revised codes; gives their numbers by set and
  /// code, and the area of each.
  private func storeConstituencies(
    _ findings: inout Findings
  ) throws -> (numbers: [String: [ConstituencyCode: Int]], areas: [Int: Area]) {
    let constituencies = database.insertion(
      into: "constituency", ["constituency_id", "boundary_set", "code", "name", "area", "kind"])
    let hexes = database.insertion(into: "hex", ["constituency_id", "hex_column", "hex_row"])
    let outlines = database.insertion(into: "outline", ["constituency_id", "part", "ring", "corners"])
    let revisedCodes = database.insertion(into: "revised_code", ["boundary_set", "code", "name", "revised"])
    let areas = Dictionary(uniqueKeysWithValues: checked.areas.map { ($0.code, $0) })
    var numbers: [String: [ConstituencyCode: Int]] = [:]
    var areasOf: [Int: Area] = [:]
    var last = 0
    for set in checked.boundarySets {
      var own: [ConstituencyCode: Int] = [:]
      func number(_ code: ConstituencyCode) throws -> Int {
        guard let number = own[code] else {
          throw DatabaseError.unknownConstituency(boundarySet: set.id, code: code.text)
        }
        return number
      }
      for row in checked.constituencies(of: set) {
        last += 1
        own[row.code] = last
        areasOf[last] = areas[row.area]
        try constituencies.insert(last, set.id, row.code.text, row.name, row.area, row.kind.rawValue)
      }
      for hex in checked.hexes(of: set) { try hexes.insert(number(hex.code), hex.column, hex.row) }
      for ring in checked.outlines(of: set) { try outlines.insert(number(ring.code), ring.part, ring.ring, ring.text) }
      for row in try checked.folder.revisedCodes(of: set.id, &findings) {
        try revisedCodes.insert(set.id, row.code.text, row.name, row.revised.text)
      }
      numbers[set.id] = own
    }
    return (numbers, areasOf)
  }
}
