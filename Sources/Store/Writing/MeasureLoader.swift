package import Elections
import Interning

/// Puts whole results, added up by area, and their measures into a new database.
///
/// Tallies come in the order of their numbers, the places of each by kind and name, and in each place its parties and its measures
/// by code and name, all byte by byte.
package final class MeasureLoader {
  private let row = RowPacker()
  private let measures: PackedTree
  private let areas: PackedTree
  private let parties: PackedTree
  private var codes = TextNumbers()
  private var lastArea = Key(tally: 0, kind: "", name: "", own: "")
  private var lastParty = Key(tally: 0, kind: "", name: "", own: "")
  private var lastMeasure = Key(tally: 0, kind: "", name: "", own: "")
  private var count: UInt64 = 0

  init(_ packing: Packing) {
    measures = packing.tree("area_measure", .index)
    areas = packing.tree("tally_area", .index)
    parties = packing.tree("tally_area_party", .index)
    packing.atEnd { [unowned self] packing in packing.refer("tally_area_party", to: codes) }
    packing.keep(self)
  }

  /// Adds what an area's contests add up to.
  package func add(seats: Int, electorate: Double?, validVotes: Double, tally: Int, place: Geography) throws {
    try Packing.require(seats > 0, "seats > 0")
    try Packing.require(electorate ?? 0 >= 0, "electorate >= 0")
    try Packing.require(validVotes >= 0, "valid_votes >= 0")
    try begin(Key(tally: tally, kind: place.kind, name: place.name, own: ""), after: &lastArea)
    row.add(seats)
    row.add(electorate)
    row.add(validVotes)
    try areas.append(row, key: count)
  }

  /// Adds what a party's contestants in an area that was added add up to.
  package func add(
    party: String, contestants: Int, votes: Double, seats: Int, lostDeposits: Int?, tally: Int, place: Geography
  ) throws {
    try Packing.require(contestants > 0, "contestants > 0")
    try Packing.require(votes >= 0, "votes >= 0")
    try Packing.require(0...contestants ~= seats, "seats BETWEEN 0 AND contestants")
    try Packing.require(0...contestants ~= lostDeposits ?? 0, "lost_deposits BETWEEN 0 AND contestants")
    guard lastArea.tally == tally, lastArea.kind == place.kind, lastArea.name == place.name else {
      throw StoreError.brokenReference(table: "tally_area_party", count: 1)
    }
    try begin(Key(tally: tally, kind: place.kind, name: place.name, own: party), after: &lastParty)
    row.add(party)
    row.add(contestants)
    row.add(votes)
    row.add(seats)
    row.add(lostDeposits)
    try parties.append(row, key: count)
    _ = codes.number(of: party)
  }

  /// Adds a measure; one that is not defined adds nothing.
  package func add(_ value: Double?, named measure: String, tally: Int, place: Geography) throws {
    guard let value else { return }
    try Packing.require(!value.isNaN, "value is a number")
    try Packing.require(Self.names.contains(measure), "measure IN (\(Self.names.joined(separator: ", ")))")
    try begin(Key(tally: tally, kind: place.kind, name: place.name, own: measure), after: &lastMeasure)
    row.add(measure)
    row.add(value)
    try measures.append(row, key: count)
  }

  private static let names = [
    "gallagher", "loosemore-hanby", "enp-votes", "enp-seats", "winners-bonus", "volatility", "volatility-replacement",
    "volatility-alteration",
  ]

  /// Begins a row with what it has in common with the others, which must be larger than the last one's.
  private func begin(_ key: Key, after last: inout Key) throws {
    try Packing.require(
      ["uk", "gb", "nation", "region"].contains(key.kind), "area_kind IN ('uk', 'gb', 'nation', 'region')")
    guard last < key else { throw StoreError.disorder }
    last = key
    count += 1
    row.begin()
    row.add(key.tally)
    row.add(key.kind)
    row.add(key.name)
  }
}

/// What a row is found by: the tally, the place, and the party or the measure.
private struct Key {
  let tally: Int
  let kind: String
  let name: String
  let own: String

  static func < (first: Key, second: Key) -> Bool {
    if first.tally != second.tally { return first.tally < second.tally }
    if first.kind != second.kind { return first.kind.utf8.lexicographicallyPrecedes(second.kind.utf8) }
    if first.name != second.name { return first.name.utf8.lexicographicallyPrecedes(second.name.utf8) }
    return first.own.utf8.lexicographicallyPrecedes(second.own.utf8)
  }
}
