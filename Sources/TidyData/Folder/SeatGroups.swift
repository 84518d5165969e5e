import CSV
package import Elections

extension SeatGroup {
  /// The groups of a file of the user's, which may have the codes of one group alone.
  ///
  /// - Parameters:
  ///   - file: the file, with a column `code`, and a column `group` where it has several.
  ///   - findings: collects bad rows, and codes that stand in a group twice.
  /// - Returns: the groups, in the order in which they begin; one without a name is called as the file is.
  /// - Throws: `BrokenFileError` where the file's structure is broken, or it has no row.
  package static func read(_ file: String, _ findings: inout Findings) throws(BrokenFileError) -> [SeatGroup] {
    let outline = LayoutOutline(
      "groups of seats: a column \"code\", and \"group\" where there are several",
      Tables.groups.schema.header.map {
        LayoutOutline.Column($0, .names([$0]), isNeeded: Tables.groups.schema.needs($0))
      })
    let records = try RecordReader.open(file, CSVReader(file: file), in: [outline]).records
    var reader = TableReader(records, Tables.groups.columns, into: Tables.groups.blank)
    var rows: [TableRow<GroupedSeat>] = []
    while let row = try reader.next(&findings) { rows.append(row) }
    Checks.checkKeys(rows, of: Tables.groups, &findings)
    if rows.isEmpty, !findings.hasErrors {
      throw BrokenFileError(file: file, found: "no row", expected: "the code of a constituency in each")
    }
    let stem = String(file.split(separator: "/").last ?? "").dropLast(".csv".count)
    return all(rows.map(\.value)) { (name: $0.isEmpty ? String(stem) : $0, flag: file) }
  }

  /// The groups that rows are of, in the order in which they begin.
  static func all(_ rows: [GroupedSeat], _ called: (String) -> (name: String, flag: String)) -> [SeatGroup] {
    var names: [String] = []
    var codes: [String: [ConstituencyCode]] = [:]
    for row in rows {
      if codes[row.group] == nil { names.append(row.group) }
      codes[row.group, default: []].append(row.code)
    }
    return names.map { name in
      let called = called(name)
      return SeatGroup(name: called.name, flag: called.flag, codes: codes[name] ?? [])
    }
  }
}

extension Checks {
  /// A group has each of its constituencies once, all of one boundary set, and a name that no area has.
  static func checkGroups(
    _ rows: [TableRow<GroupedSeat>], _ references: ReferenceTables, _ places: [CheckedBoundarySet],
    _ findings: inout Findings
  ) {
    checkKeys(rows, of: Tables.groups, &findings)
    let taken = Set(
      (["uk", "gb"] + references.areas.flatMap { [$0.name, $0.nation.rawValue] }).map { $0.lowercased() })
    for (name, own) in Dictionary(grouping: rows, by: \.value.group).sorted(by: { $0.key < $1.key }) {
      if name.isEmpty {
        findings.add(own[0].finding(in: .code, found: "no group", expected: "the column group in groups.csv"))
      }
      if taken.contains(name.lowercased()) {
        findings.add(own[0].finding(in: .group, found: "\"\(name)\"", expected: "a name that no area has"))
      }
      for row in own where !places.contains(where: { $0.codes.contains(row.value.code) }) {
        findings.add(
          row.finding(in: .code, found: row.value.code.text, expected: "a constituency of one of the boundary sets"))
      }
      let group = SeatGroup(name: name, flag: name, codes: own.map(\.value.code))
      let isKnown = group.codes.allSatisfy { code in places.contains { $0.codes.contains(code) } }
      if isKnown, group.boundarySet(among: places.map { ($0.set.id, $0.codes) }) == nil {
        findings.add(
          own[0].finding(
            in: .group, found: "\"\(name)\" with constituencies of several boundary sets",
            expected: "those of one: what becomes of them on another follows by lineage"))
      }
    }
  }
}
