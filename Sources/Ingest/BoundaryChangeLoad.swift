import Analytics
import TidyData
import Elections
import Store

/// A boundary change that votes can be carried across.
struct KnownChange {
  let set: BoundarySet
  let predecessor: String
  let change: BoundaryChange
  let method: NotionalMethod
}

/// Stores the overlaps of boundary sets and the lineage they make.
enum BoundaryChangeLoad {
  /// Stores one boundary set's overlaps with the set before it.
  ///
  /// - Returns: the change; nil where there are no overlaps or no method.
  static func run(
    _ set: BoundarySet, _ checked: CheckedFolder, _ loader: NotionalLoader,
    _ numbers: [String: [ConstituencyCode: Int]], _ findings: inout Findings
  ) throws -> KnownChange? {
    let overlaps = checked.overlaps(into: set)
    guard let predecessor = set.predecessor, !overlaps.isEmpty,
      let method = try checked.folder.notionalMethod(&findings)
    else { return nil }
    let change = BoundaryChange(overlaps)
    let lineage = Lineage(change, naturalShare: method.naturalShare)
    var predecessors: [ConstituencyCode: (code: ConstituencyCode, place: Int)] = [:]
    for (place, piece) in lineage.predecessors.enumerated() {
      guard let piece else { continue }
      predecessors[change.new[place]] = (change.old[change.pieces[piece].old], place)
    }
    try loader.add(set.id, after: predecessor, certainty: method.certainty)
    for doubt in try checked.folder.unconfirmedEstimates(&findings) {
      try loader.add(doubt.party, unconfirmedIn: doubt.election, on: set.id, reason: doubt.reason)
    }
    for overlap in overlaps {
      guard let old = numbers[predecessor]?[overlap.old] else {
        throw StoreError.unknownConstituency(boundarySet: predecessor, code: overlap.old.text)
      }
      guard let new = numbers[set.id]?[overlap.new] else {
        throw StoreError.unknownConstituency(boundarySet: set.id, code: overlap.new.text)
      }
      let place = predecessors[overlap.new].flatMap { $0.code == overlap.old ? $0.place : nil }
      try loader.add(
        overlap, old: old, new: new,
        NotionalLoader.Descent(
          isPredecessor: place != nil, isNatural: place.map { lineage.isNatural[$0] } ?? false,
          isUnchanged: place.map { lineage.isUnchanged[$0] } ?? false))
    }
    return KnownChange(set: set, predecessor: predecessor, change: change, method: method)
  }
}
