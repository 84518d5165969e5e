package import Elections

/// Puts boundary changes, and what is said about estimates across them, into a new database.
package struct NotionalLoader {
  /// What one overlap means for the lineage of the new constituency.
  package struct Descent: Equatable, Sendable {
    /// Whether the old constituency is the new one's predecessor.
    package let isPredecessor: Bool
    /// Whether it is its natural predecessor.
    package let isNatural: Bool
    /// Whether the two are the same.
    package let isUnchanged: Bool

    /// Makes a descent.
    package init(isPredecessor: Bool, isNatural: Bool, isUnchanged: Bool) {
      self.isPredecessor = isPredecessor
      self.isNatural = isNatural
      self.isUnchanged = isUnchanged
    }
  }

  private let changes: BulkInsert
  private let doubts: BulkInsert
  private let overlaps: BulkInsert
  private let row = RowPacker()
  private let estimates: PackedTree
  private let seats: BulkInsert
  private let agreements: BulkInsert
  private let validations: BulkInsert

  init(_ connection: OpaquePointer, _ packing: Packing) throws {
    changes = try BulkInsert(
      into: "boundary_change", ["boundary_set", "predecessor", "certainty"], on: connection)
    doubts = try BulkInsert(into: "unconfirmed", ["boundary_set", "election", "party", "reason"], on: connection)
    overlaps = try BulkInsert(
      into: "overlap",
      [
        "new_id", "old_id", "residential_of_old", "residential_of_new", "area_of_old", "area_of_new",
        "population_of_old", "population_of_new", "predecessor", "natural", "unchanged",
      ], on: connection)
    estimates = packing.tree("estimate", .index)
    seats = try BulkInsert(
      into: "expected_seats", ["tally_id", "area_kind", "area_name", "party", "expected", "low", "high"],
      on: connection)
    agreements = try BulkInsert(
      into: "agreement", ["tally_id", "reference_id", "measure", "party", "value"], on: connection)
    validations = try BulkInsert(
      into: "validation", ["boundary_set", "experiment", "election", "method", "trials", "value"], on: connection)
  }

  /// Adds a boundary change: that a set took the place of another, and the probability that makes a flip certain.
  package func add(_ set: String, after predecessor: String, certainty: Double) throws {
    try changes.insert(set, predecessor, certainty)
  }

  /// Adds a party whose estimate of an election could not be confirmed, and why.
  package func add(_ party: String, unconfirmedIn election: Int, on set: String, reason: String) throws {
    try doubts.insert(set, election, party, reason)
  }

  /// Adds an overlap of two constituencies, given by their numbers.
  package func add(_ row: Overlap, old: Int, new: Int, _ descent: Descent) throws {
    try overlaps.insert(
      new, old, row.residential.ofOld, row.residential.ofNew, row.area.ofOld, row.area.ofNew, row.population.ofOld,
      row.population.ofNew, descent.isPredecessor, descent.isNatural, descent.isUnchanged)
  }

  /// Adds how far a constituency's estimate can be trusted; tallies and in each its constituencies come in the order of their numbers.
  package func add(
    exposure: Double, deviation: Double?, probability: Double?, isComparable: Bool, tally: Int, constituency: Int
  ) throws {
    try Packing.require(0...1 ~= exposure, "exposure BETWEEN 0 AND 1")
    try Packing.require(deviation ?? 1 > 0, "deviation > 0")
    try Packing.require(0...1 ~= probability ?? 0, "probability BETWEEN 0 AND 1")
    row.begin()
    row.add(tally)
    row.add(constituency)
    row.add(exposure)
    row.add(deviation)
    row.add(probability)
    row.add(isComparable)
    try estimates.append(row, key: UInt64(tally) << 32 | UInt64(constituency))
  }

  /// Adds the seats that a party may have won in a place.
  package func add(expected: Double, low: Int, high: Int, of party: String, tally: Int, place: Geography) throws {
    try seats.insert(tally, place.kind, place.name, party, expected, low, high)
  }

  /// Adds a measure of agreement with a published tally, of one party or of the whole result.
  package func add(_ value: Double, named measure: String, party: String = "", tally: Int, reference: Int) throws {
    try agreements.insert(tally, reference, measure, party, value)
  }

  /// Adds what came of an experiment on a boundary change, by one method on one election.
  package func add(
    _ value: Double, of experiment: String, on set: String, election: Int, method: Method, trials: Int
  ) throws {
    try validations.insert(set, experiment, election, method.rawValue, trials, value)
  }
}
