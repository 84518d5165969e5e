import Datasets
import Elections
import Store

/// What the tallies refer to, once it is stored: the numbers of constituencies, where they lie, what stands behind
/// the codes of parties, which boundary changes votes can be carried across.
struct PlaceRegister {
  let sources: [TallySource]
  let constituencies: [String: [ConstituencyCode: Int]]
  let places: [Int: [Place]]
  let kinds: [String: Party.Kind]
  let changes: [KnownChange]
}

/// Stores boundary sets, elections, areas, parties and constituencies.
enum PlaceLoad {
  static func run(_ folder: TidyFolder, _ loader: Loader, _ findings: inout Findings) throws -> PlaceRegister {
    try loader.add(Build.stamps(of: folder))
    let sets = try folder.boundarySets(&findings)
    let parties = try folder.parties(&findings)
    let areas = try folder.areas(&findings)
    let elections = try folder.elections(&findings)
    try loader.add(sets)
    try loader.add(parties)
    try loader.add(areas)
    try loader.add(elections)
    for name in try folder.partyNames(&findings) { try loader.add(name.published, of: name.party) }

    let placesByArea = Dictionary(uniqueKeysWithValues: areas.map { ($0.code, $0.places) })
    var numbers: [String: [ConstituencyCode: Int]] = [:]
    var places: [Int: [Place]] = [:]
    var next = 1
    for set in sets {
      let rows = try folder.constituencies(of: set.id, &findings)
      let own = try loader.add(rows, to: set.id, numberedFrom: next)
      next += rows.count
      for row in rows {
        if let number = own[row.code] { places[number] = placesByArea[row.area] ?? [] }
      }
      for hex in try folder.hexes(of: set.id, &findings) {
        guard let number = own[hex.code] else {
          throw StoreError.unknownConstituency(boundarySet: set.id, code: hex.code.text)
        }
        try loader.add(hex, constituency: number)
      }
      for ring in try folder.outlines(of: set.id, &findings) {
        guard let number = own[ring.code] else {
          throw StoreError.unknownConstituency(boundarySet: set.id, code: ring.code.text)
        }
        try loader.add(ring, constituency: number)
      }
      try loader.add(folder.revisedCodes(of: set.id, &findings), to: set.id)
      numbers[set.id] = own
    }
    try loader.add(folder.corrections(&findings))
    let notional = try loader.notional()
    var changes: [KnownChange] = []
    for set in sets {
      if let known = try BoundaryChangeLoad.run(set, folder, notional, numbers, &findings) { changes.append(known) }
    }
    return PlaceRegister(
      sources: TallySource.all(elections, notional: folder.notionalResults, changes: changes), constituencies: numbers,
      places: places, kinds: Dictionary(parties.map { ($0.code, $0.kind) }) { first, _ in first }, changes: changes)
  }
}
