package import Elections
import CSQLite

/// Puts facts into a new database, table by table, through prepared statements.
///
/// What others refer to comes first: boundary sets, areas and parties, elections, constituencies, contests, candidacies, tallies.
package struct Loader {
  private let connection: OpaquePointer
  private let packing: Packing
  private let boundarySets: BulkInsert
  private let elections: BulkInsert
  private let areas: BulkInsert
  private let parties: BulkInsert
  private let partyNames: BulkInsert
  private let constituencies: BulkInsert
  private let hexes: BulkInsert
  private let outlines: BulkInsert
  private let revisedCodes: BulkInsert
  private let files: BulkInsert
  private let corrections: BulkInsert

  init(_ connection: OpaquePointer, _ packing: Packing) throws {
    self.connection = connection
    self.packing = packing
    boundarySets = try BulkInsert(into: "boundary_set", ["boundary_set", "name", "constituencies"], on: connection)
    elections = try BulkInsert(
      into: "election", ["election", "date", "boundary_set", "speaker_party", "featured"], on: connection)
    areas = try BulkInsert(into: "area", ["area", "name", "nation", "position"], on: connection)
    parties = try BulkInsert(
      into: "party", ["party", "name", "short_name", "prose_name", "kind", "position", "colour", "ink"], on: connection)
    partyNames = try BulkInsert(
      into: "party_name", ["published_abbreviation", "published_name", "party"], on: connection)
    constituencies = try BulkInsert(
      into: "constituency", ["constituency_id", "boundary_set", "code", "name", "area", "kind"], on: connection)
    hexes = try BulkInsert(into: "hex", ["constituency_id", "hex_column", "hex_row"], on: connection)
    outlines = try BulkInsert(into: "outline", ["constituency_id", "part", "ring", "corners"], on: connection)
    revisedCodes = try BulkInsert(into: "revised_code", ["boundary_set", "code", "name", "revised"], on: connection)
    files = try BulkInsert(into: "dataset_file", ["path", "size", "modified"], on: connection)
    corrections = try BulkInsert(
      into: "correction",
      [
        "dataset", "edition", "code", "first_name", "surname", "field", "published", "corrected", "reason",
      ], on: connection)
  }

  /// Adds the files the facts come from.
  package func add(_ stamps: [SourceStamp]) throws {
    for stamp in stamps { try files.insert(stamp.path, stamp.size, stamp.modified) }
  }

  /// Adds boundary sets.
  package func add(_ sets: [BoundarySet]) throws {
    for set in sets { try boundarySets.insert(set.id, set.name, set.constituencies) }
  }

  /// Adds elections.
  package func add(_ rows: [Election]) throws {
    for row in rows {
      try elections.insert(row.year, row.date.description, row.boundarySet, row.speakerParty, row.isFeatured)
    }
  }

  /// Adds areas.
  package func add(_ rows: [Area]) throws {
    for row in rows { try areas.insert(row.code, row.name, row.nation.rawValue, row.position) }
  }

  /// Adds parties.
  package func add(_ rows: [Party]) throws {
    try parties.insert(rows) { party, row in
      row.add(party.code)
      row.add(party.name)
      row.add(party.shortName)
      row.add(party.proseName)
      row.add(party.kind.rawValue)
      row.add(party.position)
      row.add(party.colour)
      row.add(party.ink)
    }
  }

  /// Adds names that parties were published with, and the codes of these.
  package func add(_ names: [(published: PublishedParty, party: String)]) throws {
    try partyNames.insert(names) { name, row in
      row.add(name.published.abbreviation)
      row.add(name.published.name)
      row.add(name.party)
    }
  }

  /// Adds the constituencies of a boundary set and numbers them.
  ///
  /// - Parameters:
  ///   - rows: the constituencies.
  ///   - boundarySet: the set they belong to.
  ///   - first: the number of the first.
  /// - Returns: the numbers by code.
  /// - Throws: `StoreError` where the database refuses a row.
  package func add(
    _ rows: [Constituency], to boundarySet: String, numberedFrom first: Int
  ) throws -> [ConstituencyCode: Int] {
    var numbers: [ConstituencyCode: Int] = [:]
    var number = first
    try constituencies.insert(rows) { constituency, row in
      row.add(number)
      row.add(boundarySet)
      row.add(constituency.code.text)
      row.add(constituency.name)
      row.add(constituency.area)
      row.add(constituency.kind.rawValue)
      numbers[constituency.code] = number
      number += 1
    }
    return numbers
  }

  /// Adds the place of a constituency, given by its number, on the map of hexagons.
  package func add(_ hex: Hex, constituency: Int) throws { try hexes.insert(constituency, hex.column, hex.row) }

  /// Adds a ring of the outline of a constituency, given by its number.
  package func add(_ ring: OutlineRing, constituency: Int) throws {
    try outlines.insert(constituency, ring.part, ring.ring, ring.text)
  }

  /// Adds the revised codes of a boundary set.
  package func add(_ rows: [RevisedCode], to boundarySet: String) throws {
    for row in rows { try revisedCodes.insert(boundarySet, row.code.text, row.name, row.revised.text) }
  }

  /// Adds what was published wrongly.
  package func add(_ rows: [Correction]) throws {
    for row in rows {
      try corrections.insert(
        row.dataset, row.edition, row.code, row.firstName, row.surname, row.field, row.published, row.corrected,
        row.reason)
    }
  }

  /// Opens the tables of contests and candidacies for rows.
  package func contests() -> ContestLoader { ContestLoader(packing) }

  /// Opens the tables of tallies for rows.
  package func tallies() throws -> TallyLoader { try TallyLoader(connection, packing) }

  /// Opens the tables of boundary changes and estimates for rows.
  package func notional() throws -> NotionalLoader { try NotionalLoader(connection, packing) }

  /// Opens the tables of what surrounds general elections for rows.
  package func context() throws -> ContextLoader { try ContextLoader(connection) }

  /// Opens the table of measures for rows.
  package func measures() -> MeasureLoader { MeasureLoader(packing) }
}
