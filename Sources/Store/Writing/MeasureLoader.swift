public import Elections
import GRDBSQLite

/// Puts whole results, added up by area, and their measures into a new database.
public struct MeasureLoader {
  private let measures: BulkInsert
  private let areas: BulkInsert
  private let parties: BulkInsert

  init(_ connection: OpaquePointer) throws {
    measures = try BulkInsert(
      into: "area_measure", ["tally_id", "area_kind", "area_name", "measure", "value"], on: connection)
    areas = try BulkInsert(
      into: "tally_area", ["tally_id", "area_kind", "area_name", "seats", "electorate", "valid_votes"], on: connection)
    parties = try BulkInsert(
      into: "tally_area_party",
      ["tally_id", "area_kind", "area_name", "party", "contestants", "votes", "seats", "lost_deposits"], on: connection)
  }

  /// Adds what an area's contests add up to.
  public func add(seats: Int, electorate: Double?, validVotes: Double, tally: Int, place: Place) throws {
    try areas.insert(tally, place.kind, place.name, seats, electorate, validVotes)
  }

  /// Adds what a party's contestants in an area add up to.
  public func add(
    party: String, contestants: Int, votes: Double, seats: Int, lostDeposits: Int?, tally: Int, place: Place
  ) throws {
    try parties.insert(tally, place.kind, place.name, party, contestants, votes, seats, lostDeposits)
  }

  /// Adds a measure; one that is not defined adds nothing.
  public func add(_ value: Double?, named measure: String, tally: Int, place: Place) throws {
    guard let value else { return }
    try measures.insert(tally, place.kind, place.name, measure, value)
  }
}
