import TidyData
import Elections
import Store

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
}

/// Stores boundary sets, elections, areas, parties and constituencies.
enum PlaceLoad {
  static func run(_ checked: CheckedFolder, _ loader: Loader, _ findings: inout Findings) throws -> PlaceRegister {
    try loader.add(Build.stamps(of: checked.folder))
    try loader.add(checked.boundarySets)
    try loader.add(checked.parties)
    try loader.add(checked.areas)
    try loader.add(checked.elections)
    try loader.add(checked.partyNames.map { ($0.published, $0.party) })

    let areas = Dictionary(uniqueKeysWithValues: checked.areas.map { ($0.code, $0) })
    var numbers: [String: [ConstituencyCode: Int]] = [:]
    var areasOf: [Int: Area] = [:]
    var next = 1
    for set in checked.boundarySets {
      let rows = checked.constituencies(of: set)
      let own = try loader.add(rows, to: set.id, numberedFrom: next)
      next += rows.count
      for row in rows { if let number = own[row.code] { areasOf[number] = areas[row.area] } }
      for hex in checked.hexes(of: set) {
        guard let number = own[hex.code] else {
          throw StoreError.unknownConstituency(boundarySet: set.id, code: hex.code.text)
        }
        try loader.add(hex, constituency: number)
      }
      for ring in checked.outlines(of: set) {
        guard let number = own[ring.code] else {
          throw StoreError.unknownConstituency(boundarySet: set.id, code: ring.code.text)
        }
        try loader.add(ring, constituency: number)
      }
      try loader.add(checked.folder.revisedCodes(of: set.id, &findings), to: set.id)
      numbers[set.id] = own
    }
    try loader.add(checked.folder.corrections(&findings))
    let notional = try loader.notional()
    var changes: [KnownChange] = []
    for set in checked.boundarySets {
      if let known = try BoundaryChangeLoad.run(set, checked, notional, numbers, &findings) { changes.append(known) }
    }
    return PlaceRegister(
      sources: TallySource.all(checked.elections, notional: checked.folder.notionalResults, changes: changes),
      constituencies: numbers, areas: areasOf,
      kinds: Dictionary(checked.parties.map { ($0.code, $0.kind) }) { first, _ in first },
      pools: checked.parties.filter { $0.kind == .pool }.map(\.code), changes: changes)
  }
}
