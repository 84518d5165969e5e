import Elections

/// The overlaps of a boundary set with the one it took the place of.
struct CheckedOverlaps {
  let set: BoundarySet
  let predecessor: String
  let old: Set<ConstituencyCode>
  let new: Set<ConstituencyCode>
  let rows: [TableRow<Overlap>]

  /// Reads them; nil where there are none.
  init?(
    into places: CheckedBoundarySet, from all: [CheckedBoundarySet], in folder: TidyFolder, _ findings: inout Findings
  ) throws(BrokenFileError) {
    guard let predecessor = places.set.predecessor else { return nil }
    rows = try folder.rows(of: Tables.overlaps, about: "\(predecessor)-\(places.set.id)", &findings)
    guard !rows.isEmpty else { return nil }
    set = places.set
    self.predecessor = predecessor
    old = all.first { $0.set.id == predecessor }?.codes ?? []
    new = places.codes
  }
}

extension Checks {
  /// Overlaps are of known constituencies, each pair once, and cover every constituency of both sets once and whole.
  static func checkOverlaps(_ checked: CheckedOverlaps, _ findings: inout Findings) {
    var seen: Set<[ConstituencyCode]> = []
    for row in checked.rows {
      if !checked.old.contains(row.value.old) {
        findings.add(foreign(row, .old, row.value.old, checked.predecessor))
      }
      if !checked.new.contains(row.value.new) { findings.add(foreign(row, .new, row.value.new, checked.set.id)) }
      if !seen.insert([row.value.old, row.value.new]).inserted {
        findings.add(
          row.finding(
            in: .old, found: "\(row.value.old) with \(row.value.new) once more", expected: "each overlap once"))
      }
    }
    checkSums(checked, of: checked.old, \.old, .old, checked.predecessor, &findings) { $0.ofOld }
    checkSums(checked, of: checked.new, \.new, .new, checked.set.id, &findings) { $0.ofNew }
  }

  /// The shares of each constituency sum to 1, but for the rounding of published shares.
  private static func checkSums(
    _ checked: CheckedOverlaps, of codes: Set<ConstituencyCode>, _ code: KeyPath<Overlap, ConstituencyCode>,
    _ column: Column<Overlap>, _ set: String, _ findings: inout Findings, _ share: (Overlap.Share) -> Double
  ) {
    let groups = Dictionary(grouping: checked.rows) { $0.value[keyPath: code] }
    for (name, kind) in [
      ("residential addresses", \Overlap.residential), ("area", \.area), ("population", \.population),
    ] {
      for code in codes.sorted() {
        guard let last = groups[code]?.last else { continue }
        let sum = (groups[code] ?? []).reduce(0) { $0 + share($1.value[keyPath: kind]) }
        if abs(sum - 1) > 1e-6 {
          findings.add(
            last.finding(
              in: column, found: "shares of the \(name) of \(code) that sum to \(sum)", expected: "1 within a millionth"
            ))
        }
      }
    }
    for code in codes.subtracting(groups.keys).sorted() {
      findings.add(
        Finding(
          .error, file: checked.rows[0].columns.file, found: "nothing about \(code)",
          expected: "every constituency of the boundary set \(set)", action: "nothing done"))
    }
  }

  /// Votes to share out must have a piece to go to: every contest of an election on the old set has one.
  static func checkPieces(
    of election: Election, _ counted: Set<ConstituencyCode>, _ overlaps: CheckedOverlaps, _ findings: inout Findings
  ) {
    let lacking = overlaps.rows.filter {
      $0.value.residential.ofOld > 0 && !counted.contains($0.value.old) && overlaps.old.contains($0.value.old)
    }
    guard let first = lacking.first else { return }
    findings.add(
      first.finding(
        in: .old,
        found: (lacking.count == 1 ? "a piece" : "\(lacking.count) pieces, the first")
          + " of \(first.value.old) without votes in \(election.year)",
        expected: "candidacies of every old constituency"))
  }

  /// Where there are overlaps there is a method to use them by, of known parties.
  static func checkMethod(_ folder: TidyFolder, _ references: ReferenceTables, _ findings: inout Findings)
    throws(BrokenFileError)
  {
    let name = Tables.notionalMethod.schema.file()
    guard folder.has(name) else {
      findings.add(
        Finding(
          .error, file: folder.file(name), found: "no such file", expected: "the constants that overlaps are used by",
          action: "nothing done"))
      return
    }
    _ = try folder.notionalMethod(&findings)
    checkKeys(try folder.rows(of: Tables.notionalMethod, &findings), of: Tables.notionalMethod, &findings)
    let groups = try folder.rows(of: Tables.notionalGroups, &findings)
    checkKeys(groups, of: Tables.notionalGroups, &findings)
    let names = Set(groups.map(\.value.group))
    for row in groups {
      if !references.codes.contains(row.value.party) { findings.add(unknownParty(row, .party, row.value.party)) }
      if let lean = row.value.lean, !names.contains(lean) {
        findings.add(row.finding(in: .lean, found: "the group \"\(lean)\"", expected: "a group of this table"))
      }
    }
  }
}
