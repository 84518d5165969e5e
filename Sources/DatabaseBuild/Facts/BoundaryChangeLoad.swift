import Analytics
import Database
import TidyData
import Elections

/// A boundary change that votes can be carried across.
struct KnownChange {
  let set: BoundarySet
  let predecessor: String
  let change: BoundaryChange
  let method: NotionalMethod
  /// What the method was read from.
  let constants: [MethodConstant]
}

/// Stores the overlaps of boundary sets and the lineage they make.
struct BoundaryChangeLoad {
  private let checked: CheckedFolder
  private let numbers: [String: [ConstituencyCode: Int]]
  private let changes: Insertion
  private let doubts: Insertion
  private let overlaps: Insertion

  /// Gets ready; constituencies are numbered already, by boundary set and code.
  init(_ checked: CheckedFolder, _ database: NewDatabase, _ numbers: [String: [ConstituencyCode: Int]]) {
    (self.checked, self.numbers) = (checked, numbers)
    changes = database.insertion(into: "boundary_change", ["boundary_set", "predecessor", "certainty"])
    doubts = database.insertion(into: "unconfirmed", ["boundary_set", "election", "party", "reason"])
    overlaps = database.insertion(
      into: "overlap",
      [
        "new_id", "old_id", "residential_of_old", "residential_of_new", "area_of_old", "area_of_new",
        "population_of_old", "population_of_new", "predecessor", "natural", "unchanged",
      ])
  }

  /// Stores every boundary set's overlaps with the set before it.
  ///
  /// - Returns: the changes that have overlaps and a method.
  func run(_ findings: inout Findings) throws -> [KnownChange] {
    try checked.boundarySets.compactMap { try store($0, &findings) }
  }

  private func store(_ set: BoundarySet, _ findings: inout Findings) throws -> KnownChange? {
    let rows = checked.overlaps(into: set)
    guard let predecessor = set.predecessor, !rows.isEmpty,
      let method = try checked.folder.notionalMethod(&findings)
    else { return nil }
    let change = BoundaryChange(rows)
    let lineage = Lineage(change, naturalShare: method.naturalShare)
    var predecessors: [ConstituencyCode: (code: ConstituencyCode, place: Int)] = [:]
    for (place, piece) in lineage.predecessors.enumerated() {
      guard let piece else { continue }
      predecessors[change.new[place]] = (change.old[change.pieces[piece].old], place)
    }
    try changes.insert(set.id, predecessor, method.certainty)
    for doubt in try checked.folder.unconfirmedEstimates(&findings) {
      try doubts.insert(set.id, doubt.election, doubt.party, doubt.reason)
    }
    for row in rows {
      let place = predecessors[row.new].flatMap { $0.code == row.old ? $0.place : nil }
      try overlaps.insert(
        number(row.new, set.id), number(row.old, predecessor), row.residential.ofOld, row.residential.ofNew,
        row.area.ofOld, row.area.ofNew, row.population.ofOld, row.population.ofNew, place != nil,
        place.map { lineage.isNatural[$0] } ?? false, place.map { lineage.isUnchanged[$0] } ?? false)
    }
    return KnownChange(
      set: set, predecessor: predecessor, change: change, method: method,
      constants: try checked.folder.methodConstants(&findings))
  }

  private func number(_ code: ConstituencyCode, _ set: String) throws(DatabaseError) -> Int {
    guard let number = numbers[set]?[code] else { throw .unknownConstituency(boundarySet: set, code: code.text) }
    return number
  }
}
