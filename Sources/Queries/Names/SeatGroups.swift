import Database
import Elections
import Wording

/// The groups of seats that can be asked about: those of the datasets, and those of a file of the user's.
///
/// Only when a group is asked about are the groups carried to the other boundary sets and added up, in tables of the connection.
final class SeatGroups {
  /// A group as it is looked for: a name, and what the command line finds it by.
  struct Key: Equatable {
    let name: String
    let flag: String
  }

  /// A group on every boundary set.
  private struct Entry {
    let key: Key
    /// The boundary set that it was made for.
    let origin: String
    /// The numbers of its constituencies, by boundary set.
    var seats: [String: [Int]]
  }

  private let database: ElectionDatabase
  /// The groups of a file of the user's.
  private let given: [SeatGroup]
  /// The boundary sets, the oldest first.
  private let sets: [String]
  /// The groups of the datasets by name, then those of the file.
  let keys: [Key]
  private var entries: [Entry]?

  init(_ database: ElectionDatabase, _ sets: [String], given: [SeatGroup]) throws {
    (self.database, self.sets, self.given) = (database, sets, given)
    let names = given.map { FoldedName($0.name) }
    let own = try database.rows("SELECT DISTINCT name FROM seat_group ORDER BY name").map { try $0.text(0) }
    keys =
      own.filter { !names.contains(FoldedName($0)) }.map { Key(name: $0, flag: $0) }
      + given.map { Key(name: $0.name, flag: $0.flag) }
  }

  /// Those that `--by group` goes through: of a file where one is asked about, else all.
  func keys(in flag: String?) -> [Key] {
    guard let flag else { return keys }
    return keys.filter { $0.flag == flag && $0.name != flag }
  }

  /// The group of a name or of a file; nil where there is none.
  ///
  /// - Throws: `QueryError` where the file has several, or a code in it is no constituency's.
  func area(named name: String) throws -> NameResolver.AreaEntry? {
    let wanted = FoldedName(name)
    let ofFile = keys.filter { $0.flag == name }
    if ofFile.count > 1 { throw QueryError.severalGroups(file: name, groups: ofFile.map(\.name)) }
    guard let key = ofFile.first ?? keys.first(where: { FoldedName($0.name) == wanted }) else { return nil }
    guard let entry = try carried().first(where: { $0.key == key }) else { return nil }
    return NameResolver.AreaEntry(
      kind: "group", name: key.name, regions: [], within: jsonList(sets.flatMap { entry.seats[$0] ?? [] }),
      flag: key.flag,
      lineage: NameResolver.AreaEntry.Lineage(origin: entry.origin, counts: entry.seats.mapValues(\.count)))
  }

  /// All groups on all boundary sets, and what they add up to in the tables of the connection.
  private func carried() throws -> [Entry] {
    if let entries { return entries }
    let known = try database.rows("SELECT constituency_id, boundary_set, code FROM constituency").map {
      (id: try $0.integer(0), set: try $0.text(1), code: try $0.text(2))
    }
    var entries = try own() + given.map { try entry(of: $0, known) }
    for index in entries.indices { try carry(&entries[index]) }
    try database.execute(
      "CREATE TEMP TABLE group_seat (name TEXT, constituency_id INTEGER, PRIMARY KEY (name, constituency_id))")
    for entry in entries {
      let numbers = jsonList(entry.seats.values.flatMap(\.self))
      _ = try database.rows(
        "INSERT INTO group_seat SELECT :name, value FROM json_each(:seats)",
        ["name": .text(entry.key.name), "seats": .text(numbers)])
    }
    try database.execute(SQLFile.text(.groups, "group_tables"))
    // The views of the file know its own tables only: of the same words the connection makes views of its tables.
    for view in try database.rows(
      "SELECT sql FROM main.sqlite_schema WHERE name IN ('area_total', 'party_area', 'area_turnout')")
    {
      try database.execute("CREATE TEMP" + view.text(0).dropFirst("CREATE".count))
    }
    self.entries = entries
    return entries
  }

  /// The groups of the datasets that the file does not have.
  private func own() throws -> [Entry] {
    let rows = try database.rows(
      """
      SELECT g.name, g.constituency_id, k.boundary_set FROM seat_group g JOIN constituency k USING (constituency_id)
      ORDER BY g.name, g.constituency_id
      """
    ).map { (name: try $0.text(0), id: try $0.integer(1), set: try $0.text(2)) }
    return keys.compactMap { key in
      let seats = rows.filter { $0.name == key.name && $0.name == key.flag }
      return seats.first.map { Entry(key: key, origin: $0.set, seats: [$0.set: seats.map(\.id)]) }
    }
  }

  /// A group of the file.
  private func entry(of group: SeatGroup, _ known: [(id: Int, set: String, code: String)]) throws -> Entry {
    let codes = Set(group.codes.map(\.text))
    let unknown = codes.subtracting(known.map(\.code)).sorted()
    if let first = unknown.first {
      throw QueryError.unknownGroupSeat(first, more: unknown.count - 1, file: group.flag)
    }
    let all = Dictionary(grouping: known, by: \.set)
    let sets = sets.map { set in (id: set, codes: Set((all[set] ?? []).compactMap { ConstituencyCode($0.code) })) }
    guard let origin = group.boundarySet(among: sets) else {
      throw QueryError.groupOfSeveralSets(group.name, file: group.flag)
    }
    let seats = (all[origin] ?? []).filter { codes.contains($0.code) }.map(\.id)
    return Entry(key: Key(name: group.name, flag: group.flag), origin: origin, seats: [origin: seats])
  }

  /// Carries a group to the newer boundary sets by main predecessor, and to the older ones by main successor.
  private func carry(_ entry: inout Entry) throws {
    let changes = try database.rows("SELECT boundary_set, predecessor FROM boundary_change").map {
      (new: try $0.text(0), old: try $0.text(1))
    }
    func follow(_ sql: String, from set: String, to other: String) throws {
      guard entry.seats[other] == nil, let seats = entry.seats[set] else { return }
      let numbers = "[" + seats.map(String.init).joined(separator: ",") + "]"
      entry.seats[other] = try database.rows(sql, ["seats": .text(numbers), "set": .text(other)]).map {
        try $0.integer(0)
      }
    }
    for set in sets.drop(while: { $0 != entry.origin }) {
      for change in changes where change.old == set {
        try follow(
          """
          SELECT o.new_id FROM overlap o JOIN constituency k ON k.constituency_id = o.new_id AND k.boundary_set = :set
          WHERE o.predecessor AND o.old_id IN (SELECT value FROM json_each(:seats)) ORDER BY o.new_id
          """, from: set, to: change.new)
      }
    }
    for set in sets.reversed().drop(while: { $0 != entry.origin }) {
      for change in changes where change.new == set {
        try follow(
          """
          SELECT o.old_id FROM overlap o JOIN constituency k ON k.constituency_id = o.old_id AND k.boundary_set = :set
          WHERE o.new_id IN (SELECT value FROM json_each(:seats)) AND o.new_id = (
            SELECT s.new_id FROM overlap s WHERE s.old_id = o.old_id ORDER BY s.residential_of_old DESC, s.new_id LIMIT 1)
          ORDER BY o.old_id
          """, from: set, to: change.old)
      }
    }
  }
}
