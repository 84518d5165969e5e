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
}
