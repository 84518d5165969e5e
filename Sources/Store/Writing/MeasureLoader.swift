public import Elections
import GRDBSQLite

/// Puts measures of whole results into a new database.
public struct MeasureLoader {
  private let measures: BulkInsert

  init(_ connection: OpaquePointer) throws {
    measures = try BulkInsert(
      into: "area_measure", ["tally_id", "area_kind", "area_name", "measure", "value"], on: connection)
  }

  /// Adds a measure; one that is not defined adds nothing.
  public func add(_ value: Double?, named measure: String, tally: Int, place: Place) throws {
    guard let value else { return }
    try measures.insert(tally, place.kind, place.name, measure, value)
  }
}
