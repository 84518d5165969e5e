import Elections

extension Checks {
  /// What the tables of parties and areas refer to must be there, once.
  static func checkReferences(_ references: ReferenceTables, _ findings: inout Findings) {
    checkElections(references, &findings)
    checkBoundarySets(references.boundarySetRows, &findings)
    checkKeys(references.areaRows, of: Tables.areas, &findings)
    check(references.areaRows, differIn: [.name], &findings)
    check(references.areaRows, differIn: [.position], &findings)
    checkKeys(references.areaNames, of: Tables.areaNames, &findings)
    checkKeys(references.partyNames, of: Tables.partyNames, &findings)
    check(references.parties, differIn: [.position], &findings)
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

  /// An election is there once, on a day of its year, and its boundary set and its Speaker's party are known.
  private static func checkElections(_ references: ReferenceTables, _ findings: inout Findings) {
    checkKeys(references.electionRows, of: Tables.elections, &findings)
    let sets = Set(references.boundarySets.map(\.id))
    for row in references.electionRows {
      let election = row.value
      if election.date.year != election.year {
        findings.add(
          row.finding(in: .date, found: election.date.description, expected: "a day of the year \(election.year)"))
      }
      if let set = election.boundarySet, !sets.contains(set) {
        findings.add(
          row.finding(in: .boundarySet, found: "\"\(set)\"", expected: "a boundary set of boundary-sets.csv"))
      }
      if let party = election.speakerParty, !references.codes.contains(party) {
        findings.add(unknownParty(row, .speakerParty, party))
      }
    }
  }

  /// A boundary set is there once, and took the place of a known one, from which no way leads back to it.
  private static func checkBoundarySets(_ rows: [TableRow<BoundarySet>], _ findings: inout Findings) {
    checkKeys(rows, of: Tables.boundarySets, &findings)
    let predecessors = Dictionary(rows.map { ($0.value.id, $0.value.predecessor) }) { first, _ in first }
    for row in rows {
      guard let predecessor = row.value.predecessor else { continue }
      if predecessors[predecessor] == nil {
        findings.add(
          row.finding(in: .predecessor, found: "\"\(predecessor)\"", expected: "a boundary set of this table"))
      }
      var (before, steps) = (Optional(predecessor), 0)
      while let set = before, set != row.value.id, steps < rows.count {
        (before, steps) = (predecessors[set] ?? nil, steps + 1)
      }
      if before != nil {
        findings.add(
          row.finding(
            in: .predecessor, found: "\(row.value.id) after itself, by way of \(predecessor)",
            expected: "a boundary set before it"))
      }
    }
  }

  /// A constituency lies in a known area; a boundary set has its number of them; hexagons and outlines are theirs.
  static func checkPlaces(_ checked: CheckedBoundarySet, _ references: ReferenceTables, _ findings: inout Findings) {
    for row in checked.constituencies where !references.areaCodes.contains(row.value.area) {
      findings.add(row.finding(in: .area, found: row.value.area, expected: "an area of areas.csv"))
    }
    checkKeys(checked.constituencies, of: Tables.constituencies, &findings)
    checkKeys(checked.hexes, of: Tables.hexes, &findings)
    checkKeys(checked.outlines, of: Tables.outlines, &findings)
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
