import Elections

extension Checks {
  /// Rows differ in what tells the rows of their table apart.
  static func checkKeys<Value>(_ rows: [TableRow<Value>], of table: Table<Value>, _ findings: inout Findings) {
    check(rows, differIn: table.columns.filter { table.schema.key.contains($0.name) }, &findings)
  }

  /// Rows differ in these columns taken together.
  static func check<Value>(_ rows: [TableRow<Value>], differIn columns: [Column<Value>], _ findings: inout Findings) {
    var seen: Set<[String]> = []
    for row in rows {
      let key = columns.map { $0.write(row.value) }
      if seen.insert(key).inserted { continue }
      findings.add(
        row.finding(
          in: columns[0], found: "\(key.joined(separator: ", ")) once more",
          expected: "each \(columns.map(\.name).joined(separator: ", ")) once"))
    }
  }

  /// A revised code is there once, and a constituency of its boundary set has it, where that set is here.
  static func checkRevisedCodes(
    _ folder: TidyFolder, _ places: [CheckedBoundarySet], _ findings: inout Findings
  ) throws(BrokenFileError) {
    let rows = try folder.rows(of: Tables.revisedCodes, &findings)
    checkKeys(rows, of: Tables.revisedCodes, &findings)
    for row in rows {
      guard let own = places.first(where: { $0.set.id == row.value.boundarySet }) else { continue }
      if !own.codes.contains(row.value.revised) {
        findings.add(foreign(row, .revised, row.value.revised, own.set.id))
      }
    }
  }

  /// A doubt about estimates is of a known election and a known party, there once.
  static func checkUnconfirmed(
    _ folder: TidyFolder, _ references: ReferenceTables, _ findings: inout Findings
  ) throws(BrokenFileError) {
    let rows = try folder.rows(of: Tables.unconfirmedEstimates, &findings)
    checkKeys(rows, of: Tables.unconfirmedEstimates, &findings)
    for row in rows {
      if !references.codes.contains(row.value.party) { findings.add(unknownParty(row, .party, row.value.party)) }
      if !references.elections.contains(where: { $0.year == row.value.election }) {
        findings.add(
          row.finding(in: .election, found: String(row.value.election), expected: "an election of elections.csv"))
      }
    }
  }
}
