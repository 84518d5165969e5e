import Elections

extension Checks {
  /// What the tables of parties and areas refer to must be there, once.
  static func checkReferences(_ references: ReferenceTables, _ findings: inout Findings) {
    var seen: Set<String> = []
    for row in references.parties where !seen.insert(row.value.code.lowercased()).inserted {
      findings.add(
        row.finding(
          in: .party, found: "the party \(row.value.code) once more", expected: "each party once, in any case"))
    }
    for row in references.partyNames where !references.codes.contains(row.value.party) {
      findings.add(unknownParty(row, .party, row.value.party))
    }
    for row in references.areaNames where !references.areaCodes.contains(row.value.area) {
      findings.add(row.finding(in: .area, found: row.value.area, expected: "an area of areas.csv"))
    }
  }

  /// A constituency lies in a known area; a boundary set has its number of them; hexagons and outlines are theirs.
  static func checkPlaces(_ checked: CheckedBoundarySet, _ references: ReferenceTables, _ findings: inout Findings) {
    for row in checked.constituencies where !references.areaCodes.contains(row.value.area) {
      findings.add(row.finding(in: .area, found: row.value.area, expected: "an area of areas.csv"))
    }
    let codes = checked.codes
    if let last = checked.constituencies.last, codes.count != checked.set.constituencies {
      findings.add(
        last.finding(
          in: .code, found: "constituency number \(codes.count) as the last",
          expected: "the \(checked.set.constituencies) of the boundary set \(checked.set.id)"))
    }
    for row in checked.hexes where !codes.contains(row.value.code) {
      findings.add(foreign(row, .code, row.value.code, checked.set.id))
    }
    for row in checked.outlines where !codes.contains(row.value.code) {
      findings.add(foreign(row, .code, row.value.code, checked.set.id))
    }
  }

  /// A finding about a code that the table of parties does not have.
  static func unknownParty<Value>(_ row: TableRow<Value>, _ column: Column<Value>, _ party: String) -> Finding {
    row.finding(in: column, found: "the party \"\(party)\"", expected: "a party of parties.csv")
  }
}
